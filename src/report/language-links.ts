import { canonicalUrl } from "./canonical-url.ts";
import type { NumberedClaim, ReportModel } from "./report-model.ts";
import { scriptDirection } from "./script-direction.ts";
import { translationPath } from "./translate-report.ts";

/** A page of a claim in one language. */
export interface LanguageLink {
  lang: string;
  dir: "ltr" | "rtl";
  /** What the language calls itself. */
  name: string;
  /** Relative to the site's root. */
  path: string;
  /** As it is published. */
  url: string;
  isOriginal: boolean;
  /** Whether it is a translation that is out of date. */
  isStale: boolean;
}

/** Lists the pages of a claim in all its languages, the original first; empty when it has no translation. */
export function languageLinks({ lang, dir }: ReportModel, claim: NumberedClaim, baseUrl: string): LanguageLink[] {
  if (claim.translations.length === 0) return [];
  const link = (own: Pick<LanguageLink, "lang" | "dir" | "path" | "isOriginal" | "isStale">): LanguageLink => ({
    ...own,
    name: nameLanguage(own.lang, own.lang),
    url: canonicalUrl(baseUrl, own.path),
  });
  return [
    link({ lang, dir, path: claim.path, isOriginal: true, isStale: false }),
    ...claim.translations.map((each) =>
      link({
        lang: each.lang,
        dir: scriptDirection(each.lang),
        path: translationPath(claim, each.lang),
        isOriginal: false,
        isStale: each.isStale,
      }),
    ),
  ];
}

/** What a language is called in another. */
export function nameLanguage(lang: string, inLang: string): string {
  return new Intl.DisplayNames([inLang], { type: "language" }).of(lang) ?? lang;
}
