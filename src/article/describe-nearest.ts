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
  const passage = shorten(article.text.slice(start, end).replace(/\s+/g, " "), 200);
  return {
    problem: `${problem} The nearest passage is “${passage}”: ${nearest.difference}.`,
    fix: "Copy the words from _article.md instead of typing them.",
  };
}

interface Word {
  text: string;
  /** The word without regard to case. */
  key: string;
  /** The spaces and signs up to the next word. */
  after: string;
  start: number;
  end: number;
}

/** A quote has at most 2,000 characters, so this is hardly ever reached; it bounds the comparison. */
const mostWords = 400;

/** Below this share of the quote's words a passage is no help. */
const leastShare = 0.4;

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

function findNearest(words: Word[], quoted: Word[]): { passage: Word[]; difference: string } | undefined {
  const window = bestWindow(words, quoted);
  if (window === undefined) return undefined;
  const margin = 2 + Math.floor(quoted.length / 4);
  const from = Math.max(0, window - margin);
  const near = words.slice(from, window + quoted.length + margin);
  const pairs = align(quoted, near);
  const first = pairs[0];
  const last = pairs.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const begin = Math.max(0, first.inArticle - first.inQuote);
  const end = last.inArticle + (quoted.length - last.inQuote);
  return { passage: near.slice(begin, end), difference: firstDifference(quoted, near, pairs) };
}

/** Slides a window of the quote's length over the article and keeps count of the shared words. */
function bestWindow(words: Word[], quoted: Word[]): number | undefined {
  const missing = new Map<string, number>();
  let total = 0;
  for (const { key } of quoted) {
    missing.set(key, (missing.get(key) ?? 0) + 1);
    total += key.length;
  }
  let shared = 0;
  let best = 0;
  let bestAt: number | undefined;
  words.forEach(({ key }, at) => {
    const left = missing.get(key);
    if (left !== undefined) {
      if (left > 0) shared += key.length;
      missing.set(key, left - 1);
    }
    const gone = words[at - quoted.length];
    const goneLeft = gone === undefined ? undefined : missing.get(gone.key);
    if (gone !== undefined && goneLeft !== undefined) {
      if (goneLeft >= 0) shared -= gone.key.length;
      missing.set(gone.key, goneLeft + 1);
    }
    if (shared > best) {
      best = shared;
      bestAt = Math.max(0, at - quoted.length + 1);
    }
  });
  return best >= total * leastShare ? bestAt : undefined;
}

interface Pair {
  inQuote: number;
  inArticle: number;
}

/** The longest common subsequence of two lists of words. */
function align(quoted: Word[], near: Word[]): Pair[] {
  const width = near.length + 1;
  const lengths = new Uint16Array((quoted.length + 1) * width);
  for (let q = quoted.length - 1; q >= 0; q -= 1) {
    for (let a = near.length - 1; a >= 0; a -= 1) {
      const isSame = quoted[q]?.key === near[a]?.key;
      const skip = Math.max(lengths[(q + 1) * width + a] ?? 0, lengths[q * width + a + 1] ?? 0);
      lengths[q * width + a] = isSame ? (lengths[(q + 1) * width + a + 1] ?? 0) + 1 : skip;
    }
  }
  const pairs: Pair[] = [];
  let q = 0;
  let a = 0;
  while (q < quoted.length && a < near.length) {
    if (quoted[q]?.key === near[a]?.key) pairs.push({ inQuote: q++, inArticle: a++ });
    else if ((lengths[(q + 1) * width + a] ?? 0) >= (lengths[q * width + a + 1] ?? 0)) q += 1;
    else a += 1;
  }
  return pairs;
}

function firstDifference(quoted: Word[], near: Word[], pairs: Pair[]): string {
  let expected: Pair | undefined;
  for (const pair of pairs) {
    const inQuote = quoted[pair.inQuote]?.text ?? "";
    const inArticle = near[pair.inArticle]?.text ?? "";
    const start: Pair = expected ?? { inQuote: 0, inArticle: Math.max(0, pair.inArticle - pair.inQuote) };
    if (pair.inQuote !== start.inQuote || pair.inArticle !== start.inArticle) return nameGap(quoted, near, start, pair);
    if (inQuote !== inArticle) return `it has “${inArticle}” where the quote has “${inQuote}”`;
    expected = { inQuote: pair.inQuote + 1, inArticle: pair.inArticle + 1 };
  }
  if (expected !== undefined && expected.inQuote < quoted.length) {
    return nameGap(quoted, near, expected, { inQuote: quoted.length, inArticle: expected.inArticle + quoted.length - expected.inQuote });
  }
  return firstSignThatDiffers(quoted, near, pairs);
}

function firstSignThatDiffers(quoted: Word[], near: Word[], pairs: Pair[]): string {
  for (const { inQuote, inArticle } of pairs) {
    const word = quoted[inQuote];
    const wanted = word?.after.trim() ?? "";
    const found = near[inArticle]?.after.trim() ?? "";
    if (word === undefined || inQuote === quoted.length - 1 || word.after === near[inArticle]?.after) continue;
    const sign = (signs: string): string => (signs === "" ? "no sign" : `“${signs}”`);
    if (wanted === found) return `the words are the same, but the spaces after “${word.text}” differ`;
    return `the words are the same, but it has ${sign(found)} after “${word.text}” where the quote has ${sign(wanted)}`;
  }
  return "the words are the same, but the signs before or after them differ";
}

/** Between two places where quote and article agree, one has a word that the other has not, or each has its own. */
function nameGap(quoted: Word[], near: Word[], from: Pair, to: Pair): string {
  const inQuote = quoted[from.inQuote]?.text;
  const inArticle = near[from.inArticle]?.text;
  const before = quoted[from.inQuote - 1]?.text;
  const after = before === undefined ? "" : ` after “${before}”`;
  if (from.inQuote === to.inQuote || inQuote === undefined) return `it has “${inArticle ?? ""}”${after}, which the quote leaves out`;
  if (from.inArticle >= to.inArticle || inArticle === undefined) return `the quote has “${inQuote}”${after}, which is not there`;
  return `it has “${inArticle}” where the quote has “${inQuote}”`;
}
