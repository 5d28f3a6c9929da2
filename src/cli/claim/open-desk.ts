import { resolve } from "node:path";
import { readToday } from "../read-today.ts";
import type { Desk } from "./desk.ts";

/**
 * Opens the desk of this process: its terminal, and the folder it runs in as the project.
 *
 * @param script the script of package.json that may have started it: npm goes to the project's folder first, and leaves word where the
 *   person called it from
 * @throws UsageError when the environment names a day that is none
 */
export function openDesk(script: string): Desk {
  const { INIT_CWD, npm_lifecycle_event } = process.env;
  return {
    root: process.cwd(),
    cwd: INIT_CWD !== undefined && npm_lifecycle_event === script ? resolve(INIT_CWD) : process.cwd(),
    today: readToday(process.env, new Date()),
    input: process.stdin,
    output: process.stdout,
    errors: process.stderr,
    environment: process.env,
  };
}
