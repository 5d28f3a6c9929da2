import { relative, sep } from "node:path";

// Nunjucks puts a line "(file)" before its message for every template and macro the error passed through on its way out;
// the one nearest to the message that has a line and a column is where it happened.
const place = /\(([^()\n]+)\)(?: \[Line (\d+), Column (\d+)\])?/g;

/**
 * Says where in a template an error is and what it is, in the form of the checks: file:line:column, then the words.
 *
 * @param message what Nunjucks says
 * @param root the project's folder
 * @returns null when it is no error of a template
 */
export function explainTemplateError(message: string, root: string): string | null {
  if (!/^\(|Template render error/.test(message)) return null;
  const places = [...message.matchAll(place)];
  const nearest = places.findLast(([, , line]) => line !== undefined) ?? places.at(-1);
  const [, file, line = "1", column = "1"] = nearest ?? [];
  const words = message
    .split("\n")
    .at(-1)
    ?.trim()
    .replace(/^(Error: )+/, "");
  if (file === undefined || !words) return null;
  return `${relative(root, file).split(sep).join("/")}:${line}:${column}\n  ${words}`;
}
