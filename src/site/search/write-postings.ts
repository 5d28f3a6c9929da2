import { digits } from "./query-index.js";

/** Which claims have a word, as text that grows claim by claim. How it is written, `readPostings` says. */
export class Postings {
  #text = "";
  /** What is not in the text yet: V8 keeps a link of four words for each text that is added to a longer one, and none for short ones. */
  #fresh = "";
  #report = -1;
  #claim = -1;
  /** What is known of the last claim; whether another follows is not yet. */
  #waiting = -1;

  /** Adds a claim. They come in the order of their reports, and in a report in that of their places; the same claim only once. */
  add(report: number, claim: number, rank: number): void {
    const isNew = report !== this.#report;
    this.#flush(isNew ? 0 : 1);
    if (isNew) {
      this.#write(report - this.#report - 1);
      this.#report = report;
      this.#claim = -1;
    }
    this.#waiting = (claim - this.#claim - 1) * 3 + rank;
    this.#claim = claim;
  }

  /** Gives the text, after which nothing may be added. */
  finish(): string {
    this.#flush(0);
    this.#waiting = -1;
    this.#text += this.#fresh;
    this.#fresh = "";
    return this.#text;
  }

  #flush(more: 0 | 1): void {
    if (this.#waiting >= 0) this.#write(this.#waiting * 2 + more);
  }

  #write(value: number): void {
    this.#fresh += writeNumber(value);
    if (this.#fresh.length < shortest) return;
    this.#text += this.#fresh;
    this.#fresh = "";
  }
}

/** From how many characters on a text is added to the others: with one digit more, V8 would link it. */
const shortest = 10;

/** Writes a number, which is 0 or more, in digits of five bits. */
export function writeNumber(value: number): string {
  let text = "";
  let rest = value;
  for (; rest >= 32; rest = Math.floor(rest / 32)) text += digits[32 + (rest % 32)];
  return text + digits[rest];
}
