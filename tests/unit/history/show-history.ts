import { expect } from "vitest";
import type { HistoryEntry } from "../../../src/history/history.ts";
import { readHistory } from "../../../src/history/read-history.ts";
import { wordChange } from "../../../src/history/word-change.ts";
import type { ClaimFile } from "../../../src/schema/types.ts";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { claimPath } from "../../project-builder.ts";

/**
 * Reads the history of a claim of a project as the file on the disk is now; without drafts unless said. What is read of its report alone must be
 * the same.
 */
export function entriesOf(root: string, file = claimPath, drafts = false): HistoryEntry[] {
  const current = JSON.parse(readFileSync(join(root, file), "utf8")) as ClaimFile;
  const { entries } = readHistory(root).tell(file, { current, drafts });
  const only = [file.split("/")[1] ?? ""];
  expect(readHistory(root, { only }).tell(file, { current, drafts }).entries).toEqual(entries);
  return entries;
}

/** Shows each entry as one line: day, kind, changes, and the reason after two strokes. */
export function showHistory(root: string, file = claimPath, drafts = false): string[] {
  return entriesOf(root, file, drafts).map(({ date, kind, changes, subject, formerFile }) =>
    [
      `${date ?? "no day"} ${kind}`,
      ...(formerFile === null ? [] : [`moved from ${formerFile}`]),
      ...changes.map((change) => wordChange(change)),
      ...(subject === "" ? [] : [`// ${subject}`]),
    ].join(" | "),
  );
}
