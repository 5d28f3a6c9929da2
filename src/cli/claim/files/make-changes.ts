import { printProblems } from "../../../check/print-problems.ts";
import type { Problem } from "../../../check/problem.ts";
import { hasColour, say, type Desk } from "../desk.ts";
import { applyChanges } from "./apply-changes.ts";
import type { FileChange } from "./file-change.ts";
import { tryChanges } from "./try-changes.ts";

/**
 * Makes changes to a report, unless they would bring a problem that stops publication: then that is told, and nothing is written.
 *
 * @param options.tolerates problems that the next step of the work will take away
 * @returns whether they were made
 */
export function makeChanges(
  desk: Desk,
  report: string,
  changes: readonly FileChange[],
  { tolerates = () => false }: { tolerates?: (problem: Problem) => boolean } = {},
): boolean {
  const problems = tryChanges(desk, report, changes).filter((problem) => problem.severity === "error" && !tolerates(problem));
  if (problems.length > 0) {
    const closing = "With that it would not pass the check, so nothing was written.";
    say(desk, printProblems(problems, { colour: hasColour(desk), closing }));
    return false;
  }
  applyChanges(desk.root, changes);
  return true;
}
