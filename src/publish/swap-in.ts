import { existsSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";

/** The name of the file that marks a folder as made by a build. */
export const marker = ".made-by-plumbline";
const markerText = "This folder is made by `npm run build`. The next build replaces it as a whole: keep no file of your own in it.\n";

// Beside the output stand, while a build runs, folders named for what they hold: the site being made, the former site while it
// is being replaced, and the former site on its way out. Only a whole former site is ever put back.
type Purpose = "next" | "old" | "gone";

function sibling(output: string, purpose: Purpose): string {
  return `${output}.${purpose}-${process.pid}`;
}

function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function leftovers(output: string): { path: string; purpose: string }[] {
  const prefix = `${basename(output)}.`;
  return readdirSync(dirname(output)).flatMap((name) => {
    const [, purpose, pid] = (name.startsWith(prefix) && /^(next|old|gone)-(\d+)$/.exec(name.slice(prefix.length))) || [];
    return purpose === undefined || isAlive(Number(pid)) ? [] : [{ path: join(dirname(output), name), purpose }];
  });
}

/** Mends what a build left behind that was killed: puts the last good site back where it is missing, and clears the rest away. */
function recover(output: string): void {
  for (const { path, purpose } of leftovers(output)) {
    if (purpose === "old" && !existsSync(output)) renameSync(path, output);
    else rmSync(path, { recursive: true, force: true });
  }
}

function refuseForeign(output: string): void {
  const entry = statSync(output, { throwIfNoEntry: false });
  if (!entry) return;
  if (!entry.isDirectory()) throw new Error(`${output} is a file. Name a folder for the site, or remove the file.`);
  if (readdirSync(output).length > 0 && !existsSync(join(output, marker))) {
    throw new Error(
      `${output} holds files that no build of this project made, and a build replaces its folder as a whole. ` +
        "Name another folder, or empty this one yourself.",
    );
  }
}

/**
 * Makes ready for a build: recovers from one that was killed, and makes an empty folder beside the output to build into.
 *
 * @param output the folder the site will have in the end; a link to a folder is followed
 * @param options `ours`: true when the folder is known to be this project's own even if nothing in it says so
 * @returns `next`, the folder to build into, and `output`, the real path of the output
 * @throws when the output holds something that no build of ours made
 */
export function prepareOutput(output: string, options: { ours: boolean }): { next: string; output: string } {
  const real = existsSync(output) ? realpathSync(output) : resolve(output);
  mkdirSync(dirname(real), { recursive: true });
  recover(real);
  if (!options.ours) refuseForeign(real);
  const next = sibling(real, "next");
  mkdirSync(next);
  return { next, output: real };
}

/**
 * Puts a finished site in the place of the former one, whole. At every moment either the former or the new site can be
 * recovered by the next build's `prepareOutput`.
 *
 * @param next the folder that `prepareOutput` made, filled
 * @param output the output's real path as `prepareOutput` gave it
 * @throws when the folder cannot be moved; the former site is then back in its place
 */
export function swapIn(next: string, output: string): void {
  writeFileSync(join(next, marker), markerText);
  const old = sibling(output, "old");
  const gone = sibling(output, "gone");
  if (existsSync(output)) renameSync(output, old);
  try {
    renameSync(next, output);
  } catch (error) {
    if (existsSync(old) && !existsSync(output)) renameSync(old, output);
    throw error;
  }
  if (existsSync(old)) {
    renameSync(old, gone);
    rmSync(gone, { recursive: true, force: true });
  }
}

/** Clears away what a build that did not succeed has made. */
export function discard(next: string): void {
  rmSync(next, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 });
}
