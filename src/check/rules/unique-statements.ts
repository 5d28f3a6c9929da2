import { foldName } from "./fold-name.ts";
import type { ReportRule } from "./rule.ts";

/** One claim has one verdict and one address; the same statement twice could get two. A retracted claim may have a successor. */
export const uniqueStatements: ReportRule = {
  id: "unique-statements",
  scope: "report",
  severity: "error",
  serves: ["IFCN 4: transparency of methodology"],
  check({ report, tell }) {
    const first = new Map<string, string>();
    for (const { id, claim } of report.claims) {
      if (claim.status === "retracted") continue;
      const key = foldName(claim.statement.replace(/[^\p{L}\p{M}\p{N}]+/gu, " "));
      const other = first.get(key);
      if (other === undefined) first.set(key, id);
      else
        tell(
          { claim: id },
          "/statement",
          `The claim “${other}” has the same statement.`,
          `Add the quotes to “${other}” and remove this file, or say what is different.`,
        );
    }
  },
};
