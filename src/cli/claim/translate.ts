import { languageTag } from "../../check/formats/language-tag.ts";
import type { LoadedTranslation } from "../../check/loaded-report.ts";
import { draftTranslation } from "../../check/translations/draft-translation.ts";
import { markVersion } from "../../check/translations/mark-version.ts";
import { readCommandLine } from "../read-command-line.ts";
import { UsageError } from "../usage-error.ts";
import type { Command } from "./command.ts";
import { tell, type Desk } from "./desk.ts";
import { findClaim, type FoundClaim } from "./files/find-claim.ts";
import { makeChanges } from "./files/make-changes.ts";
import { readForEdit } from "./files/read-for-edit.ts";
import { editJson } from "./json/edit-json.ts";
import { formatJson } from "./json/format-json.ts";

const usage = "How to call it: npm run claim -- translate --help";
const options = { done: { type: "boolean", default: false } } as const;

/** Begins the translation of a claim, or says that one is up to date again. */
export const translate: Command = {
  name: "translate",
  takes: "<report>/<claim> <language>",
  summary: "begins the translation of a claim, or says that it is up to date again",
  help: `Writes the file of a translation, with every text of the claim in its own words for you to replace; until that is done the check tells which are
left. When the claim is changed later, its translations count as out of date. Mend them, and say so with --done.

  --done  the translation has been looked at again: it is of the claim as it is now

Examples:
  npm run claim -- translate iran-nuclear-offer/six-weapons-figure fa
  npm run claim -- translate iran-nuclear-offer/six-weapons-figure fa --done`,
  run(typed, desk) {
    const words = { least: 2, most: 2, what: "which claim, such as report/claim, and the language, such as fa" };
    const { values, words: taken } = readCommandLine(typed, options, words, usage);
    const [typedClaim = "", lang = ""] = taken;
    const found = findClaim(desk.root, typedClaim);
    if (!languageTag.accepts(lang)) {
      throw new UsageError(`The language ${languageTag.explain(lang).wrong} ${languageTag.explain(lang).fix}`);
    }
    const known = found.report.translations.find((each) => each.claim === found.claim.id && each.lang === lang);
    return values.done ? finish(desk, found, lang, known) : begin(desk, found, lang, known);
  },
};

function begin(desk: Desk, { report, claim }: FoundClaim, lang: string, known: LoadedTranslation | undefined): number {
  if (known !== undefined) throw new UsageError(`There is a translation already: ${known.file}. When it is up to date again, add --done.`);
  const file = `claims/${report.id}/${claim.id}.${lang}.json`;
  const { text } = formatJson(JSON.stringify(draftTranslation(claim.value)), "translation");
  const isOpen = ({ rule }: { rule: string }): boolean => rule === "translation-incomplete";
  if (!makeChanges(desk, report.id, [{ file, text, isNew: true }], { tolerates: isOpen })) return 1;
  tell(desk, `Wrote ${file}.`);
  tell(desk, "Next: replace its texts by translations; “npm run check” tells which are left.");
  return 0;
}

function finish(desk: Desk, { report, claim }: FoundClaim, lang: string, known: LoadedTranslation | undefined): number {
  if (known === undefined)
    throw new UsageError(`The claim “${claim.id}” has no translation into “${lang}”. Leave --done out to begin one.`);
  const text = editJson(readForEdit(desk.root, known.file), "translation", [{ set: "/of", value: markVersion(claim.value) }]);
  if (!makeChanges(desk, report.id, [{ file: known.file, text }])) return 1;
  tell(desk, `${known.file} is of the claim as it is now.`);
  return 0;
}
