import { alignNearest, type Pair, type Word } from "./align-words.ts";
import type { Article } from "./article.ts";
import { foldText, type FoldedText } from "./fold-text.ts";
import { segmentText } from "./segment-text.ts";
import { shorten } from "./show-passage.ts";

/**
 * Words a message about a quote that the article does not have: the nearest passage and the first word that differs.
 *
 * The nearest passage is the stretch of as many words as the quote has that shares most of them, long words counting for more.
 */
export function describeNearest(article: Article, folded: FoldedText, wanted: string): { problem: string; fix: string } {
  const problem = `The article does not have the words “${shorten(wanted, 80)}”.`;
  const words = wordsOf(folded);
  const quoted = wordsOf(foldText(wanted)).slice(0, mostWords);
  const nearest = quoted.length === 0 ? undefined : findNearest(words, quoted);
  if (nearest === undefined) {
    return {
      problem: `${problem} No passage of it is near to them.`,
      fix: "Copy the words from _article.md. If the article was changed since, quote what it says now.",
    };
  }
  const start = folded.starts[nearest.passage[0]?.start ?? 0] ?? 0;
  const end = folded.ends[(nearest.passage.at(-1)?.end ?? 1) - 1] ?? start;
  const passage = showPassage(article.text, start, end, folded.starts[nearest.difference.at] ?? start);
  return {
    problem: `${problem} The nearest passage is “${passage}”: ${nearest.difference.words}.`,
    fix: "Copy the words from _article.md instead of typing them.",
  };
}

const longestPassage = 200;

/** A long passage is shown from a little before its first difference. */
function showPassage(text: string, start: number, end: number, difference: number): string {
  const isFar = end - start > longestPassage && difference - start > longestPassage / 2;
  const shown = isFar ? text.slice(difference - longestPassage / 2, end).replace(/^\S*\s/, "… ") : text.slice(start, end);
  return shorten(shown.replace(/\s+/g, " "), longestPassage);
}

/** A quote has at most 2,000 characters, so this is hardly ever reached; it bounds the comparison. */
const mostWords = 400;

const knownWords = new WeakMap<FoldedText, Word[]>();

/** The words of a text; an article's are kept for the next of its wrong quotes. */
function wordsOf(folded: FoldedText): Word[] {
  const known = knownWords.get(folded);
  if (known !== undefined) return known;
  const words: Word[] = [];
  for (const { start, end, isWord } of segmentText(folded.text, "en", "word")) {
    const text = folded.text.slice(start, end);
    const last = words.at(-1);
    if (isWord) words.push({ text, key: text.toLowerCase(), after: "", start, end });
    else if (last !== undefined) last.after += text;
  }
  knownWords.set(folded, words);
  return words;
}

function findNearest(words: Word[], quoted: Word[]): { passage: Word[]; difference: Difference } | undefined {
  const nearest = alignNearest(words, quoted);
  const first = nearest?.pairs[0];
  const last = nearest?.pairs.at(-1);
  if (nearest === undefined || first === undefined || last === undefined) return undefined;
  const begin = Math.max(0, first.inArticle - first.inQuote);
  const end = last.inArticle + (quoted.length - last.inQuote);
  return { passage: nearest.near.slice(begin, end), difference: firstDifference(quoted, nearest.near, nearest.pairs) };
}

/** The first difference, in words, and where it is in the folded text. */
interface Difference {
  words: string;
  at: number;
}

function firstDifference(quoted: Word[], near: Word[], pairs: Pair[]): Difference {
  let expected: Pair | undefined;
  for (const pair of pairs) {
    const inQuote = quoted[pair.inQuote]?.text ?? "";
    const inArticle = near[pair.inArticle];
    const start: Pair = expected ?? { inQuote: 0, inArticle: Math.max(0, pair.inArticle - pair.inQuote) };
    if (pair.inQuote !== start.inQuote || pair.inArticle !== start.inArticle) return nameGap(quoted, near, start, pair);
    if (inArticle !== undefined && inQuote !== inArticle.text) {
      return { words: `it has “${inArticle.text}” where the quote has “${inQuote}”`, at: inArticle.start };
    }
    expected = { inQuote: pair.inQuote + 1, inArticle: pair.inArticle + 1 };
  }
  if (expected !== undefined && expected.inQuote < quoted.length) {
    return nameGap(quoted, near, expected, { inQuote: quoted.length, inArticle: expected.inArticle + quoted.length - expected.inQuote });
  }
  return firstSignThatDiffers(quoted, near, pairs);
}

/** Between two places where quote and article agree, one has a word that the other has not, or each has its own. */
function nameGap(quoted: Word[], near: Word[], from: Pair, to: Pair): Difference {
  const inQuote = quoted[from.inQuote]?.text;
  const inArticle = near[from.inArticle]?.text;
  const before = quoted[from.inQuote - 1]?.text;
  const after = before === undefined ? "" : ` after “${before}”`;
  const at = near[from.inArticle]?.start ?? 0;
  if (from.inQuote === to.inQuote || inQuote === undefined)
    return { words: `it has “${inArticle ?? ""}”${after}, which the quote leaves out`, at };
  if (from.inArticle >= to.inArticle || inArticle === undefined)
    return { words: `the quote has “${inQuote}”${after}, which is not there`, at };
  return { words: `it has “${inArticle}” where the quote has “${inQuote}”`, at };
}

function firstSignThatDiffers(quoted: Word[], near: Word[], pairs: Pair[]): Difference {
  for (const { inQuote, inArticle } of pairs) {
    const word = quoted[inQuote];
    const same = near[inArticle];
    if (word === undefined || same === undefined || inQuote === quoted.length - 1 || word.after === same.after) continue;
    const wanted = word.after.trim();
    const found = same.after.trim();
    const sign = (signs: string): string => (signs === "" ? "no sign" : `“${signs}”`);
    if (wanted === found) return { words: `the words are the same, but the spaces after “${word.text}” differ`, at: same.start };
    const words = `the words are the same, but it has ${sign(found)} after “${word.text}” where the quote has ${sign(wanted)}`;
    return { words, at: same.start };
  }
  return { words: "the words are the same, but the signs before or after them differ", at: near[pairs[0]?.inArticle ?? 0]?.start ?? 0 };
}
