import { isUpheld } from "./is-upheld.ts";
import type { ClaimRule } from "./rule.ts";

const mostCharacters = 75;

/**
 * Search engines and share cards cut a longer statement, and the same field must hold the claim alone: with “False:” before it, it would
 * say that we claim what we deny. (Google's rules for ClaimReview: claimReviewed under 75 characters, without the rating.)
 */
export const claimreviewSummary: ClaimRule = {
  id: "claimreview-summary",
  scope: "claim",
  severity: "error",
  serves: ["Google: ClaimReview guidelines"],
  applies: isUpheld,
  check({ claim: { claim }, ratings, tell }) {
    const { statement, shortStatement } = claim;
    const field = shortStatement === undefined ? "statement" : "shortStatement";
    const length = [...(shortStatement ?? statement)].length;
    if (length > mostCharacters) {
      const message = `The ${field === "statement" ? "statement" : "short statement"} has ${length} characters; search engines and share cards show ${mostCharacters}.`;
      tell(null, `/${field}`, message, field === "statement" ? "Add a “shortStatement”." : "Shorten it.");
    }
    const labels = ratings.verdicts.flatMap(({ id, label }) => [id, label]);
    for (const name of ["statement", "shortStatement"] as const) {
      const label = findLabel(claim[name] ?? "", labels);
      if (label === undefined) continue;
      tell(
        null,
        `/${name}`,
        `The text has the verdict “${label}” in it.`,
        "Say only what is claimed; the verdict stands in its own field.",
      );
    }
  },
};

/**
 * A verdict's word that is set off at the beginning or end: “False: …”, “(Mostly true) …”, “… – false”. Within a sentence the same
 * words are ordinary ones: “The bill is true to its word.”
 */
function findLabel(text: string, labels: string[]): string | undefined {
  const words = labels.map((label) => label.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
  const atStart = new RegExp(`^[[(]?(${words})(?:[\\])]|[:;.!?|–—]|\\s[-–—|])`, "iu");
  const atEnd = new RegExp(`(?:[[(]|[:;|–—]\\s*|[.!?]\\s+|\\s-\\s)(${words})[\\])]?[.!?]?$`, "iu");
  return (atStart.exec(text.trim()) ?? atEnd.exec(text.trim()))?.[1];
}
