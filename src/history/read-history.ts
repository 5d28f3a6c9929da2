import { join } from "node:path";
import { dirname } from "node:path/posix";
import { coupleReports } from "./couple-reports.ts";
import { followFiles, type Revision } from "./follow-files.ts";
import { followFormerIds } from "./follow-former-ids.ts";
import { hasBytes } from "./has-bytes.ts";
import type { ClaimHistory, History, HistoryEntry, TellOptions } from "./history.ts";
import { listClaimFiles } from "./list-claim-files.ts";
import { claimsNotRecorded, openRepository, stumbled, type NoRepository, type Repository } from "./open-repository.ts";
import type { OldClaim } from "./parse-version.ts";
import { prepareContents, type ReadContents } from "./read-contents.ts";
import { readLogOf, type LogOfReports } from "./read-log-of.ts";
import { readLog } from "./read-log.ts";
import { tellHistory } from "./tell-history.ts";
import { tellUncommitted } from "./tell-uncommitted.ts";

/** Which history is read. */
export interface HistoryOptions {
  /** The ids of the reports that are asked about, when not all are; of the others' claims nothing is known then. */
  only?: readonly string[];
  /** A history of the same reports that was read before; when nothing was committed since, it is used again. */
  former?: History;
}

/**
 * Reads the history of the claims of a project from git: one pass over the log, and old versions in few processes when they are asked
 * for. Nothing of the repository is run, nothing is fetched, and the user's own git configuration plays no part.
 *
 * A history of some reports tells of them what that of all tells.
 *
 * @param root the project's folder; it may lie below the top of its repository
 * @returns a history that says why it has nothing to tell, when git is absent or its repository is not whole; nothing is thrown
 */
export function readHistory(root: string, { only, former }: HistoryOptions = {}): History {
  const repository = openRepository(root);
  if (repository.state !== "available") return withoutHistory(repository);
  const { prefix, head } = repository;
  if (former?.state === "available" && former.head === head) return former;
  const log = (only === undefined ? null : readLogOf(root, prefix, head, only)) ?? readLogOfAll(root, prefix, head);
  if ("words" in log) return withoutHistory(stumbled(log.words));
  const listed = listClaimFiles(root, head, log.followed);
  if ("words" in listed) return withoutHistory(stumbled(listed.words));
  if (listed.files.size === 0 && !hasClaims(root, head)) return withoutHistory(claimsNotRecorded);
  const followed = followFiles(log.commits, [...listed.files.keys()]);
  const asked = only === undefined ? null : new Set(only);
  const files = [...listed.files].filter(([file]) => asked?.has(file.split("/")[1] ?? "") ?? true);
  return new GitHistory(repository, new Map(files), followed, coupleReports(log.commits));
}

function readLogOfAll(root: string, prefix: string, head: string): LogOfReports | { words: string } {
  const log = readLog(root, prefix, head);
  return "words" in log ? log : { ...log, followed: ["claims/"] };
}

/** A report may be new while others are recorded. */
function hasClaims(root: string, head: string): boolean {
  const listed = listClaimFiles(root, head);
  return "files" in listed && listed.files.size > 0;
}

function withoutHistory({ state, reason }: NoRepository): History {
  return { state, reason, head: null, coupled: [], tell: () => ({ state, isCommitted: false, entries: [] }) };
}

class GitHistory implements History {
  readonly state = "available";
  readonly reason = null;
  readonly head: string;
  readonly coupled: readonly (readonly string[])[];
  readonly #repository: Repository;
  /** The claim files of the commit with the ids of their bytes. */
  readonly #present: ReadonlyMap<string, string>;
  readonly #revisions: ReadonlyMap<string, readonly Revision[]>;
  readonly #lost: ReadonlyMap<string, readonly Revision[]>;
  readonly #readOld: ReadContents;
  readonly #readCommitted: ReadContents;
  /** What was told of files that are as they were committed: it cannot change. */
  readonly #told = new Map<string, HistoryEntry[]>();

  constructor(repository: Repository, present: ReadonlyMap<string, string>, followed: ReturnType<typeof followFiles>, coupled: string[][]) {
    this.head = repository.head;
    this.coupled = coupled;
    this.#repository = repository;
    this.#present = present;
    this.#revisions = followed.revisions;
    this.#lost = followed.lost;
    const files = [...present.keys()];
    this.#readOld = prepareContents(repository.root, files, (file) => this.#oldBlobs(this.#revisions.get(file) ?? [], present.get(file)));
    this.#readCommitted = prepareContents(repository.root, files, (file) => [present.get(file) ?? ""]);
  }

  tell(file: string, { current, drafts }: TellOptions): ClaimHistory {
    const blob = this.#present.get(file);
    const isCommitted = blob !== undefined && hasBytes(join(this.#repository.root, file), blob);
    const key = `${drafts ? "drafts" : "published"} ${file}`;
    const known = isCommitted ? this.#told.get(key) : undefined;
    if (known !== undefined) return { state: "available", isCommitted, entries: known };

    const now: OldClaim = { ...current };
    const committed = blob === undefined ? null : isCommitted ? now : (this.#readCommitted(file).get(blob) ?? null);
    const entries = this.#tellCommitted(file, committed, drafts);
    if (isCommitted) this.#told.set(key, entries);
    const fresh = isCommitted || !drafts ? null : tellUncommitted(now, committed, this.#repository.prefix + file);
    return { state: "available", isCommitted, entries: fresh === null ? entries : [fresh, ...entries] };
  }

  #tellCommitted(file: string, committed: OldClaim | null, drafts: boolean): HistoryEntry[] {
    const blob = this.#present.get(file);
    const own = this.#revisions.get(file) ?? this.#lost.get(file) ?? [];
    const revisions = followFormerIds(own, dirname(file), formerIdsOf(committed), this.#lost);
    // What git itself followed is read with the other files; what only the claim's former ids tell is rare, and read alone.
    const isFollowed = revisions.length === own.length && blob !== undefined;
    const old = isFollowed
      ? this.#readOld(file)
      : prepareContents(this.#repository.root, [file], () => this.#oldBlobs(revisions, blob))(file);
    const contents = { get: (id: string) => (id === blob ? committed : old.get(id)) };
    return tellHistory(revisions, contents, { drafts, prefix: this.#repository.prefix });
  }

  /** The bytes that must be read: not those of the commit's own files, which are mostly the ones on the disk. */
  #oldBlobs(revisions: readonly Revision[], present: string | undefined): string[] {
    return revisions.flatMap(({ blob, isFile }) => (blob === null || blob === present || !isFile ? [] : [blob]));
  }
}

function formerIdsOf(claim: OldClaim | null): string[] {
  const ids: unknown = claim?.["formerIds"];
  return Array.isArray(ids) ? ids.filter((id) => typeof id === "string") : [];
}
