import type { Article } from "../../../article/article.ts";
import { findQuote } from "../../../article/find-quote.ts";
import type { QuoteSelector } from "../../../schema/types.ts";

/** As many words beside the span are tried before its number is taken. */
const mostWords = 5;

/**
 * Makes the selector of a span of the article: its words, and where they stand more than once, the fewest words before or after it
 * that tell it from the others, or else its number among them.
 *
 * @param span in UTF-16 code units of `article.text`, within one block
 * @returns a selector that `findQuote` finds at this very place
 * @throws RangeError when there is none, as for a span that begins within a word
 */
export function selectSpan(article: Article, span: { start: number; end: number }): QuoteSelector {
  const exact = article.text.slice(span.start, span.end);
  const block = article.blocks.find(({ start, end }) => start <= span.start && span.end <= end);
  const before = wordStarts(article.text.slice(block?.start ?? 0, span.start)).reverse();
  const after = wordEnds(article.text.slice(span.end, block?.end));
  const candidates = function* (): Generator<QuoteSelector> {
    yield { exact };
    const prefixes = before.slice(0, mostWords);
    const suffixes = after.slice(0, mostWords);
    for (const prefix of prefixes) yield { exact, prefix };
    for (const suffix of suffixes) yield { exact, suffix };
    const [prefix, suffix] = [prefixes.at(-1), suffixes.at(-1)];
    if (prefix !== undefined && suffix !== undefined) yield { exact, prefix, suffix };
    for (let occurrence = 1; "span" in findQuote(article, { exact, occurrence }); occurrence += 1) yield { exact, occurrence };
  };
  for (const selector of candidates()) {
    const finding = findQuote(article, selector);
    if ("span" in finding && finding.span.start === span.start && finding.span.end === span.end) return selector;
  }
  throw new RangeError(`No selector finds the span from ${span.start} to ${span.end}.`);
}

/** The text from each of its words to its end, the longest first. */
function wordStarts(text: string): string[] {
  return [...text.matchAll(/\S+/g)].map(({ index }) => text.slice(index).trim());
}

/** The text from its beginning to the end of each of its words, the shortest first. */
function wordEnds(text: string): string[] {
  return [...text.matchAll(/\S+/g)].map((match) => text.slice(0, match.index + match[0].length).trim());
}
