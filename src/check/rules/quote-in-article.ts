import { findQuote } from "../../article/find-quote.ts";
import type { ClaimRule } from "./rule.ts";

/** We must not judge what the article does not say: readers are shown the quote as the article's own words. */
export const quoteInArticle: ClaimRule = {
  id: "quote-in-article",
  scope: "claim",
  severity: "error",
  serves: ["IFCN 1: non-partisanship and fairness", "IFCN 2: transparency of sources"],
  waivable: false,
  applies: () => true,
  check({ claim, report, tell }) {
    claim.claim.quotes.forEach((quote, place) => {
      if (claim.quotes[place]) return;
      const finding = findQuote(report.article, quote);
      if ("problem" in finding) tell(null, `/quotes/${place}/exact`, finding.problem, finding.fix);
    });
  },
};
