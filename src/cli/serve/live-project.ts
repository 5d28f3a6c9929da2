import { checkReport } from "../../check/check-report.ts";
import type { CheckedReport, Project } from "../../check/checked.ts";
import { isLeftOver } from "../../check/list-folder.ts";
import { listReport } from "../../check/list-report.ts";
import { openProject, type OpenProject } from "../../check/open-project.ts";
import type { Problem } from "../../check/problem.ts";
import { rules } from "../../check/rules/index.ts";
import { settleProblems } from "../../check/settle-problems.ts";
import { PublishedReports } from "./published-reports.ts";

/** What a report came to when it was last read: its problems, unsorted, and itself when none of them is an error. */
export type Reading = ReturnType<OpenProject["checkOne"]>;

/** What is kept of a report that has been read. */
interface Known<Digest> {
  problems: readonly Problem[];
  digest: Digest | null;
}

/** How a project is kept. */
interface LiveOptions<Digest> {
  root: string;
  /** Says which day it is, YYYY-MM-DD. */
  today: () => string;
  /** The commit that reports are compared with, instead of the one in site.json. */
  publishedRef?: string;
  /** Takes from a valid report what is kept of it. */
  digest: (checked: CheckedReport) => Digest | null;
}

/**
 * A project as it is while somebody works on it. Its reports are read one at a time, when they are needed or when there is time; of each
 * only the problems and a digest are kept, as reading it again takes a few milliseconds. A report whose files change is read again, and so are
 * all when what they share changes.
 */
export class LiveProject<Digest> {
  readonly #options: LiveOptions<Digest>;
  #opened: OpenProject;
  #published: PublishedReports;
  #vanished: Problem[];
  readonly #known = new Map<string, Known<Digest>>();
  /** The reports that are still to be read, in order. */
  readonly #waiting = new Set<string>();
  #version = 0;

  constructor(options: LiveOptions<Digest>) {
    this.#options = options;
    this.#opened = this.#open();
    this.#published = new PublishedReports(options.root, this.#publishedRef);
    this.#vanished = this.#published.findVanished(this.ids);
    for (const id of this.ids) this.#waiting.add(id);
  }

  /** The ids of all reports, sorted. */
  get ids(): readonly string[] {
    return this.#opened.listing.ids;
  }

  /** The project without its reports; null when a file that they all need is broken. */
  get shared(): Omit<Project, "reports"> | null {
    return this.#opened.shared;
  }

  /** How many reports are still to be read. */
  get waiting(): number {
    return this.#waiting.size;
  }

  /** Another number whenever something else is known. */
  get version(): number {
    return this.#version;
  }

  /** What is wrong with the files that all reports share. */
  get problemsOfAll(): readonly Problem[] {
    return this.#opened.data.problems;
  }

  /** Why reports could not be compared with what is published, in words; null when nothing was in the way. */
  get notCompared(): string | null {
    return this.#published.reason;
  }

  /** All problems that are known, sorted. */
  get problems(): Problem[] {
    const ofReports = [...this.#known.values()].flatMap(({ problems }) => problems);
    return settleProblems([...this.#opened.problems, ...this.#vanished, ...ofReports]);
  }

  /** What is kept of each valid report that has been read, in order. */
  get digests(): Digest[] {
    return this.ids.flatMap((id) => this.#known.get(id)?.digest ?? []);
  }

  /** Reads a report now. */
  read(id: string): Reading {
    const { root, today, digest } = this.#options;
    const { data, shared } = this.#opened;
    const published = this.#published.of(id, this.#waiting);
    const reading = checkReport(listReport(root, id), { root, data, rules, today: today(), published });
    if (!this.#known.has(id)) {
      const { problems, checked } = reading;
      this.#known.set(id, { problems, digest: checked === null || shared === null ? null : digest(checked) });
      this.#waiting.delete(id);
      this.#version += 1;
    }
    return reading;
  }

  /** Reads the next report that is still to be read. */
  readNext(): void {
    for (const id of this.#waiting) return void this.read(id);
  }

  /**
   * Takes note of changed files.
   *
   * @param paths from the project's root, with forward slashes
   * @returns the reports that must be read again, there or gone; "all" when what they share has changed
   */
  take(paths: readonly string[]): ReadonlySet<string> | "all" {
    const changed = new Set<string>();
    this.#version += 1;
    let isFrame = false;
    let isShared = false;
    for (const path of paths) {
      const [top, id, file] = path.split("/");
      if (top === "_data" || path === "claims") isShared = true;
      else if (top !== "claims" || id === undefined || isLeftOver(file ?? id)) continue;
      else {
        changed.add(id);
        isFrame ||= file === undefined;
      }
    }
    if (isFrame || isShared) this.#openAgain(isShared);
    for (const id of changed) this.#forget(id);
    return isShared ? "all" : changed;
  }

  /**
   * Looks whether something else is published than before; then all must be read again.
   *
   * @returns whether it is so
   */
  takeCommit(): boolean {
    if (!this.#published.hasMoved()) return false;
    this.#version += 1;
    this.#openAgain(true);
    return true;
  }

  get #publishedRef(): string | null {
    return this.#options.publishedRef ?? this.#opened.data.site?.publishedRef ?? null;
  }

  #open(): OpenProject {
    const { root, today } = this.#options;
    return openProject({ root, today: today(), only: [] });
  }

  #openAgain(isShared: boolean): void {
    this.#opened = this.#open();
    if (isShared) {
      this.#published = new PublishedReports(this.#options.root, this.#publishedRef);
      this.#known.clear();
      this.#waiting.clear();
    }
    this.#vanished = this.#published.findVanished(this.ids);
    const there = new Set(this.ids);
    for (const id of [...this.#known.keys(), ...this.#waiting]) if (!there.has(id)) this.#forget(id);
    for (const id of there) if (!this.#known.has(id)) this.#waiting.add(id);
  }

  #forget(id: string): void {
    this.#known.delete(id);
    this.#published.forget(id);
    if (this.#opened.listing.ids.includes(id)) this.#waiting.add(id);
    else this.#waiting.delete(id);
  }
}
