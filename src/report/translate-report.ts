import type { Project } from "../check/checked.ts";
import { createTexts, stringsFor } from "./interface-texts.ts";
import type { NumberedClaim, ReportModel } from "./report-model.ts";
import { scriptDirection } from "./script-direction.ts";
import { translateClaim } from "./translate-claim.ts";
import { viewVerdict } from "./verdict-view.ts";
import { wordRatings } from "./word-ratings.ts";

/** Where the page with a translation of a claim is. */
export function translationPath({ path }: Pick<NumberedClaim, "path">, lang: string): string {
  return path.replace(/index\.html$/, `${lang}/index.html`);
}

/**
 * Arranges a report for the pages of its claims in another language: the interface and the scale are in that language, and so are the claims
 * that have a translation; the others keep their own words and address.
 */
export function translateReport(model: ReportModel, lang: string, project: Pick<Project, "site" | "ratings" | "strings">): ReportModel {
  const t = createTexts(stringsFor(project.strings, lang), lang);
  const ratings = wordRatings(project.ratings, project.site.lang, lang, t);
  const claims = model.claims.map((numbered): NumberedClaim => {
    const verdict = viewVerdict(ratings, numbered.claim.verdict, t("verdict.none"));
    const translated = numbered.translations.find((each) => each.lang === lang);
    if (translated === undefined) return { ...numbered, verdict };
    const claim = translateClaim(numbered.claim, translated.translation);
    return { ...numbered, lang, claim, verdict, path: translationPath(numbered, lang) };
  });
  return {
    ...model,
    lang,
    dir: scriptDirection(lang),
    t,
    ratings,
    claims,
    claimsById: new Map(claims.map((claim) => [claim.id, claim])),
  };
}
