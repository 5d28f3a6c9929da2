import { toProblems } from "./fault.ts";
import { parseJson } from "./json-file.ts";
import type { LocatedValue } from "./located-value.ts";
import type { Problem } from "./problem.ts";
import { readTextFile } from "./read-text-file.ts";
import { checkSchema } from "./schema-check.ts";
import type { FileKinds } from "./schema-validators.ts";

/** A hand-written file: its value when it is valid, where its parts stand when it could be read, and what is wrong with it. */
export interface LoadedFile<Value> {
  /** Its path from the project's root. */
  file: string;
  value: Value | null;
  located: LocatedValue | null;
  problems: Problem[];
}

/**
 * Reads a JSON file and holds it against the schema of its kind.
 *
 * @param root the project's folder
 * @param file the file's path from there
 */
export function loadJsonFile<Kind extends keyof FileKinds>(root: string, kind: Kind, file: string): LoadedFile<FileKinds[Kind]> {
  const { text, fault } = readTextFile(root, file);
  if (text === null) return { file, value: null, located: null, problems: toProblems(file, [fault]) };
  const { located, faults } = parseJson(text);
  if (located === null) return { file, value: null, located: null, problems: toProblems(file, faults) };
  const checked = checkSchema(kind, located);
  // A name that was refused already is not refused again for what its schema says about it.
  const others = checked.faults.filter(({ line, column }) => !faults.some((known) => known.line === line && known.column === column));
  return { file, value: faults.length === 0 ? checked.value : null, located, problems: toProblems(file, [...faults, ...others]) };
}
