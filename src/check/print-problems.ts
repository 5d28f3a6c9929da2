import type { Problem } from "./problem.ts";

/**
 * Writes problems as text for a terminal: for each a line with the place that editors can jump to and the rule's id, then what is wrong, then
 * what to do and where the handbook says more; at the end, how many there are.
 *
 * @param problems in the order they are to be printed
 * @param options.colour whether to use the terminal's colours; off when left out
 * @param options.closing the last line, where how many there are does not say what matters
 * @returns lines joined by LF, without one at the end; no control character of any file is among them
 */
export function printProblems(
  problems: readonly Problem[],
  { colour = false, closing }: { colour?: boolean; closing?: string } = {},
): string {
  const paint = colour ? (style: string, text: string) => `\u001b[${style}m${text}\u001b[0m` : (_style: string, text: string) => text;
  const blocks = problems.map(({ rule, severity, file, line, column, message, fix }) => {
    const mark = severity === "error" ? paint("31", show(rule)) : `${paint("33", show(rule))}  (warning)`;
    const place = paint("1", `${show(file)}:${line}:${column}`);
    return `${place}  ${mark}\n  ${show(message)}\n  ${show(fix)}  ${paint("2", `(claims/README.md#${show(rule)})`)}`;
  });
  return [...blocks, closing ?? countProblems(problems)].join("\n\n");
}

/** Makes what a terminal would obey, or what would turn a line's direction, visible and harmless. */
function show(text: string): string {
  return text
    .replace(/[\n\r\t\u2028\u2029]+/g, " ")
    .replace(/[\p{Cc}\p{Cs}\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/gu, (character) => {
      const code = character.codePointAt(0) ?? 0;
      return `\\u${code.toString(16).padStart(4, "0")}`;
    });
}

function countProblems(problems: readonly Problem[]): string {
  if (problems.length === 0) return "No problems.";
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const warnings = problems.length - errors;
  const files = count(new Set(problems.map(({ file }) => file)).size, "file");
  if (errors === 0) return `${count(warnings, "warning")} in ${files}; ${warnings === 1 ? "it does" : "they do"} not stop publication.`;
  const also = warnings === 0 ? "" : ` and ${count(warnings, "warning")}`;
  return `${count(errors, "problem")}${also} in ${files}; nothing was published.`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
