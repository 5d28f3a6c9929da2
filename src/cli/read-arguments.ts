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
  const { tokens } = parseArgs({ args: typed, options, strict: false, tokens: true });
  for (const token of tokens) {
    const fault = faultOf(token, options);
    if (fault !== null) throw new UsageError(`${fault}\n\n${usage}`);
  }
  return parseArgs({ args: typed, options, strict: true }).values;
}

type Token = { kind: string; rawName?: string; name?: string; value?: string | undefined };

function faultOf({ kind, rawName = "", name = "", value }: Token, options: KnownOptions): string | null {
  if (kind === "positional") return `“${value ?? ""}” is not understood here.`;
  if (kind !== "option") return null;
  const known = options[name];
  if (known === undefined) return `“${rawName}” is not understood here.`;
  if (known.type === "boolean") return value === undefined ? null : `“${rawName}” takes no value.`;
  return value === undefined || value.startsWith("-") ? `“${rawName}” needs a value.` : null;
}
