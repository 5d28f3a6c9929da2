import type { CheckedReport, Project } from "../../check/checked.ts";
import type { History } from "../../history/history.ts";
import { deriveSite, type Site } from "../../site/derive-site.ts";

/** Gives the site of one report alone: its own pages are the same in the whole site, as no report shows anything of another. */
export type DeriveReport = (checked: CheckedReport, history?: History) => Site;

/**
 * Makes the function that derives the site of one report.
 *
 * @param baseUrl the server's own address
 * @param findShared gives what all reports share; without that there is no report to derive
 */
export function createDeriveReport(baseUrl: string, findShared: () => Omit<Project, "reports"> | null): DeriveReport {
  return (checked, history) => {
    const shared = findShared();
    if (shared === null) throw new Error("There is no site without the files that all reports share.");
    return deriveSite(
      { ...shared, reports: [checked] },
      { preview: true, baseUrl, shareImages: true, ...(history !== undefined && { history }) },
    );
  };
}
