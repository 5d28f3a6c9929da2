import type { RatingsFile, VerdictId } from "../../../schema/types.ts";
import { choicesOf } from "../ask/choices-of.ts";
import type { GivenRating } from "./review-facts.ts";

const verdictIds = choicesOf("claim verdict").map(({ value }) => value);

/** The verdict of ours that a given rating certainly is, or why none is. */
export type MappedVerdict = { verdict: VerdictId } | { verdict: null; because: string };

/**
 * Finds the verdict of our scale that a rating is. Nothing is guessed: the word must be one of ours, or, where there are no words at all, the number
 * must stand on a scale with the same ends. A word and a number on the same scale that contradict each other are neither.
 *
 * @param scales our ratings in each language that the word may be in
 */
export function mapVerdict(rating: GivenRating, scales: readonly RatingsFile[]): MappedVerdict {
  const [ours] = scales;
  const byNumber = ours === undefined ? undefined : verdictOfNumber(rating, ours);
  if (rating.words === undefined) {
    if (byNumber !== undefined) return { verdict: byNumber };
    return { verdict: null, because: rating.value === undefined ? "the review has no rating" : "its number is of another scale than ours" };
  }
  const wanted = fold(rating.words);
  const named = scales.flatMap(({ verdicts }) => verdicts).find(({ id, label }) => fold(label) === wanted || fold(id) === wanted);
  const byWord = verdictIds.find((id) => id === named?.id);
  if (byWord === undefined) return { verdict: null, because: "it is no word of our scale" };
  if (byNumber !== undefined && byNumber !== byWord)
    return { verdict: null, because: "its word and its number say different things on our scale" };
  return { verdict: byWord };
}

/** The same word in other letters: FALSE, false. and “False” are one. */
function fold(word: string): string {
  return word
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
}

function verdictOfNumber({ value, best, worst }: GivenRating, { verdicts }: RatingsFile): VerdictId | undefined {
  const values = verdicts.flatMap((verdict) => verdict.value ?? []);
  if (values.length === 0 || Number(worst) !== Math.min(...values) || Number(best) !== Math.max(...values)) return undefined;
  const rated = verdicts.find((verdict) => verdict.value !== undefined && verdict.value === Number(value));
  return verdictIds.find((id) => id === rated?.id);
}
