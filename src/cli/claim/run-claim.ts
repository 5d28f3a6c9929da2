import { findNearestWord } from "../../check/nearest-word.ts";
import { UsageError } from "../usage-error.ts";
import { callCommand } from "./call-command.ts";
import type { Command } from "./command.ts";
import { commands } from "./commands.ts";
import { say, type Desk } from "./desk.ts";

const call = "npm run claim --";

/**
 * Runs a command of the workbench.
 *
 * @param typed the command's name and what was typed after it
 * @returns the exit code: 0 fine, 1 problems, 130 the person broke off
 * @throws UsageError when it was called wrongly
 */
export async function runClaim(typed: readonly string[], desk: Desk): Promise<number> {
  const [first = "--help"] = typed;
  if (["--help", "-h", "help"].includes(first)) {
    say(desk, await listCommands());
    return 0;
  }
  const command = await findCommand(typed)();
  return callCommand(command, typed.slice(command.name.split(" ").length), desk);
}

function findCommand(typed: readonly string[]): () => Promise<Command> {
  const [first = "", second = ""] = typed;
  const found = commands.get(first) ?? commands.get(`${first} ${second}`);
  if (found !== undefined) return found;
  const names = [...commands.keys()];
  const group = names.filter((name) => name.startsWith(`${first} `));
  const wrong = group.length > 0 && !second.startsWith("-") ? `${first} ${second}`.trim() : first;
  const nearest = findNearestWord(wrong, names) ?? findNearestWord(first, names);
  const choices = nearest === null ? names : [nearest];
  const fix =
    nearest !== null && group.length <= 1 ? `Did you mean “${nearest}”?` : `There are: ${(group.length > 1 ? group : choices).join(", ")}.`;
  throw new UsageError(`There is no command “${wrong}”. ${fix}\nAll commands: ${call} --help`);
}

async function listCommands(): Promise<string> {
  const all = await Promise.all([...commands.values()].map((load) => load()));
  const width = Math.max(...all.map(({ name, takes }) => name.length + takes.length + 1));
  const lines = all.map(({ name, takes, summary }) => `  ${`${name} ${takes}`.padEnd(width)}  ${summary}`);
  return `${call} <command>

${lines.join("\n")}

Each command asks for what it needs; every answer can also be given as a flag, so that it can be scripted.
${call} <command> --help shows its flags and examples. The handbook: claims/README.md

Exit codes: 0 fine, 1 problems in the files, 2 called wrongly.`;
}
