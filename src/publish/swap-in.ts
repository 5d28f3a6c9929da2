import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { carryOutSwap, clearAway, putBack, type SwapOrder } from "./swap/carry-out-swap.js";
import { recover } from "./swap/recover.ts";
import { nameSibling } from "./swap/siblings.ts";
import { startSwapper, type Swapper } from "./swap/start-swapper.ts";

/** The name of the file that marks a folder as made by a build. */
export const marker = ".made-by-plumbline";
const markerText = "This folder is made by `npm run build`. The next build replaces it as a whole: keep no file of your own in it.\n";

/** Where a site is made, and who will put it in its place. */
export interface Place {
  /** The folder to build into. */
  next: string;
  /** The real path of the output. */
  output: string;
  swapper: Swapper;
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

/** Follows a link also while the folder behind it is being replaced. */
function followLink(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ? resolve(dirname(path), readlinkSync(path)) : resolve(path);
  }
}

/**
 * Makes ready for a build: recovers from one that was killed, makes an empty folder beside the output to build into, and starts the process that
 * will put the site in its place.
 *
 * @param output the folder the site will have in the end; a link to a folder is followed
 * @param options `ours`: true when the folder is known to be this project's own even if nothing in it says so
 * @throws when the output holds something that no build of ours made
 */
export function prepareOutput(output: string, options: { ours: boolean }): Place {
  const real = followLink(output);
  mkdirSync(dirname(real), { recursive: true });
  recover(real);
  if (!options.ours) refuseForeign(real);
  const next = nameSibling(real, "next", process.pid);
  mkdirSync(next);
  return { next, output: real, swapper: startSwapper() };
}

/**
 * Puts a finished site in the place of the former one, whole. A process of its own does so: when this one is killed at any moment, it either
 * has no order yet and does nothing, or comes to its end. Should it be killed too, amid the swap, `prepareOutput` puts the former site back.
 *
 * @param place what `prepareOutput` made, its folder filled
 * @param lent folders of the former site that the new one has too, just as they are
 * @throws when a folder cannot be moved; the former site is then back in its place
 */
export async function swapIn({ next, output, swapper }: Place, lent: readonly string[] = []): Promise<void> {
  writeFileSync(join(next, marker), markerText);
  const own = orderOf(output, process.pid, lent);
  const order = swapper.pid === null ? own : orderOf(output, swapper.pid, lent);
  // Before there is an order, so that the next build takes the site neither for one in the making nor, while the swap lasts, for a leftover.
  renameSync(next, order.ready);
  try {
    if (await swapper.carryOut(order)) return;
    putBack(order);
    if (existsSync(order.ready)) {
      rmSync(order.record, { force: true });
      renameSync(order.ready, own.ready);
      carryOutSwap(own);
    } else clearAway(order);
  } catch (error) {
    for (const ready of [order.ready, own.ready]) if (existsSync(ready)) renameSync(ready, next);
    throw error;
  }
}

function orderOf(output: string, pid: number, lent: readonly string[]): SwapOrder {
  const name = (purpose: Parameters<typeof nameSibling>[1]): string => nameSibling(output, purpose, pid);
  return { output, ready: name("ready"), old: name("old"), gone: name("gone"), record: name("lent"), lent };
}

/** Clears away what a build that did not succeed has made. */
export function discard({ next, swapper }: Place): void {
  swapper.dismiss();
  rmSync(next, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 });
}
