import { existsSync } from "node:fs";
import { join } from "node:path";
import { checkProject } from "../../check/check-project.ts";
import { printProblems } from "../../check/print-problems.ts";
import type { Problem } from "../../check/problem.ts";
import { findNearestWord } from "../../check/nearest-word.ts";
import { writeGithubAnnotations } from "../formats/github-annotations.ts";
import { writeJsonProblems } from "../formats/json-problems.ts";
import { writeSarifLog } from "../formats/sarif-log.ts";
import { openPublished } from "../open-published.ts";
import { readCommandLine } from "../read-command-line.ts";
import { UsageError } from "../usage-error.ts";
import { listChangedFiles } from "./git/list-changed-files.ts";
import { chooseProblems } from "./check/choose-problems.ts";
import { keepProblems } from "./check/keep-problems.ts";
import { reportsOf } from "./check/reports-of.ts";
import { watchProject } from "./check/watch-project.ts";
import type { Command } from "./command.ts";
import { hasColour, say, type Desk } from "./desk.ts";
import { pathInProject } from "./files/path-in-project.ts";

const options = {
  format: { type: "string", default: "text" },
  since: { type: "string" },
  published: { type: "string" },
  watch: { type: "boolean", default: false },
} as const;
const usage = "How to call it: npm run check -- --help";

/** What was found in all the files that were read. */
interface Findings {
  all: readonly Problem[];
  /** Whether these are all files of the project. */
  isComplete: boolean;
}

/** Finds the problems of some reports, or of all when these are null, and of what they share. */
type FindProblems = (only: readonly string[] | null) => readonly Problem[];

type Reporter = (chosen: readonly Problem[], findings: Findings, desk: Desk) => string;

const reporters = new Map<string, Reporter>([
  ["text", printChosen],
  ["json", writeJsonProblems],
  ["github", writeGithubAnnotations],
  ["sarif", writeSarifLog],
]);

/** Checks every hand-written file and tells all problems at once. */
export const check: Command = {
  name: "check",
  takes: "[files…]",
  summary: "checks every hand-written file and tells all problems",
  help: `Checks every hand-written file and prints all problems. With files and folders named, it reads their reports, as one file can break another of
its report, and prints the problems in what is named. “npm run check” is the same.

  --since <ref>             only problems in files that were changed since a commit, committed or not: main, HEAD~3
  --published <ref>         compares the claims with those of this commit, such as origin/main, instead of the one in _data/site.json
  --format <word>           text; json; github (annotations in a pull request); sarif (2.1.0, for code-scanning services)
  --watch                   checks again whenever a file changes, until Ctrl+C

Exit code 0: nothing stops publication (warnings do not); 1: something does; 2: called wrongly.

Examples:
  npm run check
  npm run check -- claims/iran-nuclear-offer/six-weapons-figure.json
  npm run check -- --since main --format github`,
  run(typed, desk) {
    const { values, words } = readCommandLine(typed, options, { least: 0, most: Infinity, what: "" }, usage);
    const report = reporters.get(values.format);
    if (report === undefined) throw refuseFormat(values.format);
    if (values.watch && values.format !== "text")
      throw new UsageError(`“--watch” is for people to read, so it takes no “--format”.\n${usage}`);
    const { root, today } = desk;
    const warn = (reason: string): void => void desk.errors.write(`${reason}\n\n`);
    const readPublished = openPublished(root, values.published, warn);
    const findAnew: FindProblems = (only) => checkProject({ root, today, readPublished, ...(only !== null && { only }) }).problems;
    const tell = (find: FindProblems): number => {
      const files = chooseFiles(desk, words, values.since);
      const only = reportsOf(files);
      const all = find(only);
      if (values.since === undefined) refuseUnknown(desk, words, all);
      const chosen = chooseProblems(all, files);
      say(desk, report(chosen, { all, isComplete: only === null }, desk));
      return chosen.some(({ severity }) => severity === "error") ? 1 : 0;
    };
    if (!values.watch) return tell(findAnew);
    return watchProject(desk, () => {
      const { take, find } = keepProblems({ root, today, published: values.published, warn });
      return (changed) => {
        take(changed);
        tell((only) => (only === null ? find() : findAnew(only)));
      };
    });
  },
};

/** @returns null for all files */
function chooseFiles(desk: Desk, words: readonly string[], since: string | undefined): Set<string> | null {
  if (words.length === 0 && since === undefined) return null;
  const named = words.map((word) => pathInProject(desk, word));
  if (since === undefined) return new Set(named);
  const changed = [...listChangedFiles(desk.root, since).keys()];
  const isNamed = (file: string): boolean =>
    words.length === 0 || named.some((one) => one === "" || file === one || file.startsWith(`${one}/`));
  return new Set(changed.filter(isNamed));
}

/** A file that is not there can be named when it is missed. */
function refuseUnknown(desk: Desk, words: readonly string[], problems: readonly Problem[]): void {
  for (const word of words) {
    const path = pathInProject(desk, word);
    if (existsSync(join(desk.root, path)) || problems.some(({ file }) => file === path)) continue;
    throw new UsageError(`There is no file or folder “${word}”.\n${usage}`);
  }
}

function printChosen(chosen: readonly Problem[], { all, isComplete }: Findings, desk: Desk): string {
  const others = all.length - chosen.length;
  const where = isComplete ? "In other files" : "In other files of the report and in _data/";
  const elsewhere = others === 0 ? "" : `\n${where}: ${others} more. “npm run check” shows ${isComplete ? "them" : "all"}.`;
  return printProblems(chosen, { colour: hasColour(desk) }) + elsewhere;
}

function refuseFormat(format: string): UsageError {
  const words = [...reporters.keys()];
  const nearest = findNearestWord(format, words);
  const fix = nearest === null ? `There are: ${words.join(", ")}.` : `Write “${nearest}” if that is meant.`;
  return new UsageError(`There is no format “${format}”. ${fix}\n${usage}`);
}
