import { countWords } from "../../article/count-words.ts";
import { exceedsWords } from "../../article/exceeds-words.ts";
import type { ClaimRule } from "./rule.ts";

const mostWords = 60;

/** Fair quotation takes no more than it needs, and a reader compares a short excerpt but skips a long one. */
export const excerptLength: ClaimRule = {
  id: "excerpt-length",
  scope: "claim",
  severity: "error",
  serves: ["IFCN 2: transparency of sources"],
  applies: ({ evidence }) => (evidence?.length ?? 0) > 0,
  check({ claim: { claim }, report, tell }) {
    (claim.evidence ?? []).forEach(({ excerpt, source }, place) => {
      const known = Object.hasOwn(report.sources, source) ? report.sources[source] : undefined;
      const lang = known?.lang ?? report.report.lang;
      if (!exceedsWords(excerpt, lang, mostWords)) return;
      const words = countWords(excerpt, lang);
      const message = `The excerpt has ${words} words; a fair quotation has at most ${mostWords}.`;
      tell(null, `/evidence/${place}/excerpt`, message, "Keep the words that decide, or make it two pieces of evidence.");
    });
  },
};
