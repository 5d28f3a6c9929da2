import type { Article } from "../../../article/article.ts";
import { parseArticle } from "../../../article/parse-article.ts";
import type { ArticleFrontMatter, QuoteSelector } from "../../../schema/types.ts";
import { findAll } from "../span/find-all.ts";
import { selectSpan } from "../span/select-span.ts";
import type { Publication } from "./review-facts.ts";
import type { Reviewed } from "./sort-reviews.ts";
import { publisherOf, unknownLanguage } from "./source-of-review.ts";

/** What stands where neither the review nor its address says it. */
const unknown = "unknown";

/** What is said of the text until somebody puts the article there. */
export const onlyClaims = "Only the claims are here, in the words of their ClaimReview; the article itself is not.";

/**
 * Writes the front matter of an article of which nothing is known but what reviews say about it.
 *
 * @param reviews those of claims of this article
 * @returns the fields, and which of them a person must look up
 */
export function standInFront(reviews: readonly Reviewed[]): { front: ArticleFrontMatter; missing: string[] } {
  const [first] = reviews;
  const articles = reviews.flatMap(({ appearances }) => appearances.slice(0, 1));
  const known = <Field extends keyof Publication>(field: Field): Publication[Field] =>
    articles.find((one) => one[field] !== undefined)?.[field];
  const url = known("url");
  const host = url === undefined ? undefined : new URL(url).host.replace(/^www\./, "");
  const headline = known("headline");
  const publisher = known("publisher");
  const lang = known("lang") ?? first?.lang;
  const published = known("published") ?? first?.claimed;
  const speaker = first?.speaker?.name;
  const stand = (what: string, instead: string): string => `${what}; ${instead} stands in its place`;
  const reviewers = [...new Set(reviews.map((review) => review.url ?? publisherOf(review) ?? unknown))];
  return {
    front: {
      headline: headline ?? first?.claim ?? unknown,
      publisher: publisher ?? host ?? speaker ?? unknown,
      ...(known("author") === undefined ? {} : { author: known("author") }),
      ...(url === undefined ? {} : { url }),
      ...(known("archivedUrl") === undefined ? {} : { archivedUrl: known("archivedUrl") }),
      ...(published === undefined ? {} : { published }),
      lang: lang ?? unknownLanguage,
      display: "excerpts",
      provenance: `ClaimReview: ${reviewers.slice(0, 8).join(", ")}`.slice(0, 1000),
      incomplete: onlyClaims,
    },
    missing: [
      "the article’s text: put it below the front matter of _article.md in the place of the claims, and delete “incomplete”",
      ...(headline === undefined ? [stand("headline", "the claim")] : []),
      ...(publisher === undefined
        ? [stand("publisher", host !== undefined ? "the site’s name" : speaker !== undefined ? "the speaker" : `“${unknown}”`)]
        : []),
      ...(url === undefined ? ["url"] : []),
      ...(published === undefined ? ["published"] : []),
      ...(lang === undefined ? [stand("lang", `“${unknownLanguage}”, which is no language,`)] : []),
    ],
  };
}

/** The words of a claim as a block of an article: without a sign at their beginning or end that would mean something there. */
export function blockOf(claim: string): string {
  return claim.replace(/^(?:(?:#{1,6}|>)\s+)+/, "").replace(/\s+\{\.(?:teaser|standfirst)\}$/, "");
}

/** Reads blocks as an article, to find quotes in it. */
export function articleOfBlocks(blocks: readonly string[], lang: string): Article {
  return parseArticle(blocks.join("\n\n"), lang);
}

/** A selector of the whole of a block, wherever else its words may stand; null when they cannot be quoted. */
export function quoteOfBlock(article: Article, block: string): QuoteSelector | null {
  const place = article.blocks.findIndex(({ start, end }) => article.text.slice(start, end) === block);
  const span = findAll(article, block).spans.find(({ start }) => start === article.blocks[place]?.start);
  return span === undefined ? null : selectSpan(article, span);
}
