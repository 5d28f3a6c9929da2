import type { ClaimFile } from "../../schema/types.ts";
import { isPublished } from "../published.ts";
import { quoteValue } from "../show-value.ts";
import { listInWords } from "./list-in-words.ts";
import type { ClaimRule, Tell } from "./rule.ts";

const needed = ["verdict", "finding", "analysis", "evidence", "asOf", "checkedOn", "checkedBy"] as const;

/**
 * A draft may have gaps; a published page with one leaves the reader with a verdict and no reason, a reason and no date, or a quote
 * from a text that is not the article’s yet. A retracted claim stands for nothing any more, but must say why it was withdrawn.
 */
export const publishedComplete: ClaimRule = {
  id: "published-complete",
  scope: "claim",
  severity: "error",
  serves: ["IFCN 2: transparency of sources", "IFCN 4: transparency of methodology", "IFCN 5: open and honest corrections"],
  applies: ({ status }) => isPublished(status),
  check({ claim: { claim }, report, tell }) {
    tellIncompleteText(report.front.incomplete, claim, tell);
    if (claim.status === "retracted") {
      if ((claim.corrections ?? []).some(({ fields }) => fields.includes("status"))) return;
      const message = "The claim is retracted, but no correction says why: none of them names the field “status”.";
      tell(null, "/status", message, "Add an entry to “corrections” with “status” among its fields.");
      return;
    }
    const missing = needed.filter((field) => isMissing(claim, field)).map((field) => `“${field}”`);
    if (missing.length === 0) return;
    const message = `The status is “${claim.status}”, but the claim has no ${listInWords(missing)}.`;
    tell(null, "/status", message, `Add what is missing, or set the status to “draft”.`);
  },
};

/** What a quote is compared with must be the article, not what stood in its place while the check began. */
function tellIncompleteText(missing: string | undefined, { status }: ClaimFile, tell: Tell): void {
  if (missing === undefined) return;
  const message = `The status is “${status}”, but the article’s text is not complete: ${quoteValue(missing)}`;
  tell(null, "/status", message, `Complete _article.md and delete its “incomplete”, or set the status to “draft”.`);
}

/** An unproven claim may have no evidence: it says in “sought” what was looked for. */
function isMissing(claim: ClaimFile, field: (typeof needed)[number]): boolean {
  if (field !== "evidence") return claim[field] === undefined;
  return claim.verdict !== "unproven" && (claim.evidence ?? []).length === 0;
}
