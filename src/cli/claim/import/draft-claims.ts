import type { QuoteSelector } from "../../../schema/types.ts";
import type { FileChange } from "../files/file-change.ts";
import { formatJson } from "../json/format-json.ts";
import { draftClaim } from "./draft-claim.ts";
import type { GatheredSources } from "./gather-sources.ts";
import { foldTitle } from "../source/fold-title.ts";
import { nameClaim } from "./name-drafts.ts";
import type { PlannedClaim, PlanTerms } from "./plan-report.ts";
import { showRating } from "./place-rating.ts";
import type { LeftOut, Reviewed } from "./sort-reviews.ts";

/** What the claims of a report are drafted with. */
export interface Drafting {
  id: string;
  lang: string;
  reviews: readonly Reviewed[];
  sources: GatheredSources;
  /** When the article appeared, as its front matter says. */
  articleDate: string | undefined;
  isTaken(id: string): boolean;
  /** The statements of the report and whose they are; the house rule unique-statements allows each once. */
  statements: ReadonlyMap<string, string>;
}

/** The drafts of a report’s claims, and the reviews that became none. */
export interface Drafted {
  claims: PlannedClaim[];
  changes: FileChange[];
  sources: GatheredSources;
  leftOut: LeftOut[];
}

/**
 * Drafts a claim of each review.
 *
 * @param quoteOf gives the quotes of a review’s claim, or says why there are none
 */
export function draftClaims(
  { id, lang, reviews, sources, articleDate, isTaken, statements }: Drafting,
  terms: PlanTerms,
  quoteOf: (review: Reviewed) => QuoteSelector[] | string,
): Drafted {
  const drafted: Drafted = { claims: [], changes: [], sources, leftOut: [] };
  const names = new Set<string>();
  const said = new Map(statements);
  for (const review of reviews) {
    const twin = said.get(foldStatement(review.claim));
    if (twin !== undefined) {
      const rating = showRating(review.rating);
      drafted.leftOut.push({
        review,
        because: `${twin} has the same statement.${rating === "" ? "" : ` The review’s rating is ${rating}.`}`,
      });
      continue;
    }
    const quotes = quoteOf(review);
    if (typeof quotes === "string") {
      drafted.leftOut.push({ review, because: quotes });
      continue;
    }
    const { claim, kept, missing, left } = draftClaim(review, quotes, sources.idOf(review), { scales: terms.scalesOf(review.lang), lang });
    const name = nameClaim(claim.statement, review, (one) => names.has(one) || isTaken(one));
    names.add(name);
    const file = `claims/${id}/${name}.json`;
    for (const text of [claim.statement, review.claim]) said.set(foldStatement(text), file);
    drafted.changes.push({ file, text: formatJson(JSON.stringify(claim), "claim").text, isNew: true });
    const unplaced =
      review.claimed === undefined || review.claimed === articleDate ? [] : [`itemReviewed.datePublished: ${review.claimed}`];
    drafted.claims.push({ file, review, kept, missing, left: [...left, ...unplaced, ...review.left] });
  }
  return drafted;
}

/** Two statements with one fold count as the same. */
export function foldStatement(statement: string): string {
  return foldTitle(statement);
}
