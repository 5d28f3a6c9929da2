import { countWords } from "../../article/count-words.ts";
import { exceedsWords } from "../../article/exceeds-words.ts";
import type { ClaimRule } from "./rule.ts";

const mostWords = 40;

/** The finding is what a reader takes away in three seconds; the reasons belong in the analysis. */
export const findingLength: ClaimRule = {
  id: "finding-length",
  scope: "claim",
  severity: "error",
  serves: ["IFCN 4: transparency of methodology"],
  applies: ({ finding }) => finding !== undefined,
  check({ claim: { claim }, report, tell }) {
    const { finding = "" } = claim;
    if (!exceedsWords(finding, report.report.lang, mostWords)) return;
    const words = countWords(finding, report.report.lang);
    tell(
      null,
      "/finding",
      `The finding has ${words} words; it may have ${mostWords}.`,
      "Say the answer only, and move the reasons to “analysis”.",
    );
  },
};
