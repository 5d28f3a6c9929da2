import type { Desk } from "./desk.ts";

/** One command of the workbench. */
export interface Command {
  /** As it is typed: new claim. */
  name: string;
  /** What it takes, after its name: <report>. */
  takes: string;
  /** What it does, in one line for the list of commands. */
  summary: string;
  /** The rest of its help: what it does, its options, examples. */
  help: string;
  /**
   * @param typed what was typed after the name
   * @returns the exit code: 0 fine, 1 problems
   * @throws UsageError when it was called wrongly (exit code 2), Stopped when the person broke off (130)
   */
  run(typed: string[], desk: Desk): Promise<number> | number;
}
