import type { QuoteSelector } from "../schema/types.ts";
import type { Article, Span } from "./article.ts";
import { cutsApart } from "./cuts-apart.ts";
import { describeNearest } from "./describe-nearest.ts";
import { foldText, type FoldedText } from "./fold-text.ts";
import { shorten, showInContext } from "./show-passage.ts";

/** Where a quote stands, or why it cannot be said, in the words of a message to the fact-checker. */
export type QuoteFinding = { span: Span } | { problem: string; fix: string };

/**
 * Finds a quote in the article, by the W3C's TextQuoteSelector.
 *
 * The very same characters are preferred; else the same characters after the folding of fold-text.ts. A hit must lie in one block and
 * may not begin or end inside a character, a word or a number; other hits do not count. When several hits remain, `prefix`
 * and `suffix` (folded too, spaces between do not matter) and then `occurrence` choose among them; nothing is ever guessed.
 * The cost grows with the length of the article plus, for a quote not found, with the square of the quote's words.
 *
 * @returns the span in UTF-16 code units of `article.text`, or what is wrong and what to do
 */
export function findQuote(article: Article, quote: QuoteSelector): QuoteFinding {
  const wanted = quote.exact.trim();
  if (!/[\p{L}\p{N}\p{Extended_Pictographic}\p{RI}]/u.test(wanted)) {
    return { problem: `The quote ${show(quote.exact)} has no word in it.`, fix: "Copy the words of the article that make the claim." };
  }
  const folded = foldArticle(article);
  const { hits, misplaced } = findHits(article, folded, wanted);
  const fitting = hits.filter((hit) => hasNeighbours(folded, hit, quote));
  const exact = fitting.filter((hit) => hit.match === "exact");
  const candidates = exact.length > 0 ? exact : fitting;
  if (candidates.length > 0) return choose(article, quote, candidates);
  if (hits.length > 0) return explainNeighbours(article, quote, hits);
  if (misplaced !== undefined) return explainMisplaced(article, quote, misplaced);
  return describeNearest(article, folded, wanted);
}

interface Hit extends Span {
  /** Where the hit begins and ends in the folded text. */
  foldedStart: number;
  foldedEnd: number;
}

interface Misplaced {
  reason: "block" | "word";
  start: number;
  end: number;
}

const foldedArticles = new WeakMap<Article, FoldedText>();

/** An article is folded once, for all its quotes. */
function foldArticle(article: Article): FoldedText {
  let folded = foldedArticles.get(article);
  if (folded === undefined) {
    folded = foldText(article.text);
    foldedArticles.set(article, folded);
  }
  return folded;
}

/** All places where the words stand, overlapping ones too; the first place that is no good is kept for the message. */
function findHits(article: Article, folded: FoldedText, wanted: string): { hits: Hit[]; misplaced: Misplaced | undefined } {
  const needle = foldText(wanted).text;
  const hits: Hit[] = [];
  let misplaced: Misplaced | undefined;
  for (let at = folded.text.indexOf(needle); at !== -1; at = folded.text.indexOf(needle, at + 1)) {
    const foldedEnd = at + needle.length;
    const start = folded.starts[at] ?? 0;
    const end = folded.ends[foldedEnd - 1] ?? start;
    const reason = whatIsWrong(article, folded, { start, end, foldedStart: at, foldedEnd });
    if (reason !== undefined) misplaced ??= { reason, start, end };
    else hits.push({ start, end, match: article.text.slice(start, end) === wanted ? "exact" : "folded", foldedStart: at, foldedEnd });
  }
  if (hits.length === 0 && misplaced === undefined) {
    const start = article.text.indexOf(wanted);
    if (start !== -1) misplaced = { reason: "word", start, end: start + wanted.length };
  }
  return { hits, misplaced };
}

function whatIsWrong(article: Article, folded: FoldedText, hit: Omit<Hit, "match">): Misplaced["reason"] | undefined {
  if (folded.starts[hit.foldedStart - 1] === hit.start || folded.ends[hit.foldedEnd] === hit.end) return "word";
  if (cutsApart(article.text, hit.start) || cutsApart(article.text, hit.end)) return "word";
  return article.text.slice(hit.start, hit.end).includes("\n\n") ? "block" : undefined;
}

