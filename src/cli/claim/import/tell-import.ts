import { shortenText } from "../../../check/show-value.ts";
import type { ReportPlan } from "./plan-report.ts";
import type { ReviewFacts } from "./review-facts.ts";
import type { SortedReviews } from "./sort-reviews.ts";

/** What a draft never has, because no ClaimReview can say it. */
const always = "“asOf”, “checkedOn”, “checkedBy”, “wouldChange”, “reviews”, and the evidence that the check rests on";

/** Lists what an import makes: of each report and claim what was kept and where it is, what is missing, and what has no place. */
export function tellPlans(plans: readonly ReportPlan[]): string[] {
  return plans.flatMap(({ id, changes, claims, kept, missing }) => {
    const isNewReport = changes.some(({ file, isNew }) => file.endsWith("/_article.md") && isNew === true);
    const report = [
      isNewReport ? `claims/${id}/, a new report` : `claims/${id}/`,
      ...tellParts([
        ["kept", kept],
        ["missing", missing],
      ]),
    ];
    const drafts = claims.flatMap((claim) => [
      claim.file,
      ...tellParts([
        ["from", [claim.review.url ?? "a review that does not say where it stands"]],
        ["kept", claim.kept],
        ["missing", claim.missing],
        ["no place", claim.left],
      ]),
    ]);
    return claims.length === 0 ? [] : [...report, ...drafts, ""];
  });
}

function tellParts(parts: [name: string, lines: string[]][]): string[] {
  return parts.flatMap(([name, lines]) => lines.map((line, place) => `  ${(place === 0 ? name : "").padEnd(8)}  ${line}`));
}

/** Lists what became no claim, and why. */
export function tellRest({ known, leftOut }: Pick<SortedReviews, "known" | "leftOut">): string[] {
  return [
    ...known.map(({ review, file }) => `Not imported: ${nameOf(review)} is there already: ${file}.`),
    ...leftOut.map(({ review, because }) => `Not imported: ${nameOf(review)}: ${because}`),
  ];
}

function nameOf({ claim, title, url }: ReviewFacts): string {
  const name = claim ?? title;
  return name === undefined ? (url ?? "a review without claim and address") : `“${shortenText(name, 80)}”`;
}

/** Says how much there is and what comes next. */
export function tellNext(plans: readonly ReportPlan[], isDry: boolean): string[] {
  const made = plans.filter(({ claims }) => claims.length > 0);
  const claims = made.flatMap((plan) => plan.claims);
  if (claims.length === 0) return ["Nothing new to import."];
  const what = `${count(claims.length, "draft")} in ${count(made.length, "report")}`;
  const standIns = made.some(({ missing }) => missing.length > 0);
  return [
    isDry ? `${what} would be written; nothing was.` : `${what} written. They pass the check, and as drafts they are not published.`,
    `Still to be written in each: “finding” and “analysis” in your own words, ${always}.`,
    ...(standIns
      ? ["First of all put the text of the article into _article.md: then the check says of each quote whether it stands there."]
      : []),
  ];
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
