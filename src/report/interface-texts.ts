import type { StringsFile } from "../schema/types.ts";
import { scriptDirection } from "./script-direction.ts";

/** The words, numbers and lists of one language. */
export interface Texts {
  /** The text for a key of _data/strings, with {names} filled in. A value called `count` chooses the plural form. */
  (key: string, values?: Values): string;
  /** A number in the digits of the language. */
  number(value: number): string;
  /** The numbering system of the language, as CLDR calls it: latn, arab, arabext. */
  digits: string;
  /** Names or numbers as one text: “1, 2 and 3”. */
  list(items: readonly (string | number)[]): string;
}

type Values = Record<string, string | number>;

/** A text with its gaps, ready to be filled in. */
type Filled = (values: Values) => string;

/** Lookups that were made already: every report asks for one, and most are in the same language. */
const made = new WeakMap<StringsFile, Map<string, Texts>>();

/**
 * Makes the lookup of interface texts in one language. A name that is filled in and written the other way than the language is isolated
 * (Unicode Bidirectional Algorithm, FSI and PDI), or else it would draw the signs beside it to its own side.
 *
 * @param strings the texts of the language
 * @param lang BCP 47 tag; its plural categories (Intl.PluralRules), numbers (Intl.NumberFormat) and lists (Intl.ListFormat) are used
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
  const write = createWriter(lang);
  const lists = new Intl.ListFormat(lang);
  const prepare = (key: string): Filled => {
    const entry = strings[key];
    if (entry === undefined) throw new Error(`The interface text “${key}” is missing from _data/strings for ${lang}.`);
    if (typeof entry === "string") return takeApart(key, entry, write);
    const forms = new Map(Object.entries(entry).map(([form, text]) => [form, takeApart(key, text, write)]));
    const other = takeApart(key, entry.other, write);
    return (values) => (forms.get(plurals.select(Number(values["count"]))) ?? other)(values);
  };
  // A page asks for about a hundred texts, so each is taken apart once.
  const prepared = new Map<string, Filled>();
  const lookUp = (key: string, values: Values = {}): string => {
    let text = prepared.get(key);
    if (text === undefined) prepared.set(key, (text = prepare(key)));
    return text(values);
  };
  return Object.assign(lookUp, {
    number: write,
    digits: new Intl.NumberFormat(lang).resolvedOptions().numberingSystem,
    list: (items: readonly (string | number)[]) => lists.format(items.map(write)),
  });
}

/** Letters that run from right to left, of the scripts that are alive, and letters that do not. */
const scripts = ["Arabic", "Hebrew", "Syriac", "Thaana", "Nko", "Adlam"].map((name) => `\\p{Script=${name}}`).join("");
const rightToLeft = new RegExp(`[${scripts}]`, "u");
const leftToRight = new RegExp(`(?![${scripts}])\\p{L}`, "u");

/** Where these letters stand among all others; looking for that alone takes a tenth of the time, and nearly every text has none. */
const maybeRightToLeft = /[\u0590-\u08ff\ud802\ud803\ud83a\ud83b\ufb1d-\ufeff]/;

/** How many numbers are kept in mind as they are written; a site shows few that differ. */
const mostWritten = 1000;

function createWriter(lang: string): (value: string | number) => string {
  const numbers = new Intl.NumberFormat(lang);
  const [own, foreign] = scriptDirection(lang) === "rtl" ? [rightToLeft, leftToRight] : [leftToRight, rightToLeft];
  const written = new Map<number, string>();
  return (value) => {
    if (typeof value === "number") {
      let digits = written.get(value);
      if (digits === undefined) digits = numbers.format(value);
      if (written.size < mostWritten) written.set(value, digits);
      return digits;
    }
    if (own === leftToRight && !maybeRightToLeft.test(value)) return value;
    // A sentence of the language that begins with a foreign word is left alone: isolated, it would run that word's way.
    return foreign.test(value) && !own.test(value) ? `\u2068${value}\u2069` : value;
  };
}

function takeApart(key: string, text: string, write: (value: string | number) => string): Filled {
  // Every second part is a name.
  const parts = text.split(/\{(\w+)\}/);
  if (parts.length === 1) return () => text;
  return (values) => {
    let filled = parts[0] ?? "";
    for (let at = 1; at < parts.length; at += 2) {
      const name = parts[at] ?? "";
      const value = values[name];
      if (value === undefined) throw new Error(`The interface text “${key}” needs {${name}}, which the page does not give.`);
      filled += write(value) + (parts[at + 1] ?? "");
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
