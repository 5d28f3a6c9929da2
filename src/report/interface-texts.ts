import type { StringsFile } from "../schema/types.ts";

/** The text for a key of _data/strings, with {names} filled in. A value called `count` chooses the plural form. */
export type Texts = (key: string, values?: Record<string, string | number>) => string;

/**
 * Makes the lookup of interface texts in one language.
 *
 * @param strings the texts of the language
 * @param lang BCP 47 tag; its plural categories (Intl.PluralRules) and its numbers (Intl.NumberFormat) are used
 * @returns a lookup that throws on an unknown key or an unfilled {name}, so that a page never shows either
 */
export function createTexts(strings: StringsFile, lang: string): Texts {
  const plurals = new Intl.PluralRules(lang);
  const numbers = new Intl.NumberFormat(lang);
  return (key, values = {}) => {
    const entry = strings[key];
    if (entry === undefined) throw new Error(`The interface text “${key}” is missing from _data/strings for ${lang}.`);
    const text = typeof entry === "string" ? entry : (entry[plurals.select(Number(values["count"]))] ?? entry.other);
    return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`The interface text “${key}” needs {${name}}, which the page does not give.`);
      return typeof value === "number" ? numbers.format(value) : value;
    });
  };
}

/**
 * Finds the texts for a language: its own file, else that of its base language.
 *
 * @throws when neither exists; checkProject reports that earlier with the file that names the language
 */
export function stringsFor(all: Record<string, StringsFile>, lang: string): StringsFile {
  const strings = all[lang] ?? all[lang.split("-")[0] ?? lang];
  if (strings === undefined) throw new Error(`There is no _data/strings/${lang}.json.`);
  return strings;
}
