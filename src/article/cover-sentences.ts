import type { Article, Coverage, SentenceCoverage, Span } from "./article.ts";

/**
 * Says of each sentence whether it is accounted for. A sentence is *checked* when a quote of a claim touches it, else *not checkable* when
 * such a span touches it, else *unchecked*.
 *
 * @param claims the claims with their quotes found in the article; claims are named in this order
 * @param notCheckable the not-checkable spans in the order of the report file; they are named by their places, from 0
 */
export function coverSentences(article: Article, claims: { id: string; quotes: Span[] }[], notCheckable: Span[]): Coverage {
  const sentences: SentenceCoverage[] = article.sentences.map(({ index }) => ({
    sentence: index,
    state: "unchecked",
    claims: [],
    notCheckable: [],
  }));
  for (const { id, quotes } of claims) {
    for (const sentence of new Set(quotes.flatMap((quote) => sentencesTouched(article, quote)))) {
      sentences[sentence]?.claims.push(id);
    }
  }
  notCheckable.forEach((span, place) => {
    for (const sentence of sentencesTouched(article, span)) sentences[sentence]?.notCheckable.push(place);
  });
  let accounted = 0;
  for (const sentence of sentences) {
    if (sentence.claims.length > 0) sentence.state = "checked";
    else if (sentence.notCheckable.length > 0) sentence.state = "not-checkable";
    if (sentence.state !== "unchecked") accounted += 1;
  }
  return { sentences, accounted, total: sentences.length };
}

/** The places of the sentences a span has a part in, found by halving: an article may have thousands. */
function sentencesTouched(article: Article, span: { start: number; end: number }): number[] {
  let low = 0;
  let high = article.sentences.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((article.sentences[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  const touched: number[] = [];
  for (const sentence of article.sentences.slice(low)) {
    if (sentence.start >= span.end) break;
    touched.push(sentence.index);
  }
  return touched;
}
