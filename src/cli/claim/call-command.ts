import { Stopped } from "./ask/stopped.ts";
import type { Command } from "./command.ts";
import { say, type Desk } from "./desk.ts";

/**
 * Runs one command, or shows its help when that is asked for.
 *
 * @param typed what was typed after its name
 * @returns the exit code: 0 fine, 1 problems, 130 the person broke off
 * @throws UsageError when it was called wrongly
 */
export async function callCommand({ name, takes, help, run }: Command, typed: readonly string[], desk: Desk): Promise<number> {
  if (typed.includes("--help") || typed.includes("-h")) {
    say(desk, `npm run claim -- ${name} ${takes}\n\n${help}`);
    return 0;
  }
  try {
    return await run([...typed], desk);
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    desk.errors.write("Stopped. Nothing was written.\n");
    return 130;
  }
}
