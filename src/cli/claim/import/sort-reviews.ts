import type { LoadedReport } from "../../../check/loaded-report.ts";
import { foldTitle } from "../source/fold-title.ts";
import { normalAddress } from "../source/normal-address.ts";
import { knownReviews } from "./find-known.ts";
import type { ReviewFacts } from "./review-facts.ts";

/** What a review that has a claim says. */
export type Reviewed = ReviewFacts & { claim: string };

/** A review that becomes no new claim, and why. */
export interface LeftOut {
  review: ReviewFacts;
  because: string;
}

/** Reviews of claims of one article: of one that has a report already, or of one that gets a new report. */
export interface ReviewGroup {
  report: LoadedReport | null;
  reviews: Reviewed[];
}

/** Reviews, told apart by what becomes of them. */
export interface SortedReviews {
  groups: ReviewGroup[];
  /** Those that were imported before. */
  known: { review: ReviewFacts; file: string }[];
  leftOut: LeftOut[];
}

/**
 * Sorts reviews by the article that makes the claim: its address, or else the page of the review.
 *
 * @param named the report that they all belong to, when a person has said so
 */
export function sortReviews(found: readonly ReviewFacts[], reports: readonly LoadedReport[], named: LoadedReport | null): SortedReviews {
  const sorted: SortedReviews = { groups: [], known: [], leftOut: [] };
  const findKnown = knownReviews(reports);
  const pages = new Map<string, Set<string>>();
  for (const review of found) pages.set(keyOfPage(review), (pages.get(keyOfPage(review)) ?? new Set()).add(foldTitle(review.claim ?? "")));
  const seen = new Set<string>();
  const groups = new Map<string, ReviewGroup>();
  for (const review of found) {
    const { claim } = review;
    if (claim === undefined) {
      sorted.leftOut.push({ review, because: "it does not say which claim it is about (claimReviewed)" });
      continue;
    }
    const identity = JSON.stringify([keyOfPage(review), foldTitle(claim)]);
    const file = findKnown(review, pages.get(keyOfPage(review))?.size === 1);
    if (file !== null) sorted.known.push({ review, file });
    else if (!seen.has(identity)) {
      const report = named ?? reportOf(review, reports);
      const key = report?.id ?? keyOfArticle(review);
      const group = groups.get(key) ?? { report, reviews: [] };
      groups.set(key, group);
      group.reviews.push({ ...review, claim });
    }
    seen.add(identity);
  }
  sorted.groups = [...groups.values()];
  return sorted;
}

function reportOf({ appearances }: ReviewFacts, reports: readonly LoadedReport[]): LoadedReport | null {
  const address = appearances[0]?.url;
  if (address === undefined) return null;
  const wanted = normalAddress(address);
  return reports.find(({ article }) => article.value?.url !== undefined && normalAddress(article.value.url) === wanted) ?? null;
}

function keyOfPage({ url }: ReviewFacts): string {
  return url === undefined ? "" : normalAddress(url);
}

/** The address or, for a book or a speech, the title; a space keeps it from being the id of a report. */
function keyOfArticle(review: ReviewFacts): string {
  const [article] = review.appearances;
  if (article?.url !== undefined) return `article ${normalAddress(article.url)}`;
  if (article?.headline !== undefined) return `article ${foldTitle(`${article.headline} ${article.publisher ?? ""}`)}`;
  return `review ${keyOfPage(review)}`;
}
