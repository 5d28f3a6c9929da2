import { segmentText } from "./segment-text.ts";

/**
 * Counts the words of a text as Intl.Segmenter counts them: “near-weapons-grade” has three, “Iran’s” one.
 *
 * @param lang a BCP 47 tag
 * @throws RangeError when the tag is not well formed
 */
export function countWords(text: string, lang: string): number {
  let words = 0;
  for (const piece of segmentText(text, lang, "word")) {
    if (piece.isWord) words += 1;
  }
  return words;
}
