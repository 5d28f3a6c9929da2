import { readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Finds the templates that a template takes in, directly or through others, itself among them: every template names what it uses by its path.
 *
 * @param folder the templates folder
 * @param template the path of a template below it
 * @returns the source of each by its path
 */
export function usedTemplates(folder: string, template: string, seen = new Map<string, string>()): Map<string, string> {
  if (seen.has(template)) return seen;
  const text = readFileSync(join(folder, template), "utf8");
  seen.set(template, text);
  for (const match of text.matchAll(/"((?:components|layouts)\/[\w/-]+\.njk)"/g)) usedTemplates(folder, match[1] ?? "", seen);
  return seen;
}
