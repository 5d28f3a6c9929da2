import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/**
 * Tells whether a file on the disk is what git knows by an id, apart from the line ends that git converts on some computers.
 *
 * @param file where the file is
 * @param blob the id; its length tells which hash the repository uses
 */
export function hasBytes(file: string, blob: string): boolean {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    return false;
  }
  if (hashOf(bytes, blob.length) === blob) return true;
  if (!bytes.includes("\r\n")) return false;
  return hashOf(Buffer.from(bytes.toString("latin1").replaceAll("\r\n", "\n"), "latin1"), blob.length) === blob;
}

/** The id that git gives to bytes: the hash of their kind, their number, a zero byte, and themselves. */
function hashOf(bytes: Buffer, digits: number): string {
  const hash = createHash(digits === 64 ? "sha256" : "sha1");
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}
