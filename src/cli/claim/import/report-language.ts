import type { SiteData } from "../../../check/check-site-data.ts";
import { createTexts } from "../../../report/interface-texts.ts";
import { wordRatings } from "../../../report/word-ratings.ts";
import type { RatingsFile } from "../../../schema/types.ts";

/** The language of a new report: that of its reviews where the pages can have it, or else that of the site. */
export function chooseLanguage({ site, languages, strings }: SiteData, lang: string | undefined): string {
  const hasWords = lang !== undefined && stringsOf(strings, lang) !== undefined && languages.names !== null;
  return hasWords ? lang : (site?.lang ?? "en");
}

/** Our ratings in the publisher’s words and, where the pages have them, in those of a language. */
export function scalesFor({ site, ratings, strings }: SiteData, lang: string | undefined): RatingsFile[] {
  if (ratings === null) return [];
  const words = lang === undefined ? undefined : stringsOf(strings, lang);
  if (words === undefined || lang === undefined) return [ratings];
  return [ratings, wordRatings(ratings, site?.lang ?? "en", lang, createTexts(words, lang))];
}

function stringsOf(strings: SiteData["strings"], lang: string): SiteData["strings"][string] | undefined {
  return strings[lang] ?? strings[lang.split("-")[0] ?? lang];
}
