import { canonicalUrl } from "../canonical-url.ts";
import type { NumberedClaim, ReportModel } from "../report-model.ts";
import { translationPath } from "../translate-report.ts";
import { codePointOffsets } from "./article-words.ts";
import type { OpenData } from "./open-data.ts";
import { publicClaim, publicReport } from "./public-files.ts";
import { writeJson } from "./write-json.ts";

/**
 * Writes everything about a report as one JSON file: the report, the article as far as it may be shown, the claims, their sources, and
 * the scale and word lists that their ids stand for. Offsets count Unicode code points of the article's text as it was checked.
 */
export function reportJson(data: OpenData, model: ReportModel): string {
  const { $schema: _, ...report } = publicReport(model);
  const { $schema: __, ...ratings } = model.ratings;
  const { sources } = model.checked;
  return writeJson({
    id: model.id,
    url: canonicalUrl(data.baseUrl, model.path),
    publisher: data.site.publisher,
    report,
    article: describeArticle(model),
    claims: model.claims.map((claim) => {
      const { $schema: ___, ...fields } = publicClaim(model, claim);
      const translations = listTranslations(data, claim);
      return { id: claim.id, number: claim.number, url: canonicalUrl(data.baseUrl, claim.path), ...fields, ...translations };
    }),
    sources: Object.fromEntries([...model.uses.keys()].sort().map((id) => [id, sources[id]])),
    ratings,
  });
}

/** Where a claim can be read in other languages, and whether its texts have changed since it was translated. */
function listTranslations({ baseUrl }: OpenData, claim: NumberedClaim): object {
  const translations = claim.translations.map(({ lang, isStale, translation: { statement, translatedBy } }) => ({
    lang,
    url: canonicalUrl(baseUrl, translationPath(claim, lang)),
    statement,
    ...(translatedBy === undefined ? {} : { translatedBy }),
    upToDate: !isStale,
  }));
  return translations.length === 0 ? {} : { translations };
}

function describeArticle({ checked: { front, article }, coverage }: ReportModel): object {
  const offset = codePointOffsets(article.text);
  return {
    ...front,
    ...(front.display === "full" ? { text: article.text } : {}),
    coverage: { accounted: coverage.accounted, total: coverage.total },
    sentences: article.sentences.map(({ index, start, end }) => {
      const { state = "unchecked", claims = [] } = coverage.sentences[index] ?? {};
      const shown = front.display === "full" || state !== "unchecked";
      return { start: offset(start), end: offset(end), state, claims, ...(shown ? { text: article.text.slice(start, end) } : {}) };
    }),
  };
}
