import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";

/** The name of the file that marks a folder as made by a build. */
export const marker = ".made-by-plumbline";
const markerText = "This folder is made by `npm run build`. The next build replaces it as a whole: keep no file of your own in it.\n";

// Beside the output stand, while a build runs, folders named for what they hold: the site being made, the former site while it
// is being replaced, and the former site on its way out; and a file that names the folders which the former site lends to the new one. Only
// a whole former site is ever put back.
type Purpose = "next" | "old" | "gone" | "lent";

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

function leftovers(output: string): { path: string; purpose: string; pid: string }[] {
  const prefix = `${basename(output)}.`;
  return readdirSync(dirname(output)).flatMap((name) => {
    const [, purpose, pid] = (name.startsWith(prefix) && /^(next|old|gone|lent)-(\d+)$/.exec(name.slice(prefix.length))) || [];
    return purpose === undefined || isAlive(Number(pid)) ? [] : [{ path: join(dirname(output), name), purpose, pid: pid ?? "" }];
  });
}

/** Mends what a build left behind that was killed: puts the last good site back where it is missing, and clears the rest away. */
function recover(output: string): void {
  const left = leftovers(output);
  const old = left.find(({ purpose }) => purpose === "old");
  if (old !== undefined && !existsSync(output)) {
    const lent = left.find(({ purpose, pid }) => purpose === "lent" && pid === old.pid);
    giveBack(lent === undefined ? [] : readLent(lent.path), `${output}.next-${old.pid}`, old.path);
    renameSync(old.path, output);
  }
  for (const { path } of left) rmSync(path, { recursive: true, force: true });
}

function readLent(path: string): string[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((name) => name !== "");
}

function giveBack(names: readonly string[], from: string, to: string): void {
  for (const name of names) if (!existsSync(join(to, name)) && existsSync(join(from, name))) renameSync(join(from, name), join(to, name));
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
 * @param lent folders of the former site that the new one has too, just as they are: they are moved, which costs the same whatever is in them
 * @throws when a folder cannot be moved; the former site is then back in its place
 */
export function swapIn(next: string, output: string, lent: readonly string[] = []): void {
  writeFileSync(join(next, marker), markerText);
  const old = sibling(output, "old");
  const gone = sibling(output, "gone");
  const record = sibling(output, "lent");
  // Written before anything is moved, so that whoever finds a killed swap knows what to put back.
  if (lent.length > 0) writeFileSync(record, lent.join("\n"));
  if (existsSync(output)) renameSync(output, old);
  try {
    for (const name of lent) renameSync(join(old, name), join(next, name));
    renameSync(next, output);
  } catch (error) {
    giveBack(lent, next, old);
    if (existsSync(old) && !existsSync(output)) renameSync(old, output);
    rmSync(record, { force: true });
    throw error;
  }
  if (existsSync(old)) {
    renameSync(old, gone);
    rmSync(gone, { recursive: true, force: true });
  }
  rmSync(record, { force: true });
}

/** Clears away what a build that did not succeed has made. */
export function discard(next: string): void {
  rmSync(next, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 });
}
