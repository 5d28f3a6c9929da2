import type { Span } from "../../article/article.ts";
import type { ClaimFile, QuoteSelector, ReportFile } from "../../schema/types.ts";
import type { NumberedClaim, ReportModel } from "../report-model.ts";
import { showableAround } from "./article-words.ts";

/**
 * Gives a claim file as it may be published: as it was written. Only where the article may not be reprinted whole, the words before and
 * after a quote are kept to the quote's own sentences.
 */
export function publicClaim(model: ReportModel, { claim, quotes }: NumberedClaim): ClaimFile {
  if (model.checked.front.display === "full") return claim;
  return { ...claim, quotes: claim.quotes.map((quote, index) => publicQuote(model, quote, quotes[index])) };
}

/** Gives a report file as it may be published; the same holds for the quotes of its not-checkable spans. */
export function publicReport(model: ReportModel): ReportFile {
  const { report, front, notCheckable } = model.checked;
  if (front.display === "full" || report.notCheckable === undefined) return report;
  return {
    ...report,
    notCheckable: report.notCheckable.map(({ quote, reason }, index) => ({
      quote: publicQuote(model, quote, notCheckable[index]),
      reason,
    })),
  };
}

function publicQuote(model: ReportModel, quote: QuoteSelector, span: Span | undefined): QuoteSelector {
  const { exact, prefix = "", suffix = "", occurrence } = quote;
  if (span === undefined) return { exact };
  const { text } = model.checked.article;
  const bounds = showableAround(model, span);
  // The article's own words instead of the file's: with folded quotes only these are sure to end where the sentence does.
  const before = text.slice(Math.max(bounds.start, span.start - prefix.length), span.start).trimStart();
  const after = text.slice(span.end, Math.min(bounds.end, span.end + suffix.length)).trimEnd();
  return {
    exact,
    ...(prefix === "" || before === "" ? {} : { prefix: before }),
    ...(suffix === "" || after === "" ? {} : { suffix: after }),
    ...(occurrence === undefined ? {} : { occurrence }),
  };
}
