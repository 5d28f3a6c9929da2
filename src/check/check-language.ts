import type { LoadedFile } from "./load-json-file.ts";
import type { Problem } from "./problem.ts";

/**
 * Tells when a site or report is in a language that the interface has no words for. The words of a base language will do: fa for fa-IR.
 *
 * @param loaded the file that names the language in its field “lang”
 * @param language undefined when the file is broken; then nothing is told
 * @param languages those that have a file in _data/strings/; null when it is not known which there are, then nothing is told
 */
export function checkLanguage(loaded: LoadedFile<unknown>, language: string | undefined, languages: readonly string[] | null): Problem[] {
  if (language === undefined || languages === null || loaded.located === null) return [];
  const base = language.split("-")[0] ?? language;
  if (languages.includes(language) || languages.includes(base)) return [];
  const there = languages.length === 0 ? "has no language yet" : `has only: ${languages.join(", ")}`;
  const message = `The pages are to be in “${language}”, but the folder _data/strings/ ${there}.`;
  const fix = `Add _data/strings/${base}.json with the words of the interface, or name a language that is there.`;
  return [{ rule: "strings-missing", severity: "error", file: loaded.file, ...loaded.located.positionOf("/lang"), message, fix }];
}
