import { shorten } from "../../article/show-passage.ts";
import { findNearestWord } from "../../check/nearest-word.ts";
import { rules } from "../../check/rules/index.ts";
import { readCommandLine } from "../read-command-line.ts";
import { UsageError } from "../usage-error.ts";
import type { Command } from "./command.ts";
import { columnsOf, hasColour, say } from "./desk.ts";
import { readHandbook } from "./handbook/read-handbook.ts";
import { showEntry } from "./handbook/show-entry.ts";
import { createStyles } from "./terminal/styles.ts";

const usage = "How to call it: npm run claim -- explain --help";

/** Shows the handbook's entry of a rule or a problem. */
export const explain: Command = {
  name: "explain",
  takes: "<rule-id>",
  summary: "says why a rule exists, with a good and a bad example",
  help: `Shows what the handbook says of a house rule or of a problem with a file, by the id that “check” prints: why it is so, a bad and a good example,
and how to be excused from it. Without an id it lists them all.

Examples:
  npm run claim -- explain verdict-has-evidence
  npm run claim -- explain`,
  run(typed, desk) {
    const [id] = readCommandLine(typed, {}, { least: 0, most: 1, what: "" }, usage).words;
    const entries = readHandbook(desk.root);
    if (id === undefined) {
      say(desk, listEntries(entries, columnsOf(desk)));
      return 0;
    }
    const entry = entries.get(id);
    if (entry === undefined) throw refuse(id, [...entries.keys()]);
    const styles = createStyles(hasColour(desk));
    const columns = Math.min(columnsOf(desk), 100);
    const serves = rules.find((rule) => rule.id === id)?.serves.join("; ");
    say(desk, `${styles.bold(id)}\n\n${showEntry(entry, { columns, styles })}`);
    if (serves !== undefined) say(desk, `\nServes: ${serves}`);
    if (isWaivable(id))
      say(desk, `\nHow to waive it, in the claim or in _report.json; readers will see the reason:\n\n    ${exampleWaiver(id)}`);
    return 0;
  },
};

/** Each id with as much of its first sentence as a line can hold. */
function listEntries(entries: ReadonlyMap<string, string>, columns: number): string {
  const width = Math.max(...[...entries.keys()].map((id) => id.length));
  const lines = [...entries].map(([id, entry]) => {
    const [paragraph = ""] = showEntry(entry, { columns: Infinity, styles: createStyles(false) }).split("\n");
    return `${id.padEnd(width)}  ${shorten(paragraph, Math.max(20, columns - width - 4))}`;
  });
  return lines.join("\n");
}

function refuse(id: string, ids: readonly string[]): UsageError {
  const nearest = findNearestWord(id, ids);
  const fix = nearest === null ? "“npm run claim -- explain” lists all there are." : `Did you mean “${nearest}”?`;
  return new UsageError(`The handbook has no entry “${id}”. ${fix}`);
}

function isWaivable(id: string): boolean {
  const rule = rules.find((one) => one.id === id);
  return rule !== undefined && rule.waivable !== false;
}

function exampleWaiver(id: string): string {
  return `"waivers": [{ "rule": "${id}", "reason": "Why it cannot be met here, in a sentence." }]`;
}
