import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import path from "node:path";
import { decodeText } from "./decode-text.ts";
import type { Fault } from "./fault.ts";

/** The largest file that is read, in bytes: 1 MB. A claim file has about 3,000. */
export const largestFile = 1_000_000;

// A link is not followed and a pipe that nobody writes to is not waited for; Windows knows neither flag.
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
const buffer = new Uint8Array(largestFile);

/**
 * Reads a hand-written file as text.
 *
 * @param root the project's folder
 * @param file the file's path from there
 * @returns the text, or the one thing that keeps it from being read; nothing is thrown
 */
export function readTextFile(root: string, file: string): { text: string; fault: null } | { text: null; fault: Fault } {
  let handle: number | undefined;
  try {
    handle = openSync(path.join(root, file), flags);
    const stats = fstatSync(handle);
    if (!stats.isFile())
      return refuse("unreadable-file", `This is ${nameKind(stats)}, not a file.`, "Put the file itself in its place, or delete it.");
    if (stats.size > largestFile) {
      const message = `The file has ${stats.size.toLocaleString("en")} bytes; no file of a report may have more than 1,000,000 (1 MB).`;
      return refuse(
        "file-size",
        message,
        "Look whether it is the file you meant, and move what does not belong to the report somewhere else.",
      );
    }
    return decodeText(buffer.subarray(0, readAll(handle, stats.size)));
  } catch (error) {
    return explainFailure(error);
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

/** @returns how many bytes are now in the buffer */
function readAll(handle: number, size: number): number {
  let filled = 0;
  while (filled < size) {
    const count = readSync(handle, buffer, filled, size - filled, null);
    if (count === 0) break;
    filled += count;
  }
  return filled;
}

function refuse(rule: Fault["rule"], message: string, fix: string): { text: null; fault: Fault } {
  return { text: null, fault: { rule, line: 1, column: 1, message, fix } };
}

function explainFailure(error: unknown): { text: null; fault: Fault } {
  const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
  switch (code) {
    case "ENOENT":
      return refuse("missing-file", "The file is not there.", "Put it back, or check again: it may have been moved a moment ago.");
    case "EACCES":
    case "EPERM":
      return refuse("unreadable-file", "The file may not be read: its permissions do not allow it.", "Give yourself the right to read it.");
    case "ENXIO":
      return refuse("unreadable-file", "This is a socket, not a file.", "Put the file itself in its place, or delete it.");
    case "ELOOP":
      return refuse("symbolic-link", "This is a symbolic link, not a file.", "Put the file itself in its place.");
    default:
      return refuse(
        "unreadable-file",
        `The file cannot be read (${code}).`,
        "Look at it in another program; the disk or the folder may be damaged.",
      );
  }
}

function nameKind(stats: { isDirectory(): boolean; isFIFO(): boolean }): string {
  if (stats.isDirectory()) return "a folder";
  return stats.isFIFO() ? "a pipe" : "a device";
}
