import { parseArgs, type ParseArgsConfig } from "node:util";
import { UsageError } from "./usage-error.ts";

/** The options a command knows; values are strings or, for switches, true. */
export type KnownOptions = NonNullable<ParseArgsConfig["options"]>;

/**
 * Reads what was typed after a command.
 *
 * @param typed the arguments without node and the script
 * @param options the options the command knows
 * @param usage the command's help, printed with the error
 * @throws UsageError on an unknown option, a missing value or a stray word
 */
export function readArguments<T extends KnownOptions>(
  typed: string[],
  options: T,
  usage: string,
): ReturnType<typeof parseArgs<{ options: T; strict: true }>>["values"] {
  try {
    return parseArgs({ args: typed, options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    const known = Object.keys(options).map((name) => `--${name}`);
    const wrong = typed.find((word) => !known.includes(word.replace(/=.*$/s, "")));
    const said = error instanceof Error && /argument missing|ambiguous/.test(error.message) ? "An option lacks its value." : null;
    throw new UsageError(`${said ?? `“${wrong ?? typed.join(" ")}” is not understood here.`}\n\n${usage}`);
  }
}
