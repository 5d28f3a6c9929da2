import { mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import type { FileChange } from "./file-change.ts";
import { writeFile } from "./write-file.ts";

/**
 * Writes changes to the files of a project. Files that go are removed last, so that nothing is lost when the disk refuses halfway.
 *
 * @throws Error when a file is there that should be new, or the disk refuses
 */
export function applyChanges(root: string, changes: readonly FileChange[]): void {
  for (const { file, text, isNew = false } of changes) {
    if (text === null) continue;
    const path = join(root, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFile(path, text, { isNew });
  }
  for (const { file, text } of changes) if (text === null) rmSync(join(root, file));
}
