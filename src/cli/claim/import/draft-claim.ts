import type { ClaimFile, Evidence, QuoteSelector, RatingsFile } from "../../../schema/types.ts";
import { mapVerdict } from "./map-verdict.ts";
import { evidenceOfRating, findingOf, showRating } from "./place-rating.ts";
import type { ReviewFacts } from "./review-facts.ts";
import { unknownLanguage } from "./source-of-review.ts";
import { writeQuotation } from "./write-quotation.ts";

/** A claim made of a review, and what is told of it: what went where, and what a person must add. */
export interface DraftedClaim {
  claim: ClaimFile;
  kept: string[];
  missing: string[];
  /** What the review says and the claim has no place for. */
  left: string[];
}

/** Our ratings in each language that a rating’s word may be in, and the language of the report. */
export interface DraftTerms {
  scales: readonly RatingsFile[];
  lang: string;
}

type Told = Pick<DraftedClaim, "kept" | "missing" | "left">;
type Reviewed = ReviewFacts & { claim: string };

const mostShown = 75;
const longestAnalysis = 20_000;

/**
 * Makes the draft of a claim of what a review says. The rating goes with its own words and numbers into the evidence, as the words of the review; it
 * becomes a verdict of ours only when it certainly is one.
 *
 * @param quotes where the article makes the claim
 * @param source the id of the source that the review is; undefined when there is none
 */
export function draftClaim(facts: Reviewed, quotes: readonly QuoteSelector[], source: string | undefined, terms: DraftTerms): DraftedClaim {
  const told: Told = { kept: [], missing: [], left: [] };
  const claim: ClaimFile = {
    $schema: "../../src/schema/claim.schema.json",
    ...placeClaim(facts, told),
    quotes: [...quotes],
    speaker: facts.speaker,
    ...placeVerdict(facts, terms, told),
    status: "draft",
    ...placeTexts(facts, source, terms, told),
  };
  if (facts.speaker === undefined) told.missing.push("speaker: the review names nobody");
  else told.kept.push(`itemReviewed.author → speaker “${facts.speaker.name}”`);
  return { claim, ...told };
}

function placeClaim({ claim, longClaim }: Reviewed, { kept, missing, left }: Told): Pick<ClaimFile, "statement" | "shortStatement"> {
  const length = [...claim].length;
  if (longClaim !== undefined && length <= mostShown) {
    kept.push("claimReviewed → shortStatement", "itemReviewed.text → statement");
    return { statement: longClaim, shortStatement: claim };
  }
  kept.push("claimReviewed → statement");
  if (longClaim !== undefined) left.push(`itemReviewed.text: “${longClaim}”`);
  if (length > mostShown) missing.push(`shortStatement: the statement has ${length} characters, and markup shows ${mostShown}`);
  return { statement: claim };
}

function placeVerdict({ rating }: Reviewed, { scales }: DraftTerms, { kept, missing }: Told): Pick<ClaimFile, "verdict"> {
  const mapped = mapVerdict(rating, scales);
  const shown = showRating(rating);
  if (mapped.verdict === null) {
    missing.push(`verdict: ${shown === "" ? "" : `the rating is ${shown}; `}${mapped.because}`);
    return {};
  }
  kept.push(`reviewRating ${shown} → verdict “${mapped.verdict}”`);
  return { verdict: mapped.verdict };
}

function placeTexts(
  facts: Reviewed,
  source: string | undefined,
  { lang }: DraftTerms,
  told: Told,
): Pick<ClaimFile, "finding" | "analysis" | "evidence"> {
  const { kept, missing } = told;
  const shown = showRating(facts.rating);
  const { evidence, rest } = source === undefined ? { evidence: null, rest: shown === "" ? null : shown } : evidenceOfRating(facts, source);
  const finding = findingOf(facts.rating, lang);
  const explanation = finding === undefined ? facts.rating.explanation : undefined;
  const analysis = placeAnalysis([rest, explanation, ...facts.body], source, told);
  if (finding !== undefined) kept.push("reviewRating.ratingExplanation → finding");
  if (source === undefined) tellSourceless(facts, told);
  else {
    kept.push(`the page of the review → source “${source}”, as a news report`);
    kept.push(shown === "" ? "the review → evidence" : `reviewRating ${shown} → evidence, in the review’s own words`);
    if (facts.publisher === undefined) missing.push("the publisher of the review: the name of its site stands in its place");
    if (facts.lang === undefined) missing.push(`the language of the review: “${unknownLanguage}” stands in its place`);
  }
  return { finding, analysis, evidence: listOf(evidence) };
}

function placeAnalysis(
  paragraphs: readonly (string | null | undefined)[],
  source: string | undefined,
  { kept, left }: Told,
): string | undefined {
  const unique = [...new Set(paragraphs)].filter((paragraph) => paragraph !== null && paragraph !== undefined);
  if (unique.length === 0) return undefined;
  const analysis = writeQuotation(unique, source);
  if (analysis.length > longestAnalysis) {
    left.push(`the text of the review: it has more than ${longestAnalysis.toLocaleString("en")} characters`);
    return undefined;
  }
  kept.push("the text of the review → analysis, as a quotation");
  return analysis;
}

function listOf(evidence: Evidence | null): Evidence[] | undefined {
  return evidence === null ? undefined : [evidence];
}

/** Without an address there is no source for these to belong to. */
function tellSourceless({ publisher, author, title, published }: Reviewed, { missing, left }: Told): void {
  missing.push("the address of the review (url): without it there is no source to cite");
  const facts = { publisher, author, title, datePublished: published };
  for (const [name, value] of Object.entries(facts)) if (value !== undefined) left.push(`${name}: “${value}”`);
}
