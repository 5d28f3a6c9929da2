import type { History } from "../../history/history.ts";
import { openRepository } from "../../history/open-repository.ts";
import { readHistory } from "../../history/read-history.ts";
import { keepRecent } from "./keep-recent.ts";

/** How many reports' histories are kept. */
const most = 50;

/** The history of each report, read when a page of it is asked for. */
export class Histories {
  readonly #root: string;
  #place: string;
  readonly #known = new Map<string, History>();

  constructor(root: string) {
    this.#root = root;
    this.#place = this.#findPlace();
  }

  of(report: string): History {
    const history = this.#known.get(report) ?? readHistory(this.#root, { only: [report] });
    return keepRecent(this.#known, report, history, most);
  }

  /** Whether something was committed or another commit was checked out since; then all is read again. */
  hasMoved(): boolean {
    const now = this.#findPlace();
    if (now === this.#place) return false;
    this.#place = now;
    this.#known.clear();
    return true;
  }

  #findPlace(): string {
    const repository = openRepository(this.#root);
    return repository.state === "available" ? repository.head : repository.state;
  }
}
