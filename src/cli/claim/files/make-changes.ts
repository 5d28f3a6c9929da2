import { mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { printProblems } from "../../../check/print-problems.ts";
import type { Problem } from "../../../check/problem.ts";
import { hasColour, say, type Desk } from "../desk.ts";
import type { FileChange } from "./file-change.ts";
import { tryChanges } from "./try-changes.ts";
import { writeFile } from "./write-file.ts";

/**
 * Makes changes to a report, unless they would bring a problem that stops publication: then that is told, and nothing is written. Files
 * that go are removed last, so that nothing is lost when the disk refuses halfway.
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
  for (const { file, text, isNew = false } of changes) {
    if (text === null) continue;
    const path = join(desk.root, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFile(path, text, { isNew });
  }
  for (const { file, text } of changes) if (text === null) rmSync(join(desk.root, file));
  return true;
}
