import { readCommandLine, type CommandLine, type KnownOptions } from "./read-command-line.ts";

/**
 * Reads what was typed after a command that takes options only.
 *
 * @param typed the arguments without node and the script
 * @param options the options the command knows
 * @param usage the command's help, printed with the error
 * @throws UsageError on an unknown option, a missing value or a stray word
 */
export function readArguments<T extends KnownOptions>(typed: string[], options: T, usage: string): CommandLine<T>["values"] {
  return readCommandLine(typed, options, { least: 0, most: 0, what: "" }, usage).values;
}
