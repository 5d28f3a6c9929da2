import { parseArgs, type ParseArgsConfig } from "node:util";
import { findNearestWord } from "../check/nearest-word.ts";
import { UsageError } from "./usage-error.ts";

/** The options a command knows; values are strings or, for switches, true. */
export type KnownOptions = NonNullable<ParseArgsConfig["options"]>;

/** How many words a command takes beside its options, and what they are, in the words of the message. */
export interface KnownWords {
  least: number;
  most: number;
  /** What is missing when there are too few: “the report, such as iran-nuclear-offer”. */
  what: string;
}

/** What was typed, taken apart. */
export interface CommandLine<T extends KnownOptions> {
  values: ReturnType<typeof parseArgs<{ options: T; strict: true; allowPositionals: true }>>["values"];
  words: string[];
}

/**
 * Reads what was typed after a command.
 *
 * @param typed the arguments without node, the script and the command's name
 * @param options the options the command knows
 * @param words the words it takes; none when left out
 * @param usage the command's help, or where to find it; printed with the error
 * @throws UsageError on an unknown option, a missing value, a word too many or too few
 */
export function readCommandLine<T extends KnownOptions>(
  typed: readonly string[],
  options: T,
  words: KnownWords,
  usage: string,
): CommandLine<T> {
  const { tokens } = parseArgs({ args: [...typed], options, strict: false, allowPositionals: true, tokens: true });
  let taken = 0;
  for (const token of tokens) {
    if (token.kind === "positional") taken += 1;
    const fault = token.kind === "positional" && taken <= words.most ? null : faultOf(token, options);
    if (fault !== null) throw new UsageError(`${fault}\n\n${usage}`);
  }
  if (taken < words.least) throw new UsageError(`Say also ${words.what}.\n\n${usage}`);
  const { values, positionals } = parseArgs({ args: [...typed], options, strict: true, allowPositionals: true });
  return { values, words: positionals };
}

type Token = { kind: string; rawName?: string; name?: string; value?: string | undefined; inlineValue?: boolean | undefined };

function faultOf({ kind, rawName = "", name = "", value, inlineValue }: Token, options: KnownOptions): string | null {
  if (kind === "positional") return `“${value ?? ""}” is not understood here.`;
  if (kind !== "option") return null;
  const known = Object.hasOwn(options, name) ? options[name] : undefined;
  if (known === undefined) {
    const nearest = findNearestWord(name, Object.keys(options));
    return `“${rawName}” is not understood here.${nearest === null ? "" : ` Did you mean “--${nearest}”?`}`;
  }
  if (known.type === "boolean") return value === undefined ? null : `“${rawName}” takes no value.`;
  if (value !== undefined && (inlineValue === true || !/^-./.test(value))) return null;
  const example = value === undefined ? "" : ` One that begins with a hyphen is written ${rawName}="${value}".`;
  return `“${rawName}” needs a value.${example}`;
}
