import type { StringsFile } from "../schema/types.ts";

/** The text for a key of _data/strings, with {names} filled in. A value called `count` chooses the plural form. */
export type Texts = (key: string, values?: Record<string, string | number>) => string;

/** A text with its gaps, ready to be filled in. */
type Filled = (values: Record<string, string | number>) => string;

/** Lookups that were made already: every report asks for one, and most are in the same language. */
const made = new WeakMap<StringsFile, Map<string, Texts>>();

/**
 * Makes the lookup of interface texts in one language.
 *
 * @param strings the texts of the language
 * @param lang BCP 47 tag; its plural categories (Intl.PluralRules) and its numbers (Intl.NumberFormat) are used
 * @returns a lookup that throws on an unknown key or an unfilled {name}, so that a page never shows either
 */
export function createTexts(strings: StringsFile, lang: string): Texts {
  const byLang = made.get(strings) ?? new Map<string, Texts>();
  made.set(strings, byLang);
  const texts = byLang.get(lang) ?? makeTexts(strings, lang);
  byLang.set(lang, texts);
  return texts;
}

function makeTexts(strings: StringsFile, lang: string): Texts {
  const plurals = new Intl.PluralRules(lang);
  const numbers = new Intl.NumberFormat(lang);
  const prepare = (key: string): Filled => {
    const entry = strings[key];
    if (entry === undefined) throw new Error(`The interface text “${key}” is missing from _data/strings for ${lang}.`);
    if (typeof entry === "string") return takeApart(key, entry, numbers);
    const forms = new Map(Object.entries(entry).map(([form, text]) => [form, takeApart(key, text, numbers)]));
    const other = takeApart(key, entry.other, numbers);
    return (values) => (forms.get(plurals.select(Number(values["count"]))) ?? other)(values);
  };
  // A page asks for about a hundred texts, so each is taken apart once.
  const prepared = new Map<string, Filled>();
  return (key, values = {}) => {
    let text = prepared.get(key);
    if (text === undefined) prepared.set(key, (text = prepare(key)));
    return text(values);
  };
}

function takeApart(key: string, text: string, numbers: Intl.NumberFormat): Filled {
  // Every second part is a name.
  const parts = text.split(/\{(\w+)\}/);
  if (parts.length === 1) return () => text;
  return (values) => {
    let filled = parts[0] ?? "";
    for (let at = 1; at < parts.length; at += 2) {
      const name = parts[at] ?? "";
      const value = values[name];
      if (value === undefined) throw new Error(`The interface text “${key}” needs {${name}}, which the page does not give.`);
      filled += (typeof value === "number" ? numbers.format(value) : value) + (parts[at + 1] ?? "");
    }
    return filled;
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
