import type { ClaimFile, TranslationFile } from "../../schema/types.ts";

/** One text of a claim that a translator translates. */
export interface TranslatableText {
  /** The same in the claim and in its translations: finding, evidence/<source>/0/note. */
  place: string;
  /** Where it stands in its own file. */
  pointer: string;
  text: string;
}

/** The fields of a claim file and of a translation that hold texts; both have them under the same names. */
type WithTexts = ClaimFile | TranslationFile;

/**
 * Lists the texts of a claim or of a translation, in an order of its own: it does not matter how the file is written.
 *
 * Entries of lists are told by their place; those of the evidence by their source, and by which of several with this source they are.
 */
export function listTexts(file: WithTexts): TranslatableText[] {
  const texts: TranslatableText[] = [];
  const add = (place: string, pointer: string, fields: object, names: readonly string[]): void => {
    for (const name of names) {
      const text: unknown = (fields as Record<string, unknown>)[name];
      if (typeof text === "string") texts.push({ place: `${place}${name}`, pointer: `${pointer}/${name}`, text });
    }
  };
  add("", "", file, ["statement", "shortStatement", "finding", "analysis", "oneOriginReason", "sought", "wouldChange", "checkedBy"]);
  for (const group of ["speaker", "rightOfReply"] as const) {
    add(`${group}/`, `/${group}`, file[group] ?? {}, ["name", "role", "attribution", "answer"]);
  }
  for (const [place, index] of placeEvidence(file)) {
    add(`${place}/`, `/evidence/${index}`, file.evidence?.[index] ?? {}, ["translation", "locator", "note"]);
  }
  for (const list of ["reviews", "laterDevelopments", "corrections", "waivers"] as const) {
    (file[list] ?? []).forEach((entry, index) => {
      add(`${list}/${index}/`, `/${list}/${index}`, entry, ["by", "note", "text", "what", "why", "responsible", "reason"]);
    });
  }
  return texts;
}

/** Pairs what each piece of evidence is called in claim and translation with its place in the list. */
export function placeEvidence({ evidence = [] }: WithTexts): Map<string, number> {
  const counts = new Map<string, number>();
  return new Map(
    evidence.map(({ source }, index) => {
      const earlier = counts.get(source) ?? 0;
      counts.set(source, earlier + 1);
      return [`evidence/${source}/${earlier}`, index];
    }),
  );
}
