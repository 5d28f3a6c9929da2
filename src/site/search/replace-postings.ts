import { digits } from "./query-index.js";
import { writeNumber } from "./write-postings.ts";

/** A claim of one report that has a word: its place in the report, and how much the word counts there. */
export type Posting = readonly [place: number, rank: number];

/** By the code of the digit: each is read hundreds of thousands of times. */
const values = new Uint8Array(128);
[...digits].forEach((digit, value) => void (values[digit.charCodeAt(0)] = value));

/**
 * Gives the postings of a word another set of claims for one report; those of the other reports stay. How they are written, `readPostings` says.
 *
 * @param text the postings as they are; empty for a new word
 * @param report the number of the report
 * @param claims those of the report that have the word, in the order of their places; none takes the report out
 */
export function replacePostings(text: string, report: number, claims: readonly Posting[]): string {
  let at = 0;
  const next = (): number => {
    let [value, shift] = [0, 1];
    for (;;) {
      const digit = values[text.charCodeAt(at)] ?? 0;
      at += 1;
      value += (digit % 32) * shift;
      if (digit < 32) return value;
      shift *= 32;
    }
  };
  const skipClaims = (): void => {
    while (next() % 2 === 1);
  };
  // Up to the report: `before` is the last one that stays, `start` where what comes after it begins.
  let [before, found, start] = [-1, -1, 0];
  while (at < text.length) {
    start = at;
    found = before + next() + 1;
    if (found >= report) break;
    skipClaims();
    [before, start] = [found, at];
  }
  if (found !== report && claims.length === 0) return text;
  const head = text.slice(0, start);
  if (found === report) {
    skipClaims();
    found = at < text.length ? report + next() + 1 : -1;
  } else if (found < report) found = -1;
  const own = claims.length === 0 ? "" : writeNumber(report - before - 1) + writeClaims(claims);
  const last = claims.length === 0 ? before : report;
  return head + own + (found === -1 ? "" : writeNumber(found - last - 1) + text.slice(at));
}

function writeClaims(claims: readonly Posting[]): string {
  let before = -1;
  return claims
    .map(([place, rank], index) => {
      const steps = place - before - 1;
      before = place;
      return writeNumber((steps * 3 + rank) * 2 + (index < claims.length - 1 ? 1 : 0));
    })
    .join("");
}
