import type { Problem } from "./problem.ts";

/** Sorts problems by file, line, column, rule and words, and leaves out what has been said before. */
export function settleProblems(problems: readonly Problem[]): Problem[] {
  const sorted = [...problems].sort(
    (one, other) =>
      compare(one.file, other.file) ||
      one.line - other.line ||
      one.column - other.column ||
      compare(one.rule, other.rule) ||
      compare(one.message, other.message) ||
      compare(one.fix, other.fix),
  );
  return sorted.filter((problem, index) => !isSame(problem, sorted[index - 1]));
}

/** By code units, which is the same on every machine; by language it would not be. */
function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function isSame(one: Problem, other: Problem | undefined): boolean {
  return other !== undefined && (Object.keys(one) as (keyof Problem)[]).every((key) => one[key] === other[key]);
}
