import type { CheckedReport, Project } from "./checked.ts";
import { openProject, type OpenOptions } from "./open-project.ts";
import type { Problem } from "./problem.ts";
import { settleProblems } from "./settle-problems.ts";

/** All problems of a project, and the project when none of them is an error. */
export interface CheckResult {
  /** Sorted by file, line, column and rule; no two are the same. */
  problems: Problem[];
  project: Project | null;
}

/** What a check is told: how the project is opened, and who wants its reports. */
export interface CheckOptions extends OpenOptions {
  /** Is given each report as soon as it is checked, as long as nothing has been found that stops publication. */
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
 * @throws RangeError when `today` is not a day; nothing is thrown for what is in the files
 */
export function checkProject({ onReport, ...options }: CheckOptions): CheckResult {
  const { listing, shared, problems: outside, checkOne } = openProject(options);
  const problems = [...outside];
  const claims = listing.reports.reduce((sum, report) => sum + report.claims.length, 0);
  const isFine = (found: readonly Problem[]): boolean => found.every(({ severity }) => severity === "warning");
  let isValid = shared !== null && isFine(problems);
  const reports: CheckedReport[] = [];
  for (const listed of listing.reports) {
    const { problems: found, checked } = checkOne(listed);
    for (const problem of found) problems.push(problem);
    isValid &&= isFine(found);
    if (checked !== null) reports.push(checked);
    if (checked !== null && shared !== null && isValid) onReport?.(checked, { shared, claims });
  }
  return { problems: settleProblems(problems), project: shared !== null && isValid ? { ...shared, reports } : null };
}
