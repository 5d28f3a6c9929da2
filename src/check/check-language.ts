import type { LoadedFile } from "./load-json-file.ts";
import type { Problem } from "./problem.ts";

/** The languages of the interface. */
export interface Languages {
  /** Those that have a file in _data/strings/; null when it is not known which there are. */
  names: readonly string[] | null;
  /** What is wrong with the words of each, held against the English ones. Only a language that is used must be complete. */
  faults: ReadonlyMap<string, () => Problem[]>;
}

/**
 * Tells when a site or report is in a language that the interface has no words for, or not all. The words of a base language will do: fa
 * for fa-IR.
 *
 * @param loaded the file that names the language in its field “lang”
 * @param language undefined when the file is broken; then nothing is told
 */
export function checkLanguage(
  loaded: LoadedFile<unknown>,
  language: string | undefined,
  { names: languages, faults }: Languages,
): Problem[] {
  if (language === undefined || languages === null || loaded.located === null) return [];
  const base = language.split("-")[0] ?? language;
  const own = languages.find((name) => name === language) ?? languages.find((name) => name === base);
  if (own !== undefined) return faults.get(own)?.() ?? [];
  const there = languages.length === 0 ? "has no language yet" : `has only: ${languages.join(", ")}`;
  const message = `The pages are to be in “${language}”, but the folder _data/strings/ ${there}.`;
  const fix = `Add _data/strings/${base}.json with the words of the interface, or name a language that is there.`;
  return [{ rule: "strings-missing", severity: "error", file: loaded.file, ...loaded.located.positionOf("/lang"), message, fix }];
}
