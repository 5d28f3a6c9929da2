import { listClaimEntries, type ClaimEntry } from "../find/claim-entry.ts";
import type { ReportModel } from "../report-model.ts";
import { digestReviews, type ReviewDigest } from "./claim-jsonld.ts";
import type { FeedEntry } from "./feed.ts";
import type { Publication } from "./open-data.ts";
import { latest } from "./claim-dates.ts";
import { keepNewest, newestChecks, newestCorrections } from "./site-feeds.ts";
import { listAddresses, type ListedPage, type SitemapEntry } from "./sitemap.ts";

/**
 * What the files about the whole site say of one report. They are made from these alone, so that a report which has not changed need not be
 * read for them again: plain values, which can be kept from one build to the next.
 */
export interface OpenDigest {
  /** Newest first, no more than a feed has room for. */
  checks: FeedEntry[];
  corrections: FeedEntry[];
  reviews: ReviewDigest;
  addresses: SitemapEntry[];
  /** What the search finds the claims by. */
  entries: ClaimEntry[];
}

/**
 * Takes from a report what the files about the whole site say of it.
 *
 * @param pages the pages of the report
 */
export function digestOpenData(publication: Publication, model: ReportModel, pages: readonly ListedPage[]): OpenDigest {
  return {
    checks: newestChecks(publication, model),
    corrections: newestCorrections(publication, model),
    reviews: digestReviews(publication, model),
    addresses: listAddresses(model, pages),
    entries: listClaimEntries(model, true),
  };
}

/**
 * Joins what is said of many reports, in their order, as if it were one: all but the reviews themselves and what the search finds claims by,
 * which are long.
 */
export function joinDigests(digests: Iterable<OpenDigest>): OpenDigest {
  const joined: OpenDigest = { checks: [], corrections: [], reviews: { items: "", modified: null }, addresses: [], entries: [] };
  for (const { checks, corrections, reviews, addresses } of digests) {
    joined.checks = keepNewest([...joined.checks, ...checks]);
    joined.corrections = keepNewest([...joined.corrections, ...corrections]);
    joined.reviews.modified = latest([joined.reviews.modified ?? [], reviews.modified ?? []].flat()) ?? null;
    for (const address of addresses) joined.addresses.push(address);
  }
  return joined;
}
