import { closest, distance } from "fastest-levenshtein";

/** The id that was probably meant, or nothing when none is near: a wrong guess costs more time than none. */
export function nearestId(wrong: string, ids: string[]): string | undefined {
  if (ids.length === 0) return undefined;
  const guess = closest(wrong.toLowerCase(), ids);
  return distance(wrong.toLowerCase(), guess) <= Math.max(2, Math.floor(guess.length / 3)) ? guess : undefined;
}
