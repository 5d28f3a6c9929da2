import { readFileSync, rmSync } from "node:fs";
import { putBack } from "./carry-out-swap.js";
import { isAlive } from "./is-alive.ts";
import { listSiblings, nameSibling, type Sibling } from "./siblings.ts";

/** In milliseconds. A swap of a thousand reports takes some twenty-five; what lasts longer than this is another process that got a dead one's number. */
const longestSwap = 10_000;

/**
 * Mends what a build left behind that was killed: puts the last good site back where it is missing, and clears the rest away. A swap that
 * goes on after its build was killed is left to come to its end first.
 *
 * @param output the output's real path
 */
export function recover(output: string): void {
  const left = waitForSwaps(output).filter((sibling) => !isOfLiving(sibling));
  const old = left.find(({ purpose }) => purpose === "old");
  if (old !== undefined) {
    const lent = left.find(({ purpose, pid }) => purpose === "lent" && pid === old.pid);
    putBack({ output, ready: nameSibling(output, "ready", old.pid), old: old.path, lent: lent === undefined ? [] : readLent(lent.path) });
  }
  for (const { path } of left) rmSync(path, { recursive: true, force: true });
  // Its swap may have begun just after all was listed.
  if (left.length > 0) recover(output);
}

/** Waits while another process swaps a site in, and lists what stands beside the output then. */
function waitForSwaps(output: string): Sibling[] {
  const start = performance.now();
  for (;;) {
    const siblings = listSiblings(output);
    const swaps = siblings.some((sibling) => (sibling.purpose === "ready" || sibling.purpose === "old") && isOfLiving(sibling));
    if (!swaps || performance.now() - start > longestSwap) return siblings;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
  }
}

function readLent(path: string): string[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((name) => name !== "");
}

/** A leftover that has this process's own number is of another one, which had it before. */
function isOfLiving({ pid }: Sibling): boolean {
  return pid !== process.pid && isAlive(pid);
}
