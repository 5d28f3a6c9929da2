import type { Readable, Writable } from "node:stream";
import { wrapAnsi } from "fast-wrap-ansi";
import { wantsColour } from "../wants-colour.ts";

/** Where a command works: the project, the person's terminal, the day. Tests make one of their own. */
export interface Desk {
  /** The project's folder. */
  root: string;
  /** The folder that the person stands in; paths they type begin there. */
  cwd: string;
  /** The day of the work, YYYY-MM-DD. */
  today: string;
  input: Readable & { isTTY?: boolean };
  output: Writable & { isTTY?: boolean; columns?: number };
  errors: Writable;
  environment: Record<string, string | undefined>;
}

/** Writes lines to the person's terminal, or to where the output goes instead. */
export function say(desk: Desk, text: string): void {
  desk.output.write(`${text}\n`);
}

/** Writes sentences, broken between words where the terminal would break them anywhere. */
export function tell(desk: Desk, sentences: string): void {
  say(desk, desk.output.isTTY === true ? wrapAnsi(sentences, columnsOf(desk)) : sentences);
}

/** Whether somebody sits there who can be asked: not so in a pipe or a script. */
export function canAsk({ input, output }: Desk): boolean {
  return input.isTTY === true && output.isTTY === true;
}

/** Whether the output may have colours. */
export function hasColour({ output, environment }: Desk): boolean {
  return wantsColour(output, environment);
}

/** How many columns a line may have. */
export function columnsOf({ output }: Desk): number {
  return output.isTTY === true && output.columns !== undefined && output.columns > 0 ? output.columns : 100;
}
