import type { ArticleFrontMatter, ClaimFile, RatingsFile, ReportFile } from "../schema/types.ts";

/** What the hand-written files say about a claim; its page and its markup must say the same, and so must its card. */
export interface ExpectedClaim {
  /** Whether it is the claim's page that must say so, a translation of it, or its card for other sites. */
  on: "page" | "translation" | "card";
  /** The claim's page, relative to the site's root. */
  page: string;
  claim: ClaimFile;
  report: ReportFile;
  front: ArticleFrontMatter;
  /** The scale in the words of the page, which may be in another language than the site. */
  ratings: RatingsFile;
  /** Whether the page must carry a ClaimReview; else it must carry none. */
  marked: boolean;
}

/** What a page of a claim is held against: its expectation is looked up when it is taken in. */
export interface PageExpectations extends Omit<SiteExpectations, "claims"> {
  claims: Pick<ReadonlyMap<string, ExpectedClaim>, "get">;
}

/** What a built site is held against. */
export interface SiteExpectations {
  /** The published address, ending with a slash. */
  baseUrl: string;
  /** The scale in the words of the site. */
  ratings: RatingsFile;
  /** Every claim page, translation and card by its path, such as iran-nuclear-offer/six-weapons-figure/index.html. */
  claims: ReadonlyMap<string, ExpectedClaim>;
}
