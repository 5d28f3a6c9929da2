import { UsageError } from "./usage-error.ts";

/**
 * Runs a command and turns its outcome into the process's exit code. A wrong call gets its explanation and exit code 2;
 * anything unforeseen keeps its stack, because then this program is wrong and not its user.
 *
 * @param command gives the exit code
 */
export async function runCommand(command: () => Promise<number> | number): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}
