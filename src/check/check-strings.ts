import type { PluralForms, StringsFile } from "../schema/types.ts";
import { askedTexts } from "./asked-texts.ts";
import type { Fault } from "./fault.ts";
import { toProblems } from "./fault.ts";
import { extendPointer } from "./json-pointer.ts";
import type { LoadedFile } from "./load-json-file.ts";
import { findNearestWord } from "./nearest-word.ts";
import type { Problem } from "./problem.ts";
import { listInWords } from "./rules/list-in-words.ts";

const isAsked = new Set(askedTexts);

type Text = StringsFile[string];

/**
 * Holds the interface words of a language against what the pages ask for and against the English words, which the pages are written with: the
 * same texts, the same {names} in each, and the plural forms that the language has (Intl.PluralRules).
 *
 * @param lang the language of the file, which may be English itself
 */
export function checkStrings({ file, value, located }: LoadedFile<StringsFile>, lang: string, english: StringsFile): Problem[] {
  if (value === null || located === null) return [];
  const faults: Fault[] = [];
  const tell = (key: string, message: string, fix: string, part?: "name"): void => {
    const place = located.positionOf(key === "" ? "" : extendPointer("", key), part);
    faults.push({ rule: "strings-complete", ...place, message, fix });
  };
  const missing = askedTexts.filter((key) => !Object.hasOwn(value, key));
  for (const [key, text] of Object.entries(value)) {
    if (key === "$schema") continue;
    const asked = english[key];
    if (!isAsked.has(key)) {
      const nearest = findNearestWord(key, missing);
      const fix = nearest === null ? "Delete it." : `Write “${nearest}” if that is meant, or delete it.`;
      tell(key, `No page asks for the text “${key}”.`, fix, "name");
    } else if (asked !== undefined) {
      for (const [message, fix] of compareText(key, text, asked, lang)) tell(key, message, fix);
    }
  }
  if (missing.length > 0) {
    tell(
      "",
      `The words for ${listInWords(missing.map(quote), 10)} are missing.`,
      lang === "en" ? "Put them back: pages ask for them." : "Add them; _data/strings/en.json shows what they say in English.",
    );
  }
  return toProblems(file, faults);
}

function compareText(key: string, text: Text, asked: Text, lang: string): Words[] {
  const plurals = new Intl.PluralRules(lang);
  const { pluralCategories } = plurals.resolvedOptions();
  if (typeof asked === "string" || (typeof text === "string" && pluralCategories.length === 1)) {
    if (typeof text === "string") return compareNames(key, text, namesIn(asked), []);
    return [[`“${key}” has plural forms, but the pages give it no number.`, "Write one text in its place."]];
  }
  const categories = allForms.filter((form) => pluralCategories.some((category) => category === form));
  const forms: Partial<PluralForms> = typeof text === "string" ? { other: text } : text;
  const lacking = categories.filter((form) => forms[form] === undefined);
  const idle = allForms.filter((form) => forms[form] !== undefined && !categories.includes(form));
  const fix = `The forms of the language are ${listInWords(categories.map(quote))}.`;
  return [
    ...(lacking.length === 0 ? [] : [[`“${key}” lacks the plural ${nameForms(lacking)}.`, fix] satisfies Words]),
    ...(idle.length === 0 ? [] : [[`“${key}” has the plural ${nameForms(idle)}, which the language does not use.`, fix] satisfies Words]),
    ...Object.entries(forms).flatMap(([form, words]) =>
      compareNames(`${key}”, “${form}`, words, namesIn(asked), standsForOne(plurals, form) ? namesIn(asked) : []),
    ),
  ];
}

type Words = [message: string, fix: string];

const allForms = ["zero", "one", "two", "few", "many", "other"] as const;

const quote = (text: string): string => `“${text}”`;

function nameForms(forms: readonly string[]): string {
  return `${forms.length === 1 ? "form" : "forms"} ${listInWords(forms.map(quote))}`;
}

/** @param optional names that may be left out, as words can say the same */
function compareNames(place: string, text: string, asked: string[], optional: string[]): Words[] {
  const names = namesIn(text);
  const strange = names.filter((name) => !asked.includes(name));
  const lost = asked.filter((name) => !names.includes(name) && !optional.includes(name));
  const instead = asked.length === 0 ? "Write the words without braces." : `They give ${listInWords(asked.map((name) => `{${name}}`))}.`;
  return [
    ...strange.map((name): Words => [`“${place}” asks for {${name}}, which the pages do not give.`, instead]),
    ...lost.map((name): Words => [`“${place}” has lost {${name}}.`, `Put {${name}} where the page is to fill it in.`]),
  ];
}

function namesIn(text: Text): string[] {
  const texts = typeof text === "string" ? [text] : Object.values(text);
  return [...new Set(texts.flatMap((words) => [...words.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "")))].sort();
}

/** Whether a plural form is used for one number alone, such as 2 in Arabic: then the words may name it, or what follows from it. */
function standsForOne(plurals: Intl.PluralRules, form: string): boolean {
  let count = 0;
  for (let number = 0; number <= 200; number += 1) if (plurals.select(number) === form) count += 1;
  return count === 1;
}
