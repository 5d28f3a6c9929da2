import type { Site } from "../../site/derive-site.ts";

const count = (number: number, one: string, many: string): string => `${number.toLocaleString("en")} ${number === 1 ? one : many}`;

/**
 * Says what a build made: each report with its claims by verdict and its coverage, and what lies where.
 *
 * @param folder the folder as it was named by the caller
 * @param made how many files it has, and how many bytes in them
 * @param milliseconds how long the build took, from the start of the process
 */
export function describeBuild(
  site: Site,
  folder: string,
  { files, bytes }: { files: number; bytes: number },
  milliseconds: number,
): string {
  const reports = site.digests.map(({ title, path, claims, groups, coverage: { accounted, total } }) => {
    const verdicts = groups.map((group) => `${group.claims.length} ${group.verdict.label.toLowerCase()}`);
    const share = total === 0 ? 100 : Math.floor((accounted / total) * 100);
    return [
      title,
      `  ${folder}/${path}`,
      `  ${count(claims, "claim", "claims")}: ${verdicts.join(", ")}`,
      `  ${accounted} of ${count(total, "sentence", "sentences")} accounted for (${share} %)`,
    ].join("\n");
  });
  const drafts = site.preview ? " This is a preview: it shows drafts, and search engines are asked to keep out." : "";
  return [
    ...(reports.length === 0 ? ["No report has a claim to publish yet."] : reports),
    "",
    `Built ${folder}/: ${count(site.digests.length, "report", "reports")}, ${count(site.pages.filter(({ kind }) => kind !== "data").length, "page", "pages")}, ` +
      `${count(files, "file", "files")}, ${(bytes / 1e6).toFixed(1)} MB, in ${(milliseconds / 1000).toFixed(1)} s.${drafts}`,
  ].join("\n");
}
