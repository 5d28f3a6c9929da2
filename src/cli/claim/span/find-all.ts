import type { Article, Span } from "../../../article/article.ts";
import { findQuote } from "../../../article/find-quote.ts";

/**
 * Finds every place of the article where words stand.
 *
 * @returns the spans in reading order; or, when there is none, why not
 */
export function findAll(article: Article, words: string): { spans: Span[]; problem: null } | { spans: []; problem: string } {
  const spans: Span[] = [];
  for (;;) {
    const finding = findQuote(article, { exact: words, occurrence: spans.length + 1 });
    if ("span" in finding) spans.push(finding.span);
    else if (spans.length > 0) return { spans, problem: null };
    else return { spans: [], problem: `${finding.problem} ${finding.fix}` };
  }
}
