/**
 * Writes a language the way Open Graph does: language_TERRITORY. Where the tag names no territory, the likeliest one of CLDR is taken.
 *
 * @param lang BCP 47 tag, such as en-GB or fa
 * @returns for example en_GB or fa_IR; the language alone where CLDR knows no territory
 */
export function socialLocale(lang: string): string {
  const known = locales.get(lang);
  if (known !== undefined) return known;
  const { language, region } = new Intl.Locale(lang).maximize();
  const locale = region === undefined ? language : `${language}_${region}`;
  locales.set(lang, locale);
  return locale;
}

/** Every page asks, and sites have few languages. */
const locales = new Map<string, string>();
