import { printProblems } from "../../src/check/print-problems.ts";
import type { Problem } from "../../src/check/problem.ts";

/** The files that a check was given, by their paths from the root. */
export type Files = ReadonlyMap<string, Buffer>;

/**
 * Looks for what is wrong with problems themselves: each must name a place that is there, in sentences that a person can act on, and be
 * printed so that no terminal does anything but show it.
 *
 * @returns complaints; none when all is well
 */
export function judgeProblems(problems: readonly Problem[], files: Files): string[] {
  const complaints = problems.flatMap((problem) => judgeOne(problem, files).map((fault) => `${fault}: ${JSON.stringify(problem)}`));
  const printed = printProblems(problems);
  const control = /[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069\u2028\u2029]|\p{Cs}/u.exec(printed);
  if (control !== null)
    complaints.push(
      `printed raw ${JSON.stringify(control[0])} near ${JSON.stringify(printed.slice(Math.max(0, control.index - 40), control.index + 20))}`,
    );
  return complaints;
}

function judgeOne({ rule, severity, file, line, column, message, fix }: Problem, files: Files): string[] {
  const faults: string[] = [];
  if (!/^[a-z]+(-[a-z]+)*$/.test(rule) || rule === "rule-crashed") faults.push(`the rule is ${rule}`);
  if (severity !== "error" && severity !== "warning") faults.push("no severity");
  const isFolder = [...files.keys()].some((one) => one.startsWith(`${file}/`));
  if (!files.has(file) && !isFolder) faults.push("the file is not there");
  if (!isInside(files.get(file), line, column)) faults.push("the place is not in the file");
  if (!isSentence(message)) faults.push("the message is no sentence");
  if (!isSentence(fix)) faults.push("the fix is no sentence");
  if (message.length > 1500 || fix.length > 1500) faults.push("too long to be read");
  return faults;
}

/** As an editor counts: lines end with LF, CR LF or a lone CR, columns are UTF-16 code units; the end of a line counts. */
function isInside(bytes: Buffer | undefined, line: number, column: number): boolean {
  if (!Number.isInteger(line) || !Number.isInteger(column) || line < 1 || column < 1) return false;
  if (bytes === undefined) return line === 1 && column === 1;
  const found = linesOf(bytes)[line - 1];
  return found !== undefined && column <= found.length + 1;
}

const knownLines = new WeakMap<Buffer, string[]>();

function linesOf(bytes: Buffer): string[] {
  const known = knownLines.get(bytes) ?? bytes.toString("utf8").split(/\r\n|\r|\n/);
  knownLines.set(bytes, known);
  return known;
}

/** Begins like a sentence, ends like one, and has no word that only programmers have; what is quoted from a file may be anything. */
function isSentence(text: string): boolean {
  const own = text.replace(/“[^]*?”|"[^]*?"|\[[^]*?\]/g, "“”");
  return (
    /^[\p{Lu}\p{N}“"_[{(]/u.test(text) &&
    /[.!?…][”"’)]*$/u.test(own) &&
    !/\b(undefined|NaN|object Object|must NOT|instancePath)\b/.test(own)
  );
}
