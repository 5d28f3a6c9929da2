import type { ArticleFrontMatter, ClaimFile, RatingsFile, ReportFile } from "../schema/types.ts";

/** What the hand-written files say about a claim page; its page and its markup must say the same. */
export interface ExpectedClaim {
  claim: ClaimFile;
  report: ReportFile;
  front: ArticleFrontMatter;
  /** Whether the page must carry a ClaimReview; else it must carry none. */
  marked: boolean;
}

/** What a built site is held against. */
export interface SiteExpectations {
  /** The published address, ending with a slash. */
  baseUrl: string;
  ratings: RatingsFile;
  /** Every claim page by its path, such as iran-nuclear-offer/six-weapons-figure/index.html. */
  claims: ReadonlyMap<string, ExpectedClaim>;
}
