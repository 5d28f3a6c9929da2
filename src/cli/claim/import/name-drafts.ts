import { proposeId } from "../ids/propose-id.ts";
import type { Publication, ReviewFacts } from "./review-facts.ts";

/**
 * Finds the id of a claim: from its words, or where they have no Latin letters, from the address of the review or the speaker’s name.
 *
 * @param isTaken tells ids that it cannot be
 */
export function nameClaim(statement: string, { url, speaker }: ReviewFacts, isTaken: (id: string) => boolean): string {
  return firstOf([statement, slugOf(url), speaker?.name ?? "", "statement"], isTaken);
}

/** Finds the id of a report: from the article’s headline, or else as for its first claim. */
export function nameReport(article: Publication | undefined, facts: ReviewFacts, isTaken: (id: string) => boolean): string {
  return firstOf(
    [article?.headline ?? "", facts.title ?? "", facts.claim ?? "", slugOf(facts.url), slugOf(article?.url), "article"],
    isTaken,
  );
}

function firstOf(texts: readonly string[], isTaken: (id: string) => boolean): string {
  for (const text of texts) {
    // A text in another script that has only a name or a number in Latin letters is not told by these.
    if (!isMostlyLatin(text)) continue;
    const id = proposeId(text, isTaken);
    if (id !== undefined) return id;
  }
  throw new Error("The last text makes an id.");
}

function isMostlyLatin(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.length > 0 && letters.filter((letter) => /\p{Script=Latin}/u.test(letter)).length > letters.length / 2;
}

/** The part of an address that is written for people: the longest step of its path, without an ending such as .html. */
function slugOf(url: string | undefined): string {
  if (url === undefined) return "";
  const steps = new URL(url).pathname.split("/").map((step) => step.replace(/\.\w+$/, ""));
  return steps
    .reduce((longest, step) => (/[a-z]/i.test(step) && step.length > longest.length ? step : longest), "")
    .replaceAll(/%[\da-f]{2}/gi, "-");
}
