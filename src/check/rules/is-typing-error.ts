import { foldText } from "../../article/fold-text.ts";

/** How many words may be mistyped in one text. */
const mostWords = 2;
const shortestWord = 5;

/**
 * Tells whether two versions of a text of ours differ only in form and typing errors, so that no reader was misled by the old one.
 *
 * The form is what quotes are folded in (kinds of quotation marks, dashes, spaces), and commas, stops, colons and semicolons that are not
 * inside a number. A typing error is a word that stood twice, a small letter for a capital at the beginning of a word or the other way
 * round, and in at most two words of five letters or more: two neighbouring letters swapped, a letter doubled or its double missing, or,
 * where the new spelling stands in the known texts, one letter missing or too much. The first letter must be the same, and the old
 * spelling must not stand in the known texts: then it was a word and no slip. Another letter is never a typing error (million, billion),
 * nor is anything in a word with digits. Only Latin, Greek and Cyrillic words are looked at, since elsewhere one sign can mean “not”.
 *
 * @param known the texts around: the article, and what else the claim says
 */
export function isTypingError(before: string, after: string, known: string): boolean {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  if (old.length !== now.length) return false;
  const mistyped = old.flatMap((word, place): [string, string][] => {
    const right = now[place] ?? "";
    return isSameWord(word, right) ? [] : [[word, right]];
  });
  if (mistyped.length === 0) return true;
  const vocabulary = new Set(wordsOf(known).map((word) => word.toLowerCase()));
  return mistyped.length <= mostWords && mistyped.every(([word, right]) => isMistyped(word, right, vocabulary));
}

/** Words as spaces part them, without marks at their ends, each once where it stands twice in a row. */
function wordsOf(text: string): string[] {
  const words = foldText(text)
    .text.split(" ")
    .map((word) => word.replaceAll(/^[.,;:]+|[.,;:]+$/g, ""))
    .filter((word) => word !== "");
  return words.filter((word, place) => word !== words[place - 1] || /\p{N}/u.test(word));
}

function isSameWord(one: string, other: string): boolean {
  if (one === other) return true;
  return one.slice(1) === other.slice(1) && one.slice(0, 1).toLowerCase() === other.slice(0, 1).toLowerCase();
}

function isMistyped(old: string, now: string, known: ReadonlySet<string>): boolean {
  const [wrong, right] = [old.toLowerCase(), now.toLowerCase()];
  const isPlain = [wrong, right].every((word) => /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}'-]+$/u.test(word));
  if (!isPlain || Math.min(wrong.length, right.length) < shortestWord || wrong[0] !== right[0] || known.has(wrong)) return false;
  if (wrong.length === right.length) return isSwapped(wrong, right);
  const [shorter, longer] = wrong.length < right.length ? [wrong, right] : [right, wrong];
  const extra = findExtraLetter(shorter, longer);
  if (extra === null) return false;
  const isDouble = longer[extra] === longer[extra - 1] || longer[extra] === longer[extra + 1];
  return isDouble || (extra < longer.length - 1 && known.has(right));
}

function isSwapped(one: string, other: string): boolean {
  const first = [...one].findIndex((letter, place) => letter !== other[place]);
  const swapped = `${one.slice(0, first)}${one[first + 1] ?? ""}${one[first] ?? ""}${one.slice(first + 2)}`;
  return swapped === other;
}

/** Where the longer word has a letter more, or null when that is not all. */
function findExtraLetter(shorter: string, longer: string): number | null {
  if (longer.length !== shorter.length + 1) return null;
  let place = 0;
  while (place < shorter.length && shorter[place] === longer[place]) place += 1;
  return shorter.slice(place) === longer.slice(place + 1) ? place : null;
}
