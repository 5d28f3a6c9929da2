import type { Problem } from "../../check/problem.ts";

/** Writes problems as JSON for other programs: the list, and how many are errors and warnings. */
export function writeJsonProblems(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === "error").length;
  return JSON.stringify({ problems, errors, warnings: problems.length - errors }, null, 2);
}
