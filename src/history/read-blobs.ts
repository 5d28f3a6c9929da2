import { runGit } from "./run-git.ts";

/** The largest file that is read: what `check` would refuse today was not a claim file before either. */
export const mostBlobBytes = 1_000_000;

/**
 * Asks git for the sizes of files, with one process for all of them.
 *
 * @param blobs the ids of the files' bytes
 * @returns the sizes in bytes; an id that git does not have, or that is no file, is left out
 */
export function measureBlobs(root: string, blobs: readonly string[]): Map<string, number> {
  const sizes = new Map<string, number>();
  if (blobs.length === 0) return sizes;
  const answer = runGit(root, ["cat-file", "--batch-check", "--buffer"], lines(blobs));
  if (!answer.ok) return sizes;
  for (const line of answer.output.toString("latin1").split("\n")) {
    const [id, type, size] = line.split(" ");
    if (id !== undefined && type === "blob") sizes.set(id, Number(size));
  }
  return sizes;
}

/**
 * Reads files of the past, with one process for all of them.
 *
 * @param blobs the ids of the files' bytes; the caller sees to it that together they fit into memory
 * @param visit gets each id with its bytes, which are valid only until it returns; an id that git does not have is left out
 */
export function readBlobs(root: string, blobs: readonly string[], visit: (blob: string, bytes: Buffer) => void): void {
  if (blobs.length === 0) return;
  const answer = runGit(root, ["cat-file", "--batch", "--buffer"], lines(blobs));
  if (!answer.ok) return;
  const { output } = answer;
  for (let at = 0; at < output.length;) {
    const end = output.indexOf(0x0a, at);
    if (end === -1) return;
    const [id = "", type, size] = output.toString("latin1", at, end).split(" ");
    at = end + 1;
    // “<id> missing” has no bytes after it.
    if (size === undefined) continue;
    if (type === "blob") visit(id, output.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
}

function lines(blobs: readonly string[]): string {
  return `${blobs.join("\n")}\n`;
}
