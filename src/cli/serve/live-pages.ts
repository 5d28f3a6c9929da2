import { setImmediate as yieldToOthers } from "node:timers/promises";
import { printProblems } from "../../check/print-problems.ts";
import type { Problem } from "../../check/problem.ts";
import { settleProblems } from "../../check/settle-problems.ts";
import type { Site } from "../../site/derive-site.ts";
import type { PlannedReport } from "../../site/planned-report.ts";
import { isSearchFile } from "../../site/search/search-files.ts";
import { createDeriveReport, type DeriveReport } from "./derive-report.ts";
import { Histories } from "./histories.ts";
import { keepRecent } from "./keep-recent.ts";
import { LiveProject } from "./live-project.ts";
import type { Answer } from "./messages.ts";
import { addReadingNote } from "./reading-note.ts";
import { createShower, type Shower } from "./create-shower.ts";
import { troublePage } from "./trouble-page.ts";
import { slice, WholeSite } from "./whole-site.ts";

/** How many reports are kept arranged for their pages. */
const mostReports = 20;

/** Where the pages come from. */
interface LiveOptions {
  root: string;
  /** The server's own address. */
  baseUrl: string;
  /** Says which day it is, YYYY-MM-DD. */
  today: () => string;
  /** Says in words what went wrong in the program. */
  explain: (error: unknown) => string;
}

/**
 * The pages of a project as they are while somebody works on it, drafts included. A page of a report needs that report alone, which is read
 * when the page is asked for. A page about the whole site is made of the reports that have been read, and says so until all are; a data file
 * about the whole site waits for them.
 */
export class LivePages {
  readonly #explain: (error: unknown) => string;
  readonly #project: LiveProject<PlannedReport>;
  readonly #histories: Histories;
  readonly #deriveReport: DeriveReport;
  readonly #whole: WholeSite;
  /** The sites of single reports. */
  readonly #reports = new Map<string, Site>();
  #shower: Shower | null = null;
  #reading: Promise<void> | null = null;
  #stumbled: unknown = null;

  /** Whether a page was shown that lacks reports. */
  hasShownPart = false;

  constructor({ root, baseUrl, today, explain }: LiveOptions) {
    this.#explain = explain;
    this.#histories = new Histories(root);
    this.#deriveReport = createDeriveReport(baseUrl, () => this.#project.shared);
    this.#project = new LiveProject({ root, today, digest: (checked) => this.#deriveReport(checked).reports[0] ?? null });
    this.#whole = new WholeSite(this.#project, baseUrl, this.#deriveReport);
  }

  /** The problems of all reports that have been read, printed. */
  get checked(): string {
    const { problems, waiting, ids } = this.#project;
    const count = (number: number): string => number.toLocaleString("en");
    const closing = `These are the problems so far: ${count(waiting)} of ${count(ids.length)} reports are still to be read.`;
    return printProblems(problems, waiting === 0 ? {} : { closing });
  }

  /**
   * Takes note of changed files.
   *
   * @param paths from the project's root, with forward slashes
   * @returns whether any page can be another one now
   */
  takeFiles(paths: readonly string[]): boolean {
    const isTemplate = paths.some((path) => path.startsWith("templates"));
    const changed = this.#project.take(paths);
    if (changed === "all") this.#reports.clear();
    else for (const id of changed) this.#reports.delete(id);
    // Which files there are beside the pages is a matter of site.json.
    if (isTemplate || changed === "all") this.#shower = null;
    const isOther = changed === "all" || changed.size > 0;
    if (isOther) this.#stumbled = null;
    return isTemplate || isOther;
  }

  /** Looks for new commits, and says whether any page can be another one now. */
  takeCommit(): boolean {
    const isOther = [this.#histories.hasMoved(), this.#project.takeCommit()].includes(true);
    if (isOther) this.#reports.clear();
    return isOther;
  }

  /** Reads what is still to be read, with pauses in which requests are answered. */
  readAll(): Promise<void> {
    const read = async (): Promise<void> => {
      try {
        while (this.#project.waiting > 0 && this.#stumbled === null) {
          this.#readSome();
          await yieldToOthers();
        }
      } catch (error) {
        this.#stumbled = error;
      }
    };
    return (this.#reading ??= read().finally(() => (this.#reading = null)));
  }

  /**
   * Answers a request.
   *
   * @param path relative to the site's root, such as method/index.html
   */
  async answer(path: string): Promise<Answer> {
    const [id = ""] = path.split("/");
    try {
      const file = this.#findShower()?.showFile(path) ?? null;
      if (file !== null) return file;
      return await (this.#project.ids.includes(id) ? this.#answerOfReport(id, path) : this.#answerOfWhole(path));
    } catch (error) {
      return troublePage("This page cannot be made", this.#explain(error));
    }
  }

  #readSome(): void {
    const end = performance.now() + slice;
    while (this.#project.waiting > 0 && performance.now() < end) this.#project.readNext();
  }

  async #answerOfReport(id: string, path: string): Promise<Answer> {
    const ofAll = this.#project.problemsOfAll;
    let site = this.#reports.get(id);
    if (site === undefined || hasErrors(ofAll)) {
      const { problems, checked } = this.#project.read(id);
      if (checked === null || hasErrors(ofAll)) return mend(printProblems(settleProblems([...ofAll, ...problems])));
      site = this.#deriveReport(checked, this.#histories.of(id));
    }
    return this.#show(keepRecent(this.#reports, id, site, mostReports), path);
  }

  async #answerOfWhole(path: string): Promise<Answer> {
    // After a save this is all there is to read.
    this.#readSome();
    const isData = this.#whole.derive()?.byPath.get(path)?.kind === "data";
    if (isData || isSearchFile(path)) await this.readAll();
    if (this.#stumbled !== null) return troublePage("The program stumbled", this.#explain(this.#stumbled));
    const site = this.#whole.derive();
    const { problems, waiting, ids } = this.#project;
    if (site === null || hasErrors(problems)) return mend(this.checked);
    if (isData) return this.#show(await this.#whole.withOpenData(site), path);
    const answer = await this.#show(site, path);
    if (waiting === 0 || typeof answer.body !== "string" || !site.byPath.has(path)) return answer;
    this.hasShownPart = true;
    return { ...answer, body: addReadingNote(answer.body, ids.length, waiting) };
  }

  #show(site: Site, path: string): Promise<Answer> {
    const shower = this.#findShower();
    if (shower === null) throw new Error("There is no page without the files that all reports share.");
    return shower.showPage(site, path);
  }

  #findShower(): Shower | null {
    const { shared } = this.#project;
    return shared === null ? null : (this.#shower ??= createShower(shared.site));
  }
}

function mend(printed: string): Answer {
  return troublePage("Some files need mending", printed);
}

function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === "error");
}
