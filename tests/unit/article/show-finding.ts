import { findQuote } from "../../../src/article/find-quote.ts";
import { parseArticle } from "../../../src/article/parse-article.ts";
import type { QuoteSelector } from "../../../src/schema/types.ts";

/** What is found, as the article has it, or the problem and what to do. */
export function showFinding(
  body: string,
  quote: string | QuoteSelector,
  lang = "en",
): { found: string; match: string; at: number } | string {
  const article = parseArticle(body, lang);
  const finding = findQuote(article, typeof quote === "string" ? { exact: quote } : quote);
  if ("problem" in finding) return `${finding.problem}\n${finding.fix}`;
  const { start, end, match } = finding.span;
  return { found: article.text.slice(start, end), match, at: start };
}

/** A sentence of the article on Iran. */
export const weapons =
  "While Trump indicated Iran has accumulated enough near-weapons-grade fuel for about six nuclear weapons, the specifics remain undisclosed.";
