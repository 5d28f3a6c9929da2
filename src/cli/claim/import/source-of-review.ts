import type { Source } from "../../../schema/types.ts";
import { proposeLabel } from "../source/propose-label.ts";
import type { ReviewFacts } from "./review-facts.ts";

/** ISO 639: a language that nobody has said. */
export const unknownLanguage = "und";

/**
 * Makes the source that a review is: the page of the check itself.
 *
 * @param lang the language of the report, for the date in its label
 * @returns null when the review does not say where it stands
 */
export function sourceOfReview(facts: ReviewFacts, lang: string): Source | null {
  const { url, title, published, author } = facts;
  if (url === undefined) return null;
  const publisher = publisherOf(facts) ?? "";
  return {
    label: proposeLabel(publisher, published, lang),
    ...(title === undefined ? {} : { title }),
    publisher,
    ...(author === undefined ? {} : { author }),
    url,
    ...(published === undefined ? {} : { published }),
    lang: facts.lang ?? unknownLanguage,
    kind: "news-report",
    ...(facts.modified === undefined || facts.modified === published ? {} : { note: `dateModified: ${facts.modified}` }),
  };
}

/** Where nobody is named, the site’s name says at least that. */
export function publisherOf({ publisher, url }: ReviewFacts): string | undefined {
  return publisher ?? (url === undefined ? undefined : new URL(url).host.replace(/^www\./, ""));
}
