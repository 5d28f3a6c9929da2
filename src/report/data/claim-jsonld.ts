import type { ClaimReview, DataFeed, WithContext } from "schema-dts";
import { canonicalUrl } from "../canonical-url.ts";
import { claimReview } from "../claim-review.ts";
import { viewMarkedFacts } from "../claim-view.ts";
import type { NumberedClaim, ReportModel } from "../report-model.ts";
import { latest } from "./claim-dates.ts";
import type { OpenData, Publication } from "./open-data.ts";
import { writeJson } from "./write-json.ts";

/**
 * Writes a claim's ClaimReview as a file of its own, the same as on its page.
 *
 * @throws when the claim bears none; `planDataFiles` plans no such file
 */
export function claimJsonld(data: Publication, model: ReportModel, claim: NumberedClaim): string {
  const review = reviewOf(data, model, claim);
  if (review === null) throw new Error(`The claim ${model.id}/${claim.id} bears no ClaimReview.`);
  return writeJson(review);
}

/** The ClaimReviews of one report as the DataFeed of the site has them. */
export interface ReviewDigest {
  /** DataFeedItems as JSON, one after the other with commas between. */
  items: string;
  /** The day of the last change of any; null where none has one. */
  modified: string | null;
}

/** Writes the ClaimReviews of a report for the DataFeed of the site. */
export function digestReviews(publication: Publication, model: ReportModel): ReviewDigest {
  const elements = model.claims.flatMap((claim) => {
    const review = reviewOf(publication, model, claim);
    if (review === null) return [];
    const { "@context": _, ...item } = review;
    return { "@type": "DataFeedItem" as const, ...daysOf(review), item };
  });
  return {
    items: elements.map((element) => JSON.stringify(element)).join(","),
    modified: latest(elements.flatMap(({ dateModified }) => dateModified ?? [])) ?? null,
  };
}

/** Where the DataFeed of the site is. */
export const reviewFeedPath = "claimreviews.json";

/** Writes all ClaimReviews of the site as one schema.org DataFeed. */
export function claimReviewFeed(data: OpenData): string {
  const digests = data.digests().map(({ reviews }) => reviews);
  return [...writeReviewFeed(data, digests, latest(digests.flatMap((digest) => digest.modified ?? [])) ?? null)].join("");
}

/**
 * Writes the same report by report, as it is the longest file of a site.
 *
 * @param modified the last day on which any of them changed
 */
export function* writeReviewFeed(data: Publication, digests: Iterable<ReviewDigest>, modified: string | null): Generator<string> {
  const { name, url = data.baseUrl } = data.site.publisher;
  const feed: WithContext<DataFeed> = {
    "@context": "https://schema.org",
    "@type": "DataFeed",
    name: data.site.name,
    description: data.site.tagline,
    url: canonicalUrl(data.baseUrl, reviewFeedPath),
    publisher: { "@type": "Organization", name, url },
    ...(modified === null ? {} : { dateModified: modified }),
  };
  // Machines read it, and it grows with the site: no indents, and nothing is written twice.
  yield `${JSON.stringify(feed).slice(0, -1)},"dataFeedElement":[`;
  let between = "";
  for (const { items } of digests) {
    if (items === "") continue;
    yield between;
    yield items;
    between = ",";
  }
  yield "]}\n";
}

function reviewOf(data: Publication, model: ReportModel, claim: NumberedClaim): WithContext<ClaimReview> | null {
  const addresses = { claim: canonicalUrl(data.baseUrl, claim.path), site: data.baseUrl };
  return claimReview(model, viewMarkedFacts(model, claim), addresses);
}

function daysOf(review: ClaimReview): { dateCreated?: string; dateModified?: string } {
  const { datePublished, dateModified } = review as { datePublished?: string; dateModified?: string };
  const modified = dateModified ?? datePublished;
  return {
    ...(datePublished === undefined ? {} : { dateCreated: datePublished }),
    ...(modified === undefined ? {} : { dateModified: modified }),
  };
}
