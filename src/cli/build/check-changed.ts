import type { CheckedReport, Project } from "../../check/checked.ts";
import type { OpenProject } from "../../check/open-project.ts";
import type { Problem } from "../../check/problem.ts";
import { settleProblems } from "../../check/settle-problems.ts";

/** All problems of a project, and what was checked of it when none of them is an error. */
export interface ChangedReports {
  /** Sorted, those of kept reports too. */
  problems: Problem[];
  /** The project with the reports that were checked. */
  project: Project | null;
}

/**
 * Checks the reports of a project that are not as they were when they were last checked.
 *
 * @param warningsOf what was said of a report that is as it was; null for one that must be checked
 * @param onReport is given each report as soon as it is checked, as long as nothing has been found that stops publication
 */
export function checkChanged(
  { listing, shared, problems: outside, checkOne }: OpenProject,
  warningsOf: (id: string) => readonly Problem[] | null,
  onReport: (checked: CheckedReport, found: readonly Problem[]) => void,
): ChangedReports {
  const problems = [...outside];
  const isFine = (found: readonly Problem[]): boolean => found.every(({ severity }) => severity === "warning");
  let isValid = shared !== null && isFine(problems);
  const reports: CheckedReport[] = [];
  for (const listed of listing.reports) {
    const known = warningsOf(listed.id);
    if (known !== null) {
      problems.push(...known);
      continue;
    }
    const { problems: found, checked } = checkOne(listed);
    for (const problem of found) problems.push(problem);
    isValid &&= isFine(found);
    if (checked === null) continue;
    reports.push(checked);
    if (isValid) onReport(checked, found);
  }
  return { problems: settleProblems(problems), project: shared !== null && isValid ? { ...shared, reports } : null };
}
