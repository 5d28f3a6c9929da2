import { isUpheld } from "./is-upheld.ts";
import type { ClaimRule } from "./rule.ts";

/** It is easy to find what agrees with a claim. Whoever says that it holds must have asked what would count against it. */
export const evidenceConsidered: ClaimRule = {
  id: "evidence-considered",
  scope: "claim",
  severity: "error",
  serves: ["IFCN 4: transparency of methodology"],
  applies: (claim) => isUpheld(claim) && (claim.verdict === "true" || claim.verdict === "mostly-true"),
  check({ claim: { claim }, tell }) {
    if (claim.wouldChange !== undefined) return;
    tell(
      null,
      "/verdict",
      `The verdict is “${claim.verdict}”, but the claim does not say what would count against it.`,
      "Say in “wouldChange” what evidence would change the verdict, and whether it was looked for.",
    );
  },
};
