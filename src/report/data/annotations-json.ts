import type { Span } from "../../article/article.ts";
import { canonicalUrl } from "../canonical-url.ts";
import type { NumberedClaim, ReportModel } from "../report-model.ts";
import { codePointOffsets, showableAround } from "./article-words.ts";
import { claimDates } from "./claim-dates.ts";
import { claimHeadline } from "./claim-headline.ts";
import type { OpenData } from "./open-data.ts";
import { writeJson } from "./write-json.ts";

/** How many code units of the article stand before and after a quote at first; more when they do not tell it from its like. */
const usualContext = 32;

/**
 * Writes the claims of a report as annotations of the article (W3C Web Annotation Data Model): one for each quote, on the article's own
 * address, or on the report's page when the article has none. Positions count Unicode code points of the text as it was checked.
 */
export function annotationsJson(data: OpenData, model: ReportModel): string {
  const id = canonicalUrl(data.baseUrl, `${model.id}/annotations.json`);
  const offset = codePointOffsets(model.checked.article.text);
  const source = model.checked.front.url ?? canonicalUrl(data.baseUrl, model.path);
  const items = model.claims.flatMap((claim) =>
    claim.quotes.map((quote, index) => ({
      id: `${id}#${claim.id}-quote-${index + 1}`,
      type: "Annotation",
      motivation: claim.claim.status === "retracted" ? "commenting" : "assessing",
      ...describeMaking(data, model, claim),
      body: describeBody(data, model, claim),
      target: {
        type: "SpecificResource",
        source,
        selector: [
          { type: "TextQuoteSelector", ...quoteSelector(model, quote) },
          { type: "TextPositionSelector", start: offset(quote.start), end: offset(quote.end) },
        ],
      },
    })),
  );
  return writeJson({
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id,
    type: "AnnotationPage",
    partOf: { id: `${id}#collection`, type: "AnnotationCollection", label: model.checked.report.title, total: items.length },
    startIndex: 0,
    items,
  });
}

function describeMaking(data: OpenData, model: ReportModel, claim: NumberedClaim): object {
  const dates = claimDates(model, claim);
  const { name, url = data.baseUrl } = data.site.publisher;
  return {
    ...(dates === null ? {} : { created: `${dates.published}T00:00:00Z`, modified: `${dates.updated}T00:00:00Z` }),
    creator: { type: "Organization", name, homepage: url },
  };
}

function describeBody(data: OpenData, model: ReportModel, claim: NumberedClaim): object[] {
  const { title, summary } = claimHeadline(model, claim);
  const text = { format: "text/plain", language: model.lang, textDirection: model.dir };
  return [
    { type: "TextualBody", value: summary === "" ? title : `${title}\n\n${summary}`, ...text },
    { id: canonicalUrl(data.baseUrl, claim.path), type: "Text", format: "text/html", language: model.lang },
  ];
}

/** The article's own words of a quote, and those around it: as many as tell it from others like it, and no more than may be shown. */
function quoteSelector(model: ReportModel, { start, end }: Span): { exact: string; prefix?: string; suffix?: string } {
  const { text } = model.checked.article;
  const bounds = showableAround(model, { start, end });
  for (let length = usualContext; ; length *= 2) {
    const from = Math.max(bounds.start, start - length);
    const to = Math.min(bounds.end, end + length);
    // No half of a surrogate pair, no mark without its letter and no letter without its marks, at either end.
    const prefix = text.slice(from, start).replace(/^[\p{Cs}\p{M}\u200D]+/u, "");
    const cut = /^[\p{M}\u200D]/u.test(text.slice(to)) ? /.?\p{M}*$/su : /\p{Cs}+$/u;
    const suffix = text.slice(end, to).replace(cut, "");
    const words = `${prefix}${text.slice(start, end)}${suffix}`;
    if (text.indexOf(words) !== text.lastIndexOf(words) && (from > bounds.start || to < bounds.end)) continue;
    return { exact: text.slice(start, end), ...(prefix === "" ? {} : { prefix }), ...(suffix === "" ? {} : { suffix }) };
  }
}
