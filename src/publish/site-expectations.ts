import type { ArticleFrontMatter, ClaimFile, RatingsFile, ReportFile } from "../schema/types.ts";

/** What the hand-written files say about a claim page; its page and its markup must say the same. */
export interface ExpectedClaim {
  claim: ClaimFile;
  report: ReportFile;
  front: ArticleFrontMatter;
  /** The scale in the words of the report, which may be in another language than the site. */
  ratings: RatingsFile;
  /** Whether the page must carry a ClaimReview; else it must carry none. */
  marked: boolean;
}

/** What a built site is held against. */
export interface SiteExpectations {
  /** The published address, ending with a slash. */
  baseUrl: string;
  /** The scale in the words of the site. */
  ratings: RatingsFile;
  /** Every claim page by its path, such as iran-nuclear-offer/six-weapons-figure/index.html. */
  claims: ReadonlyMap<string, ExpectedClaim>;
}
