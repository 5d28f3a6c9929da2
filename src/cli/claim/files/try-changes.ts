import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { checkProject } from "../../../check/check-project.ts";
import type { Problem } from "../../../check/problem.ts";
import type { Desk } from "../desk.ts";
import type { FileChange } from "./file-change.ts";

/**
 * Finds out which problems changes to a report would bring, before anything is written: they are made in a copy, and the copy is checked.
 *
 * @param report the report's id; all changes lie in its folder
 * @returns problems that are not there now; one that only moved to another line, or went with its file, is not among them
 */
export function tryChanges({ root, today }: Desk, report: string, changes: readonly FileChange[]): Problem[] {
  const copy = mkdtempSync(join(tmpdir(), "plumbline-"));
  try {
    for (const part of ["_data", `claims/${report}`]) {
      if (existsSync(join(root, part))) cpSync(join(root, part), join(copy, part), { recursive: true, verbatimSymlinks: true });
    }
    const before = checkProject({ root: copy, today }).problems;
    for (const { file, text } of changes) {
      mkdirSync(dirname(join(copy, file)), { recursive: true });
      if (text === null) rmSync(join(copy, file), { force: true });
      else writeFileSync(join(copy, file), text);
    }
    const moved = new Map(changes.map(({ file, movedFrom }) => [movedFrom, file]));
    const known = new Set(before.map((problem) => keyOf({ ...problem, file: moved.get(problem.file) ?? problem.file })));
    return checkProject({ root: copy, today }).problems.filter((problem) => !known.has(keyOf(problem)));
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function keyOf({ rule, file, message }: Problem): string {
  return JSON.stringify([rule, file, message]);
}