function hasNeighbours(folded: FoldedText, hit: Hit, quote: QuoteSelector): boolean {
  if (quote.prefix !== undefined) {
    const prefix = foldText(quote.prefix).text.trim();
    const before = folded.text.slice(Math.max(0, hit.foldedStart - prefix.length - 1), hit.foldedStart);
    if (!before.trimEnd().endsWith(prefix)) return false;
  }
  if (quote.suffix !== undefined) {
    const suffix = foldText(quote.suffix).text.trim();
    const after = folded.text.slice(hit.foldedEnd, hit.foldedEnd + suffix.length + 1);
    if (!after.trimStart().startsWith(suffix)) return false;
  }
  return true;
}

function choose(article: Article, quote: QuoteSelector, candidates: Hit[]): QuoteFinding {
  const { occurrence } = quote;
  const [only] = candidates;
  if (occurrence === undefined && candidates.length === 1 && only !== undefined) return { span: spanOf(only) };
  if (occurrence === undefined) {
    return {
      problem: `The words ${show(quote.exact)} stand ${times(candidates.length)} in the article: ${listHits(article, candidates)}`,
      fix: "Say which one is meant: add “prefix” with the words just before it, “suffix” with the words just after it, or “occurrence” with its number.",
    };
  }
  const chosen = candidates[occurrence - 1];
  if (chosen !== undefined) return { span: spanOf(chosen) };
  return {
    problem: `The quote asks for occurrence ${occurrence}, but the words ${show(quote.exact)} stand only ${times(candidates.length)} in the article: ${listHits(article, candidates)}`,
    fix: candidates.length === 1 ? "Leave “occurrence” out." : `Give “occurrence” a number from 1 to ${candidates.length}.`,
  };
}

function explainNeighbours(article: Article, quote: QuoteSelector, hits: Hit[]): QuoteFinding {
  const asked = [
    ...(quote.prefix === undefined ? [] : [`after the prefix ${show(quote.prefix)}`]),
    ...(quote.suffix === undefined ? [] : [`before the suffix ${show(quote.suffix)}`]),
  ].join(" and ");
  const fields = [...(quote.prefix === undefined ? [] : ["“prefix”"]), ...(quote.suffix === undefined ? [] : ["“suffix”"])].join(" and ");
  return {
    problem: `The words ${show(quote.exact)} stand ${times(hits.length)} in the article, but not ${asked}: ${listHits(article, hits)}`,
    fix:
      hits.length === 1
        ? `Leave ${fields} out, since the words stand only once, or copy the words around them again.`
        : `Copy into ${fields} the words that stand right beside the quote.`,
  };
}

function explainMisplaced(article: Article, quote: QuoteSelector, { reason, start, end }: Misplaced): QuoteFinding {
  const place = showInContext(article.text, start, end);
  if (reason === "block") {
    return {
      problem: `The quote ${show(quote.exact)} runs from one block of the article into the next: ${endSentence(place)}`,
      fix: "Make it two entries in “quotes”, one for each block.",
    };
  }
  return {
    problem: `The quote ${show(quote.exact)} begins or ends in the middle of a word, a number or a character: ${endSentence(place)}`,
    fix: "Copy it whole, with its accents and endings.",
  };
}

const shownHits = 5;

function listHits(article: Article, hits: Hit[]): string {
  const shown = hits.slice(0, shownHits).map(({ start, end }, place) => {
    const number = hits.length === 1 ? "" : `(${place + 1}) `;
    return number + showInContext(article.text, start, end);
  });
  return endSentence(shown.join("; ") + (hits.length > shownHits ? "; and so on" : ""));
}

function endSentence(text: string): string {
  return /[….!?]$/.test(text) ? text : `${text}.`;
}

function spanOf({ start, end, match }: Hit): Span {
  return { start, end, match };
}

function show(text: string): string {
  return `“${shorten(text.trim().replace(/\s+/g, " "), 80)}”`;
}

function times(count: number): string {
  return count === 1 ? "once" : count === 2 ? "twice" : `${count} times`;
}
