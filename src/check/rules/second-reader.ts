import { foldName } from "./fold-name.ts";
import { isUpheld } from "./is-upheld.ts";
import type { ClaimRule } from "./rule.ts";

/** Nobody sees their own mistakes: what is published as verified has been read again by somebody else. */
export const secondReader: ClaimRule = {
  id: "second-reader",
  scope: "claim",
  severity: "error",
  serves: ["IFCN 4: transparency of methodology", "EFCSN: methodology"],
  applies: isUpheld,
  check({ claim: { claim }, tell }) {
    const { status, checkedBy = "", reviews = [] } = claim;
    if (reviews.some(({ by }) => foldName(by) !== foldName(checkedBy))) return;
    const fix = "Let somebody else read it and add the review, or set the status to “in-review”.";
    if (reviews.length === 0) tell(null, "/status", `The status is “${status}”, but nobody has read the check again.`, fix);
    else tell(null, "/reviews", `The status is “${status}”, but the only reviewer, “${checkedBy}”, is the one who checked.`, fix);
  },
};
