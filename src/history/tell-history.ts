import type { StatusId } from "../schema/types.ts";
import { isPublished } from "../check/published.ts";
import type { Change } from "./change.ts";
import { describeChange } from "./describe-change.ts";
import type { Revision } from "./follow-files.ts";
import type { EntryKind, HistoryEntry } from "./history.ts";
import type { OldClaim } from "./parse-version.ts";
import { versionOf } from "./version-of.ts";

/** Old claim files by the ids of their bytes; null or nothing where they could not be read. */
export interface Contents {
  get(blob: string): OldClaim | null | undefined;
}

/** How revisions are told. */
export interface Telling {
  /** Whether versions count that were not published. */
  drafts: boolean;
  /** The way from the repository's top to the project, "" or with a slash at the end. */
  prefix: string;
}

/**
 * Tells the revisions of a claim as readers need them: what each changed, compared with what it was made from.
 *
 * Without drafts the history begins with the first version that was published, and says of work on a draft no more than that the claim
 * was away: what was never published stays so. A revision that changes nothing readers see (another order of fields, spaces) is left
 * out.
 *
 * @param revisions newest first
 * @returns newest first
 */
export function tellHistory(revisions: readonly Revision[], contents: Contents, { drafts, prefix }: Telling): HistoryEntry[] {
  const entries: HistoryEntry[] = [];
  /** The last version that counts, and whether it is still there for readers. */
  let shown: OldClaim | null = null;
  let isThere = false;

  for (const revision of [...revisions].reverse()) {
    const content = revision.blob === null ? null : (contents.get(revision.blob) ?? null);
    const add = (kind: EntryKind, changes: Change[] = []): void => {
      // What was never published stays unpublished: the draft that a claim was set back to, the id it had as a draft.
      const version = content === null || kind === "withdrawn" ? null : versionOf(content);
      const { formerFile, ...entry } = enter(revision, prefix);
      entries.push({ ...entry, formerFile: kind === "recorded" ? null : formerFile, kind, changes, version });
    };
    const leave = (kind: EntryKind): void => {
      if (isThere) add(kind);
      isThere = false;
    };
    if (revision.blob === null) leave("removed");
    else if (content === null) {
      if (shown !== null) add("unreadable");
    } else if (!drafts && !wasPublished(content)) leave("withdrawn");
    else {
      const changes = shown === null ? [] : describeChange(shown, content);
      if (shown === null) add("recorded");
      else if (!isThere) add("returned", changes);
      else if (changes.length > 0 || isMoved(revision)) add("changed", changes);
      shown = content;
      isThere = true;
    }
  }
  return entries.reverse();
}

function isMoved({ path, formerPath }: Revision): boolean {
  return formerPath !== null && formerPath !== path;
}

function enter(revision: Revision, prefix: string): Omit<HistoryEntry, "kind" | "changes" | "version"> {
  const { commit, path, formerPath } = revision;
  return {
    commit: commit.id,
    file: prefix + path,
    date: commit.date,
    subject: commit.subject,
    byProgram: commit.byProgram,
    formerFile: isMoved(revision) ? formerPath : null,
  };
}

const statuses: readonly StatusId[] = ["draft", "in-review", "verified", "disputed", "retracted"];

function wasPublished(content: OldClaim): boolean {
  const status = statuses.find((id) => id === content["status"]);
  return status !== undefined && isPublished(status);
}
