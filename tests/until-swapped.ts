import { readdirSync } from "node:fs";
import { isAlive } from "../src/publish/swap/is-alive.ts";

/**
 * Waits until no process works any more on what stands beside an output: until the swap of a build that was killed has come to its end.
 *
 * @param folder the folder that the output is in
 */
export async function untilSwapped(folder: string): Promise<void> {
  const limit = performance.now() + 20_000;
  while (readdirSync(folder).some((name) => /-\d+$/.test(name) && isAlive(Number(name.split("-").at(-1))))) {
    if (performance.now() > limit) throw new Error(`Somebody still works: ${readdirSync(folder).join(", ")}`);
    await new Promise((done) => setTimeout(done, 2));
  }
}
