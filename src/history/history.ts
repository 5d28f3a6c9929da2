import type { ClaimFile } from "../schema/types.ts";
import type { Change } from "./change.ts";

/**
 * Whether git can say what became of the claims: `shallow` and `partial` are copies of a repository without all of it, `untracked`
 * is a repository that has no claims recorded, `unreadable` is one that git itself stumbles over.
 */
export type HistoryState = "available" | "no-git" | "no-repository" | "untracked" | "shallow" | "partial" | "unreadable";

/** What a version of a claim said, as far as its file had it. */
export interface ClaimVersion {
  statement: string | null;
  verdict: string | null;
  finding: string | null;
  status: string | null;
}

/**
 * What happened to a claim in one commit:
 * - `recorded`: it is there for the first time (when drafts are left out: published for the first time);
 * - `changed`: what readers see was changed, or the claim was given another id;
 * - `withdrawn`: it was set back to a draft; `removed`: its file was deleted; `returned`: it came back after either;
 * - `unreadable`: the file of this version was damaged, so that nobody can say what it changed;
 * - `uncommitted`: it was changed on this computer, and git does not know of it yet.
 */
export type EntryKind = "recorded" | "changed" | "withdrawn" | "removed" | "returned" | "unreadable" | "uncommitted";

/** One entry in the history of a claim. */
export interface HistoryEntry {
  kind: EntryKind;
  /** The full id of the commit; null for what is not committed. */
  commit: string | null;
  /** Where the file was after the change, relative to the repository's top. */
  file: string;
  /** The author's day in UTC, YYYY-MM-DD; null where there is none. */
  date: string | null;
  /** The first line of the commit's message, on one line, without control characters; "" where there is none. */
  subject: string;
  /** Whether the author is a program, by the name that forges give to programs. */
  byProgram: boolean;
  /** Where the file was before, relative to the project, when the change moved it. */
  formerFile: string | null;
  changes: Change[];
  /** What the claim said afterwards; null when it was gone or could not be read. */
  version: ClaimVersion | null;
}

/** What git knows of one claim. */
export interface ClaimHistory {
  state: HistoryState;
  /** Whether the claim's file is, byte for byte, as the commit has it; false where git was not asked. */
  isCommitted: boolean;
  /** Newest first; parallel lines of work by their authors' dates. */
  entries: HistoryEntry[];
}

/** How a claim's history is to be told. */
export interface TellOptions {
  /** The claim as it is now. */
  current: ClaimFile;
  /** Whether to tell what was never published, and what is not committed: for previews only. */
  drafts: boolean;
}

/** The history of all claims of a project. It stands for one commit: the same commit tells the same, whenever and wherever it is asked. */
export interface History {
  state: HistoryState;
  /** Why there is no history, in sentences for the person who builds; null when there is. */
  reason: string | null;
  /** The full id of the commit it is read from; null when there is none. */
  head: string | null;
  /** Groups of reports between which files were moved, as far as the history was read; see `coupleReports`. */
  coupled: readonly (readonly string[])[];
  /** @param file the claim's file, relative to the project's root, with forward slashes */
  tell(file: string, options: TellOptions): ClaimHistory;
}
