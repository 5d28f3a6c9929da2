import type { Article } from "../../article/article.ts";
import { findQuote } from "../../article/find-quote.ts";
import type { LoadedReport } from "../../check/loaded-report.ts";
import type { QuoteSelector } from "../../schema/types.ts";
import { readCommandLine } from "../read-command-line.ts";
import { Asker } from "./ask/asker.ts";
import type { Command } from "./command.ts";
import { tell } from "./desk.ts";
import { findReport } from "./files/find-report.ts";
import { makeChanges } from "./files/make-changes.ts";
import { readForEdit } from "./files/read-for-edit.ts";
import { editJson } from "./json/edit-json.ts";
import { articleOf } from "./span/article-of.ts";
import { coverReport } from "./span/cover-report.ts";
import { spanHelp, spanOptions, takeSpan } from "./span/take-span.ts";

const options = { ...spanOptions, reason: { type: "string" } } as const;
const usage = "How to call it: npm run claim -- not-checkable --help";

/** Sets words of the article aside as opinion, framing or prediction. */
export const notCheckable: Command = {
  name: "not-checkable",
  takes: "<report>",
  summary: "sets words of the article aside that cannot be checked, with the reason",
  help: `Adds words of the article to “notCheckable” in _report.json: opinion, framing or prediction, with the reason that readers will see.

${spanHelp}
  --reason <text>           why it cannot be checked, in a sentence for readers

Examples:
  npm run claim -- not-checkable iran-nuclear-offer
  npm run claim -- not-checkable iran-nuclear-offer --sentence 14 --reason "This is a judgement of the article’s own."`,
  async run(typed, desk) {
    const { values, words } = readCommandLine(typed, options, { least: 1, most: 1, what: "which report it is for" }, usage);
    const ask = new Asker(desk, usage);
    const report = findReport(desk.root, words[0] ?? "");
    const article = articleOf(report);
    ask.demand({ "--sentence or --quote": values.sentence ?? values.quote, "--reason": values.reason });
    const quote = await takeSpan(ask, article, coverReport(article, report), values, "cannot be checked");
    refuseRepetition(ask, article, report, quote);
    const question = "Why it cannot be checked, in a sentence for readers";
    const reason = await ask.line({ flag: "--reason", given: values.reason, question, form: "line" });

    const { file } = report.report;
    const before = readForEdit(desk.root, file);
    const at = placeInReadingOrder(article, report, quote);
    const text = editJson(before, "report", [{ insert: "/notCheckable", at, value: { quote, reason } }]);
    if (!makeChanges(desk, report.id, [{ file, text }])) return 1;
    tell(desk, `Added to “notCheckable” in ${file}: “${quote.exact}”`);
    return 0;
  },
};

function startOf(article: Article, quote: QuoteSelector): number {
  const finding = findQuote(article, quote);
  return "span" in finding ? finding.span.start : Infinity;
}

/** Before the first span that begins later in the article; a list in another order gets it at such a place too. */
function placeInReadingOrder(article: Article, { report }: LoadedReport, quote: QuoteSelector): number {
  const starts = (report.value?.notCheckable ?? []).map((span) => startOf(article, span.quote));
  const later = starts.findIndex((start) => start > startOf(article, quote));
  return later === -1 ? starts.length : later;
}

function refuseRepetition(ask: Asker, article: Article, { report }: LoadedReport, quote: QuoteSelector): void {
  const start = startOf(article, quote);
  const same = (report.value?.notCheckable ?? []).find(
    (span) => startOf(article, span.quote) === start && span.quote.exact.length === quote.exact.length,
  );
  if (same !== undefined) throw ask.refuse(`These words are set aside already, for this reason: “${same.reason}”`);
}
