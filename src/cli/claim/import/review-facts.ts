import type { Speaker } from "../../../schema/types.ts";

/** Where a claim was made, or another publication that a review names. */
export interface Publication {
  url?: string | undefined;
  headline?: string | undefined;
  publisher?: string | undefined;
  author?: string | undefined;
  published?: string | undefined;
  lang?: string | undefined;
  archivedUrl?: string | undefined;
}

/** A rating as it was given: words and numbers as they were written. */
export interface GivenRating {
  /** The verdict in words. */
  words?: string | undefined;
  value?: string | undefined;
  best?: string | undefined;
  worst?: string | undefined;
  explanation?: string | undefined;
}

/** What a ClaimReview says, in our forms; undefined where it says nothing that can be used. */
export interface ReviewFacts {
  claim?: string | undefined;
  /** A longer wording of the claim, where it has one beside. */
  longClaim?: string | undefined;
  url?: string | undefined;
  title?: string | undefined;
  published?: string | undefined;
  modified?: string | undefined;
  lang?: string | undefined;
  publisher?: string | undefined;
  author?: string | undefined;
  rating: GivenRating;
  /** The paragraphs of the check itself. */
  body: string[];
  speaker?: Speaker | undefined;
  /** When the claim was made. */
  claimed?: string | undefined;
  /** Where the claim was made; the first one first. */
  appearances: Publication[];
  /** Other publications that the review names: what it cites or is based on. */
  cited: Publication[];
  /** What has no place in our format, as “path: value”. */
  left: string[];
}
