import { formats } from "../../../check/schema-validators.ts";
import type { Source } from "../../../schema/types.ts";
import type { CslItem } from "./csl-item.ts";
import { kindOfItem } from "./kind-of-item.ts";

/** English names of languages, as BibTeX and RIS have them. */
const languages: Record<string, string> = {
  arabic: "ar",
  chinese: "zh",
  dutch: "nl",
  english: "en",
  american: "en-US",
  british: "en-GB",
  farsi: "fa",
  french: "fr",
  german: "de",
  ngerman: "de",
  hebrew: "he",
  italian: "it",
  japanese: "ja",
  persian: "fa",
  polish: "pl",
  portuguese: "pt",
  russian: "ru",
  spanish: "es",
  turkish: "tr",
  ukrainian: "uk",
};

/** Where a publication appears in another one, that one's name is who published it for its readers. */
const inContainer = new Set(["article-newspaper", "article-magazine", "article-journal", "webpage", "post", "post-weblog", "broadcast"]);

/** Makes of an entry of a bibliography as much of a source as it says; what the entry has in another form is left out. */
export function sourceOfItem(item: CslItem): Partial<Source> {
  const { title, author, type = "", publisher, containerTitle, authority } = item;
  return {
    title,
    publisher: inContainer.has(type) ? (containerTitle ?? publisher) : (publisher ?? authority ?? containerTitle),
    author,
    url: keepIf("uri", item.url),
    published: keepIf("partial-date", item.issued),
    accessedOn: keepIf("date", item.accessed),
    lang: languageOf(item.language),
    kind: kindOfItem(item),
  };
}

function languageOf(language: string | undefined): string | undefined {
  if (language === undefined) return undefined;
  const tag = languages[language.toLowerCase()] ?? language.replaceAll("_", "-");
  try {
    return keepIf("language-tag", Intl.getCanonicalLocales(tag)[0]);
  } catch {
    // What is no tag at all says nothing that could be kept.
    return undefined;
  }
}

function keepIf(form: string, text: string | undefined): string | undefined {
  return text !== undefined && formats[form]?.accepts(text) === true ? text : undefined;
}
