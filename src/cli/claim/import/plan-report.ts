import type { RatingsFile } from "../../../schema/types.ts";
import type { FileChange } from "../files/file-change.ts";
import type { LeftOut, Reviewed } from "./sort-reviews.ts";

/** A claim that an import makes, and what is told of it. */
export interface PlannedClaim {
  file: string;
  review: Reviewed;
  kept: string[];
  missing: string[];
  /** What has no place in our format. */
  left: string[];
}

/** What an import does to one report. */
export interface ReportPlan {
  id: string;
  changes: FileChange[];
  claims: PlannedClaim[];
  /** What went into the report’s own files. */
  kept: string[];
  missing: string[];
  leftOut: LeftOut[];
}

/** What a plan depends on beside the reviews. */
export interface PlanTerms {
  root: string;
  /** Our ratings in the languages that words of ratings may be in. */
  scalesOf(lang: string | undefined): RatingsFile[];
  /** The words of the article that make the claim, where a person has said so. */
  quote?: string | undefined;
}
