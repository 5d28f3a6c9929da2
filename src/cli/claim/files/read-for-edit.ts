import { readTextFile } from "../../../check/read-text-file.ts";
import { UsageError } from "../../usage-error.ts";
import { formatJson } from "../json/format-json.ts";
import { kindOfFile } from "../json/kind-of-file.ts";

/**
 * Reads a JSON file of the project that a command is to change.
 *
 * @param file relative to the root
 * @throws UsageError when it is not well-formed
 */
export function readForEdit(root: string, file: string): string {
  const { text } = readTextFile(root, file);
  if (text !== null && formatJson(text, kindOfFile(file) ?? "claim").text !== null) return text;
  throw new UsageError(`The file ${file} cannot be read. “npm run check” says what is wrong; mend that first.`);
}
