import { findQuote } from "../../article/find-quote.ts";
import type { ReportRule } from "./rule.ts";

/** A span that we set aside as opinion must be the article's own words too, or the coverage map would be wrong. */
export const notCheckableInArticle: ReportRule = {
  id: "not-checkable-in-article",
  scope: "report",
  severity: "error",
  serves: ["IFCN 1: non-partisanship and fairness", "IFCN 4: transparency of methodology"],
  waivable: false,
  check({ report, tell }) {
    (report.report.notCheckable ?? []).forEach(({ quote }, place) => {
      if (report.notCheckable[place]) return;
      const finding = findQuote(report.article, quote);
      if ("problem" in finding) tell("report", `/notCheckable/${place}/quote/exact`, finding.problem, finding.fix);
    });
  },
};
