import { describeChange } from "./describe-change.ts";
import type { HistoryEntry } from "./history.ts";
import type { OldClaim } from "./parse-version.ts";
import { versionOf } from "./version-of.ts";

/**
 * Tells what is on this computer and in no commit yet. It has no date: git does not know one, and none is made up.
 *
 * @param committed the claim as git has it; null when it does not
 * @returns null when git has it all
 */
export function tellUncommitted(current: OldClaim, committed: OldClaim | null, file: string): HistoryEntry | null {
  const changes = committed === null ? [] : describeChange(committed, current);
  if (committed !== null && changes.length === 0) return null;
  const nowhere = { commit: null, file, date: null, subject: "", byProgram: false, formerFile: null };
  return { ...nowhere, kind: "uncommitted", changes, version: versionOf(current) };
}
