import type { Site } from "../../site/derive-site.ts";

const count = (number: number, one: string, many: string): string => `${number.toLocaleString("en")} ${number === 1 ? one : many}`;

/**
 * Says what a build made: each report with its claims by verdict and its coverage, and what lies where.
 *
 * @param folder the folder as it was named by the caller
 * @param made how many files it has, how many bytes in them, and how many reports were made anew
 * @param milliseconds how long the build took, from the start of the process
 */
export function describeBuild(
  site: Site,
  folder: string,
  { files, bytes, made }: { files: number; bytes: number; made: number },
  milliseconds: number,
): string {
  const reports = site.digests.map(({ title, path, claims, groups, coverage: { accounted, total } }) => {
    const verdicts = groups.map((group) => `${group.claims.length} ${group.verdict.label.toLowerCase()}`);
    const share = total === 0 ? 100 : Math.floor((accounted / total) * 100);
    return [
      title,
      `  ${folder}/${path}`,
      `  ${[count(claims, "claim", "claims"), ...(claims === 0 ? [] : [verdicts.join(", ")])].join(": ")}`,
      `  ${accounted} of ${count(total, "sentence", "sentences")} accounted for (${share} %)`,
    ].join("\n");
  });
  const ofWhole = site.pages.filter(({ kind, report }) => kind !== "data" && report === -1).length;
  const pages = site.reports.reduce((sum, report) => sum + report.pages, ofWhole);
  const kept = made < site.reports.length ? `; ${count(made, "report", "reports")} made anew, the others kept` : "";
  const drafts = site.preview ? " This is a preview: it shows drafts, and search engines are asked to keep out." : "";
  return [
    ...(reports.length === 0 ? ["No report has a claim to publish yet."] : reports),
    "",
    `Built ${folder}/: ${count(site.digests.length, "report", "reports")}, ${count(pages, "page", "pages")}, ` +
      `${count(files, "file", "files")}, ${(bytes / 1e6).toFixed(1)} MB, in ${(milliseconds / 1000).toFixed(1)} s${kept}.${drafts}`,
  ].join("\n");
}
