import type { RatingsFile, VerdictRating } from "../schema/types.ts";

/** A verdict as pages show it. `id` is "none" for a draft that has no verdict yet. */
export interface VerdictView {
  id: string;
  label: string;
  definition: string;
  icon: string;
  colour: string;
}

/**
 * Finds how a verdict is shown.
 *
 * @param none the label for a claim without a verdict; only previews have such claims
 */
export function viewVerdict(ratings: RatingsFile, id: string | null | undefined, none: string): VerdictView {
  const rating: VerdictRating | undefined = ratings.verdicts.find((verdict) => verdict.id === id);
  if (rating === undefined) return { id: "none", label: none, definition: none, icon: "question", colour: "grey" };
  return { id: rating.id, label: rating.label, definition: rating.definition, icon: rating.icon, colour: rating.colour };
}
