import { join } from "node:path";
import { toProblems } from "../../check/fault.ts";
import { printProblems } from "../../check/print-problems.ts";
import type { Problem } from "../../check/problem.ts";
import { readTextFile } from "../../check/read-text-file.ts";
import { readCommandLine } from "../read-command-line.ts";
import { UsageError } from "../usage-error.ts";
import type { Command } from "./command.ts";
import { hasColour, say, type Desk } from "./desk.ts";
import { listJsonFiles } from "./files/list-json-files.ts";
import { pathInProject } from "./files/path-in-project.ts";
import { writeFile } from "./files/write-file.ts";
import { formatJson } from "./json/format-json.ts";
import { kindOfFile } from "./json/kind-of-file.ts";

const options = { check: { type: "boolean", default: false } } as const;
const usage = "How to call it: npm run claim -- format --help";

/** Gives JSON files one form, so that a change shows nothing but what was changed. */
export const format: Command = {
  name: "format",
  takes: "[files…]",
  summary: "brings JSON files into their one form",
  help: `Brings the JSON files of claims/ and _data/ into their one form, or only those that are named: fields in the order of the handbook, two
spaces, one field or entry a line. No value changes: numbers stay as they are written, fields that the format does not know keep
their order after those it knows, and a character written as \\u… stays so unless everybody can see it. A file that is not
well-formed, or has a field twice, is left as it is.

  --check                   changes nothing; exit code 1 when a file is not formatted

Examples:
  npm run claim -- format
  npm run claim -- format claims/iran-nuclear-offer/six-weapons-figure.json
  npm run claim -- format --check`,
  run(typed, desk) {
    const { values, words } = readCommandLine(typed, options, { least: 0, most: Infinity, what: "" }, usage);
    const files = words.length === 0 ? listJsonFiles(desk.root) : [...new Set(words.flatMap((word) => filesOf(desk, word)))];
    const changed: string[] = [];
    const problems: Problem[] = [];
    for (const file of files) {
      const { before, after, faults } = formatFile(desk.root, file);
      problems.push(...toProblems(file, faults));
      if (after === null || after === before) continue;
      if (!values.check) writeFile(join(desk.root, file), after);
      changed.push(file);
    }
    for (const file of changed) say(desk, values.check ? `${file} is not formatted.` : `Formatted ${file}.`);
    if (problems.length > 0)
      say(desk, printProblems(problems, { colour: hasColour(desk), closing: "Broken files were left as they are." }));
    say(desk, conclude(files.length, changed.length, values.check));
    return problems.length > 0 || (values.check && changed.length > 0) ? 1 : 0;
  },
};

function filesOf(desk: Desk, word: string): string[] {
  const path = pathInProject(desk, word);
  const files = listJsonFiles(desk.root, path);
  if (files.length > 0) return files;
  throw new UsageError(`“${word}” is not a JSON file of claims/ or _data/, nor a folder with one in it.\n${usage}`);
}

function formatFile(root: string, file: string): { before: string | null; after: string | null; faults: Parameters<typeof toProblems>[1] } {
  const { text, fault } = readTextFile(root, file);
  if (text === null) return { before: null, after: null, faults: [fault] };
  const formatted = formatJson(text, kindOfFile(file) ?? "claim");
  return { before: text, after: formatted.text, faults: formatted.faults };
}

function conclude(all: number, changed: number, isCheck: boolean): string {
  const files = all === 1 ? "1 file" : `${all} files`;
  if (changed === 0) return `${files} looked at; ${all === 1 ? "it needed no change" : "none needed a change"}.`;
  if (!isCheck) return `${changed} of ${files} changed.`;
  return `${changed} of ${files} ${changed === 1 ? "is" : "are"} not formatted. To format: npm run claim -- format`;
}
