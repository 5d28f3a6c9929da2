import { id as idFormat } from "../../../check/formats/id.ts";

/** English words that say nothing about what a sentence is about; in a text of another language they hardly occur. */
const small = new Set(
  "a an and are as at be been being but by did do does for from had has have he her his if in into is it its of on or our she so than that the their them then there these they this those to was we were what when which who whom will with would you your".split(
    " ",
  ),
);

/** Long enough to say what it is about, short enough for an address. */
const longest = 48;
const mostWords = 6;

/**
 * Proposes an id for a text: its first words that say something, such as six-weapons-figure.
 *
 * @param isTaken tells ids that it cannot be; a number is added then
 * @returns undefined when the text has no Latin letters to make one of
 */
export function proposeId(text: string, isTaken: (id: string) => boolean): string | undefined {
  const all = wordsOf(text);
  const telling = fromFirstLetter(all.filter((word) => !small.has(word)));
  const words = (telling.length > 0 ? telling : all).slice(0, mostWords);
  while (words.length > 1 && words.join("-").length > longest) words.pop();
  const base = words.join("-").slice(0, longest).replace(/-$/, "");
  if (base === "") return undefined;
  let offer = base;
  for (let number = 2; !idFormat.accepts(offer) || isTaken(offer); number += 1) offer = `${base}-${number}`;
  return offer;
}

/** Without accents and apostrophes. */
function wordsOf(text: string): string[] {
  const words = text
    .slice(0, 400)
    .normalize("NFKD")
    .replace(/[\p{M}'’]/gu, "")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
  return fromFirstLetter(words);
}

/** An id begins with a letter, so no number can be its first word. */
function fromFirstLetter(words: string[]): string[] {
  const first = words.findIndex((word) => /^[a-z]/.test(word));
  return first === -1 ? [] : words.slice(first);
}
