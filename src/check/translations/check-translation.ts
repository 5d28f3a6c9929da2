import type { ClaimFile, TranslationFile } from "../../schema/types.ts";
import { describePointer, describePointerFirst } from "../describe-pointer.ts";
import type { LoadedFile } from "../load-json-file.ts";
import { findNearestWord } from "../nearest-word.ts";
import type { Problem } from "../problem.ts";
import { listInWords } from "../rules/list-in-words.ts";
import { quoteValue } from "../show-value.ts";
import { listCitations } from "./list-citations.ts";
import { listTexts, placeEvidence, type TranslatableText } from "./list-texts.ts";
import { markVersion } from "./mark-version.ts";

/**
 * Tells what a translation lacks, has too much or has left untranslated, held against its claim. When the claim has changed since, only that
 * is told, as a warning: whoever corrects a claim must not be stopped by languages that he cannot write.
 */
export function checkTranslation({ file, value, located }: LoadedFile<TranslationFile>, claim: ClaimFile): Problem[] {
  if (value === null || located === null) return [];
  const problems: Problem[] = [];
  const tell = (rule: string, severity: Problem["severity"], pointer: string, message: string, fix: string): void => {
    problems.push({ rule, severity, file, ...located.positionOf(pointer), message, fix });
  };
  const mark = markVersion(claim);
  if (value.of !== mark) {
    const fix = `Look at the claim’s texts again, mend the translation, and then write "of": "${mark}". Until then its page says that it is out of date.`;
    tell("translation-stale", "warning", "/of", "The claim’s texts were changed after this translation was made.", fix);
    return problems;
  }
  const refuse = (pointer: string, message: string, fix: string): void => tell("translation-incomplete", "error", pointer, message, fix);
  const own = new Map(listTexts(value).map((text) => [text.place, text]));
  const originals = new Map(listTexts(claim).map((text) => [text.place, text]));
  const evidence = placeEvidence(claim);
  const sources = (claim.evidence ?? []).map(({ source }) => source);
  for (const [place, index] of placeEvidence(value)) {
    if (evidence.has(place)) continue;
    const source = place.split("/")[1] ?? "";
    const nearest = findNearestWord(source, sources);
    const fix = nearest === null || sources.includes(source) ? "Take the entry out." : `Did you mean “${nearest}”?`;
    const message = sources.includes(source)
      ? `The claim has fewer pieces of evidence from “${source}”.`
      : `The claim has no evidence from “${source}”.`;
    refuse(`/evidence/${index}/source`, message, fix);
  }
  for (const { place, pointer } of own.values()) {
    const isAdded =
      /^evidence\/.*\/translation$/.test(place) || (place.startsWith("evidence/") && !evidence.has(place.replace(/\/[^/]*$/, "")));
    if (originals.has(place) || isAdded) continue;
    refuse(pointer, `The translation has ${describePointer(pointer)}, and the claim has not.`, "Take it out.");
  }
  for (const original of originals.values()) compare(original, own.get(original.place), refuse);
  return problems;
}

/** Names are often the same in all languages, excerpts in the translation's own need none, and short statements are for markup, which stands on the claim's page alone. */
const optional = /^(?:shortStatement|speaker\/name|evidence\/.*\/(?:translation|locator))$/;

function compare(
  { place, pointer, text }: TranslatableText,
  translated: TranslatableText | undefined,
  refuse: (pointer: string, message: string, fix: string) => void,
): void {
  if (translated === undefined) {
    if (!optional.test(place))
      refuse("", `The claim has ${describePointer(pointer)}, and the translation has not.`, `Translate it: ${quoteValue(text, 160)}`);
    return;
  }
  const where = describePointerFirst(translated.pointer);
  if (translated.text === text && text.split(/\s+/).length > 3) {
    refuse(translated.pointer, `${where} is still in the words of the claim.`, "Translate it.");
    return;
  }
  const [wanted, found] = [listCitations(text), listCitations(translated.text)];
  const name = (ids: string[]): string => listInWords(ids.map((id) => `[@${id}]`));
  const lost = wanted.filter((id) => !found.includes(id));
  const strange = found.filter((id) => !wanted.includes(id));
  if (lost.length > 0)
    refuse(translated.pointer, `${where} has lost the citation ${name(lost)}.`, "Put it behind the words that rest on it.");
  if (strange.length > 0) {
    refuse(translated.pointer, `${where} cites ${name(strange)}, which the claim does not cite there.`, "Cite what the claim cites.");
  }
}
