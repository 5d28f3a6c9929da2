import { countWords } from "../../../article/count-words.ts";
import type { Evidence } from "../../../schema/types.ts";
import type { GivenRating, ReviewFacts } from "./review-facts.ts";
import { unknownLanguage } from "./source-of-review.ts";

/** Begins the locator of evidence that an import makes; a second import finds by it what is there already. */
export const reviewLocator = "ClaimReview";

/** The handbook’s rules finding-length and excerpt-length. */
const mostFindingWords = 40;
const mostExcerptWords = 60;
const longestLine = 1000;

/** The rating as it was given: “Half true” (3 of 1 to 6), with ends that were not given left open. */
export function showRating({ words, value, best, worst }: GivenRating): string {
  const scale = best === undefined && worst === undefined ? "" : ` of ${worst ?? "?"} to ${best ?? "?"}`;
  const number = value === undefined ? "" : `${value}${scale}`;
  if (words === undefined) return number;
  return number === "" ? `“${words}”` : `“${words}” (${number})`;
}

/**
 * Makes the evidence that holds a rating in the review’s own words; of a review without a rating its title or claim stands there.
 *
 * @param source the id of the source that the review is
 * @returns the evidence, and the whole of the words when they are more than a fair excerpt
 */
export function evidenceOfRating({ claim, title, lang, rating }: ReviewFacts, source: string): { evidence: Evidence; rest: string | null } {
  const words = rating.words ?? rating.value;
  const whole = words ?? title ?? claim ?? "";
  const excerpt = beginningOf(whole, lang ?? unknownLanguage);
  const isCut = excerpt.length < whole.length;
  const numbers = { ratingValue: rating.value, worstRating: rating.worst, bestRating: rating.best };
  const note = Object.entries(numbers).flatMap(([name, value]) => (value === undefined ? [] : `${name} ${value}`));
  const evidence: Evidence = {
    source,
    stance: "context",
    excerpt,
    ...(isCut ? { excerptContinues: true } : {}),
    locator: words === undefined ? reviewLocator : `${reviewLocator}, reviewRating`,
    ...(note.length === 0 ? {} : { note: note.join(", ") }),
  };
  return { evidence, rest: isCut ? whole : null };
}

function beginningOf(text: string, lang: string): string {
  if (countWords(text, lang) <= mostExcerptWords) return text;
  let words = 0;
  for (const { index, isWordLike } of new Intl.Segmenter(lang, { granularity: "word" }).segment(text)) {
    if (isWordLike === true && (words += 1) > mostExcerptWords) return text.slice(0, index).trim();
  }
  return text;
}

/** The explanation of a rating, where it is short enough for a finding; undefined where it is not, or there is none. */
export function findingOf({ explanation }: GivenRating, lang: string): string | undefined {
  if (explanation === undefined || explanation.length > longestLine) return undefined;
  return countWords(explanation, lang) <= mostFindingWords ? explanation : undefined;
}
