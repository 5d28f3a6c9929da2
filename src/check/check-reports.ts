import type { CheckedReport, Project } from "./checked.ts";
import type { OpenProject } from "./open-project.ts";
import type { Problem } from "./problem.ts";
import { settleProblems } from "./settle-problems.ts";

/** All problems of a project, and the project when none of them is an error. */
export interface CheckResult {
  /** Sorted by file, line, column and rule; no two are the same. */
  problems: Problem[];
  project: Project | null;
}

/** Who wants to know more of the reports than the result says. */
export interface ReportChecks {
  /** Gives what was said of a report that is as it was, which then is not checked and is not in the project; null for one that must be. */
  warningsOf?: (id: string) => readonly Problem[] | null;
  /**
   * Is given each report as soon as it is checked, as long as nothing has been found that stops publication. Who takes them keeps them: the
   * project then has none.
   */
  onReport?: (checked: CheckedReport, found: readonly Problem[]) => void;
}

/** Checks the reports of an open project. Each is read, checked and let go of before the next. */
export function checkReports(
  { listing, shared, problems: outside, checkOne }: OpenProject,
  { warningsOf, onReport }: ReportChecks = {},
): CheckResult {
  const problems = [...outside];
  const isFine = (found: readonly Problem[]): boolean => found.every(({ severity }) => severity === "warning");
  let isValid = shared !== null && isFine(problems);
  const reports: CheckedReport[] = [];
  for (const listed of listing.reports) {
    const known = warningsOf?.(listed.id) ?? null;
    const { problems: found, checked } = known === null ? checkOne(listed) : { problems: known, checked: null };
    for (const problem of found) problems.push(problem);
    isValid &&= isFine(found);
    if (checked === null) continue;
    if (onReport === undefined) reports.push(checked);
    else if (isValid) onReport(checked, found);
  }
  return { problems: settleProblems(problems), project: shared !== null && isValid ? { ...shared, reports } : null };
}
