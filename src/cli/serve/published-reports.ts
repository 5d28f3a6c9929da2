import { findVanishedReports } from "../../check/find-vanished-reports.ts";
import type { Problem } from "../../check/problem.ts";
import type { PublishedState } from "../../check/published-state.ts";
import { findCommit } from "../../history/find-commit.ts";
import { listPublishedReports } from "../../history/list-published-reports.ts";
import { readPublishedState } from "../../history/read-published-state.ts";

/** How many reports git is asked about at once. */
const batch = 20;

/** What is published of a project, read report by report. Where nothing can be compared, nobody is kept from writing. */
export class PublishedReports {
  readonly #root: string;
  readonly #ref: string | null;
  #commit: string | null;
  #reason: string | null = null;
  readonly #known = new Map<string, PublishedState | null>();

  /** @param ref the commit as site.json names it; null when nothing is compared */
  constructor(root: string, ref: string | null) {
    this.#root = root;
    this.#ref = ref;
    this.#commit = this.#findCommit();
  }

  /** Why nothing could be compared, in words, where a commit is named; null when nothing was in the way. */
  get reason(): string | null {
    return this.#reason;
  }

  /** Whether the name stands for another commit than before. */
  hasMoved(): boolean {
    const now = this.#findCommit();
    if (now === this.#commit) return false;
    this.#commit = now;
    this.#known.clear();
    return true;
  }

  /**
   * Gives what is published of a report.
   *
   * @param following the ids of reports that will probably be asked for next, which are read with it
   */
  of(id: string, following: Iterable<string>): PublishedState | null {
    if (this.#commit === null) return null;
    const known = this.#known.get(id);
    if (known !== undefined) return known;
    const ids = [id];
    for (const other of following) {
      if (ids.length === batch) break;
      if (other !== id && !this.#known.has(other)) ids.push(other);
    }
    const state = this.#read(ids);
    for (const each of ids) this.#known.set(each, state);
    return state;
  }

  /** Forgets a report whose files have changed. */
  forget(id: string): void {
    this.#known.delete(id);
  }

  /** Tells which reports are published and have no folder. */
  findVanished(ids: readonly string[]): Problem[] {
    if (this.#commit === null) return [];
    const there = new Set(ids);
    const gone = listPublishedReports(this.#root, this.#commit).filter((id) => !there.has(id));
    const state = gone.length === 0 ? null : this.#read(gone);
    return state === null ? [] : findVanishedReports(state, ids);
  }

  #read(ids: readonly string[]): PublishedState | null {
    const state = this.#ref === null ? null : readPublishedState(this.#root, this.#ref, ids);
    if (state === null || state.state === "available") return state;
    this.#reason = state.reason;
    return null;
  }

  #findCommit(): string | null {
    const commit = this.#ref === null ? null : findCommit(this.#root, this.#ref);
    const isFound = commit === null || typeof commit === "string";
    this.#reason = isFound ? null : commit.reason;
    return isFound ? commit : null;
  }
}
