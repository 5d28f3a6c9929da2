import type { ClaimFile, Correction, Evidence, QuoteSelector } from "../schema/types.ts";

/**
 * A claim as it is published, as far as its file can be understood today: a field that had another form then is left out.
 * `isPublished` tells whether readers can see it at all.
 */
export interface PublishedVersion extends Partial<Pick<ClaimFile, "statement" | "verdict">> {
  isPublished: boolean;
  isRetracted: boolean;
  quotes: QuoteSelector[];
  evidence: Evidence[];
  corrections: Correction[];
  formerIds: string[];
}

/** A claim as it is published; "unchanged" when its file is the very same now. */
export type PublishedClaim = PublishedVersion | "unchanged";

/** The claims of a report that are in the published version of the project, by id. */
export type PublishedReport = ReadonlyMap<string, PublishedClaim>;

/** What is published: the claim files of one commit, compared with those on the disk. */
export interface PublishedState {
  state: "available";
  /** The name by which git knows the commit, as it was given: origin/main. */
  ref: string;
  /** Its full id. */
  commit: string;
  /** By the report's id. */
  reports: ReadonlyMap<string, PublishedReport>;
}

/**
 * Finds the published version of a claim, under its id or one it had before.
 *
 * @returns null when it is not published yet
 */
export function findPublished(published: PublishedReport, id: string, { formerIds = [] }: ClaimFile): PublishedClaim | null {
  for (const name of [id, ...formerIds]) {
    const found = published.get(name);
    if (found === "unchanged" || found?.isPublished === true) return found;
  }
  return null;
}
