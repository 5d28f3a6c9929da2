import type { Span } from "../../article/article.ts";
import { coverSentences } from "../../article/cover-sentences.ts";
import { shorten } from "../../article/show-passage.ts";
import { isPublished } from "../published.ts";
import { listInWords } from "./list-in-words.ts";
import type { ReportRule } from "./rule.ts";

const shownSentences = 10;

/**
 * A checker who picks only the sentences that fit a picture misleads with true verdicts. A report that says how much of the
 * article it accounts for must keep its word. As long as no claim is published, there is nothing to hold it to.
 */
export const sentenceCoverage: ReportRule = {
  id: "sentence-coverage",
  scope: "report",
  severity: "error",
  serves: ["IFCN 1: non-partisanship and fairness", "IFCN 4: transparency of methodology"],
  check({ report, tell }) {
    const required = report.report.requiredCoverage ?? 0;
    const published = report.claims.filter(({ claim }) => isPublished(claim.status));
    if (published.length === 0) return;
    const { article } = report;
    const claims = published.map(({ id, quotes }) => ({ id, quotes: quotes.filter(isFound) }));
    const coverage = coverSentences(article, claims, report.notCheckable.filter(isFound));
    if (coverage.accounted * 100 >= required * coverage.total) return;
    const missing = coverage.sentences
      .filter(({ state }) => state === "unchecked")
      .map(({ sentence }) => {
        const { start = 0, end = 0 } = article.sentences[sentence] ?? {};
        return `${sentence + 1} (“${shorten(article.text.slice(start, end), 40)}”)`;
      });
    tell(
      "report",
      "/requiredCoverage",
      `The report asks that ${required} % of the article’s sentences are accounted for, but published claims and not-checkable spans account for ` +
        `${coverage.accounted} of ${coverage.total}. ${missing.length === 1 ? "Sentence" : "Sentences"} not accounted for: ${listInWords(missing, shownSentences)}.`,
      "Check these sentences, or list them in “notCheckable” with the reason, or ask for less in “requiredCoverage”.",
    );
  },
};

function isFound(span: Span | null): span is Span {
  return span !== null;
}
