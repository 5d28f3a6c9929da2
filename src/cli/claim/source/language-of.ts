import { formats } from "../../../check/schema-validators.ts";

/** English names of languages, as BibTeX, RIS and publishing systems have them. */
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

/**
 * Finds the tag of a language that is named by its tag, in whatever spelling, or by its English name.
 *
 * @returns undefined when the text names none
 */
export function languageOf(language: string | undefined): string | undefined {
  if (language === undefined) return undefined;
  const tag = languages[language.toLowerCase()] ?? language.replaceAll("_", "-");
  try {
    const usual = Intl.getCanonicalLocales(tag)[0];
    return usual !== undefined && formats["language-tag"]?.accepts(usual) === true ? usual : undefined;
  } catch {
    // What is no tag at all says nothing that could be kept.
    return undefined;
  }
}
