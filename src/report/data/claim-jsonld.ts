import type { ClaimReview, DataFeed, WithContext } from "schema-dts";
import { canonicalUrl } from "../canonical-url.ts";
import { claimReview } from "../claim-review.ts";
import { viewMarkedFacts } from "../claim-view.ts";
import type { NumberedClaim, ReportModel } from "../report-model.ts";
import { latest } from "./claim-dates.ts";
import type { OpenData } from "./open-data.ts";
import { writeJson } from "./write-json.ts";

/**
 * Writes a claim's ClaimReview as a file of its own, the same as on its page.
 *
 * @throws when the claim bears none; `planDataFiles` plans no such file
 */
export function claimJsonld(data: OpenData, model: ReportModel, claim: NumberedClaim): string {
  const review = reviewOf(data, model, claim);
  if (review === null) throw new Error(`The claim ${model.id}/${claim.id} bears no ClaimReview.`);
  return writeJson(review);
}

/** Writes all ClaimReviews of the site as one schema.org DataFeed. */
export function claimReviewFeed(data: OpenData): string {
  const reviews = data.models.flatMap((model) => model.claims.flatMap((claim) => reviewOf(data, model, claim) ?? []));
  const { name, url = data.baseUrl } = data.site.publisher;
  const elements = reviews.map((review) => {
    const { "@context": _, ...item } = review;
    return { "@type": "DataFeedItem" as const, ...daysOf(review), item };
  });
  const modified = latest(elements.flatMap(({ dateModified }) => dateModified ?? []));
  const feed: WithContext<DataFeed> = {
    "@context": "https://schema.org",
    "@type": "DataFeed",
    name: data.site.name,
    description: data.site.tagline,
    url: canonicalUrl(data.baseUrl, "claimreviews.json"),
    publisher: { "@type": "Organization", name, url },
    ...(modified === undefined ? {} : { dateModified: modified }),
    dataFeedElement: elements,
  };
  // Machines read it, and it grows with the site: no indents.
  return `${JSON.stringify(feed)}\n`;
}

function reviewOf(data: OpenData, model: ReportModel, claim: NumberedClaim): WithContext<ClaimReview> | null {
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
