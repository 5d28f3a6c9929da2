import { checkReport } from "./check-report.ts";
import { checkSiteData } from "./check-site-data.ts";
import type { CheckedReport, Project } from "./checked.ts";
import { date } from "./formats/date.ts";
import { listProject } from "./list-project.ts";
import { findVanishedReports } from "./find-vanished-reports.ts";
import type { Problem } from "./problem.ts";
import type { PublishedState } from "./published-state.ts";
import { rules } from "./rules/index.ts";
import { settleProblems } from "./settle-problems.ts";

/** All problems of a project, and the project when none of them is an error. */
export interface CheckResult {
  /** Sorted by file, line, column and rule; no two are the same. */
  problems: Problem[];
  project: Project | null;
}

/** What a check is told. */
export interface CheckOptions {
  root: string;
  today: string;
  readPublished?: (configured: string | null) => PublishedState | null;
  onReport?: (checked: CheckedReport, among: Surroundings) => void;
}

/** What a report stands in. */
export interface Surroundings {
  /** The project without its reports. */
  shared: Omit<Project, "reports">;
  /** How many claim files the project has. */
  claims: number;
}

/**
 * Reads and checks every hand-written file of a project: _data/ and claims/. Each report is read, checked and let go of before the next.
 *
 * @param root the project's folder
 * @param today the day of the check, YYYY-MM-DD
 * @param readPublished finds what is published, so that changes can be held against it; it is given what site.json says of where that is
 *   (null when it says nothing, or cannot be read), and gives null when nothing is to be compared
 * @param onReport is given each report as soon as it is checked, as long as nothing has been found that stops publication
 * @throws RangeError when `today` is not a day; nothing is thrown for what is in the files
 */
export function checkProject({ root, today, readPublished, onReport }: CheckOptions): CheckResult {
  if (!date.accepts(today)) throw new RangeError(`today must be a day, YYYY-MM-DD, but is ${today}`);
  const listing = listProject(root);
  const data = checkSiteData(root, listing);
  const published = readPublished?.(data.site?.publishedRef ?? null) ?? null;
  const terms = { root, data, rules, today, published };
  const problems = [...listing.problems, ...data.problems];
  if (published !== null)
    problems.push(
      ...findVanishedReports(
        published,
        listing.reports.map(({ id }) => id),
      ),
    );
  const { site, ratings, strings } = data;
  const shared = site !== null && ratings !== null ? { site, ratings, strings } : null;
  const claims = listing.reports.reduce((sum, report) => sum + report.claims.length, 0);
  const isFine = (found: readonly Problem[]): boolean => found.every(({ severity }) => severity === "warning");
  let isValid = shared !== null && isFine(problems);
  const reports: CheckedReport[] = [];
  for (const listed of listing.reports) {
    const { problems: found, checked } = checkReport(listed, terms);
    for (const problem of found) problems.push(problem);
    isValid &&= isFine(found);
    if (checked !== null) reports.push(checked);
    if (checked !== null && shared !== null && isValid) onReport?.(checked, { shared, claims });
  }
  return { problems: settleProblems(problems), project: shared !== null && isValid ? { ...shared, reports } : null };
}
