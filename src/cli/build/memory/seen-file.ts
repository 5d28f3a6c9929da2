import { createHash } from "node:crypto";
import { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync, writeSync, type Stats } from "node:fs";
import { join } from "node:path";
import { readPieces } from "../../../publish/read-pieces.ts";

/** A file as a build has seen it. Times are those of the file system, in milliseconds. */
export interface SeenFile {
  /** Relative to the folder it was looked for in, with forward slashes. */
  path: string;
  bytes: number;
  modified: number;
  /** When its bytes or its place last changed, as far as the file system tells: nobody can set that. */
  changed: number;
  inode: number;
  /** SHA-256 of its bytes, in hexadecimal digits. */
  sha256: string;
}

/** A folder as a build has seen it. */
export interface SeenFolder {
  path: string;
  modified: number;
  inode: number;
}

/** Looks at a folder; null when there is none. */
export function seeFolder(folder: string, path: string): SeenFolder | null {
  const stats = lstatSync(join(folder, path), { throwIfNoEntry: false });
  return stats?.isDirectory() === true ? { path, modified: stats.mtimeMs, inode: stats.ino } : null;
}

/**
 * Clocks of file systems go in steps: a file that changed shortly before it was seen may have changed once more in the same step. Two
 * seconds are the longest step that is known (FAT).
 */
const clockStep = 2000;

/**
 * Tells whether a file is as it was seen, as git does for its index: when size and times are the same it is not read again, unless it had
 * changed only just before; else its bytes are compared, which is so after a clone or when a cache was unpacked.
 *
 * @param folder what the path is relative to
 * @param seen the file as it was
 * @param seenAt when it was seen at the earliest, by the clock of the file system; null for a file that a build has made: it is over before
 *   anybody else touches its files, and links to them count as a change
 * @returns the file as it is now; null when it is another one, or none
 */
export function seeAgain(folder: string, seen: SeenFile, seenAt: number | null): SeenFile | null {
  const stats = lstatSync(join(folder, seen.path), { throwIfNoEntry: false });
  if (stats === undefined || !stats.isFile() || stats.size !== seen.bytes) return null;
  const { mtimeMs: modified, ctimeMs: changed, ino: inode } = stats;
  const isSame = modified === seen.modified && inode === seen.inode;
  if (isSame && (seenAt === null || (changed === seen.changed && changed < seenAt - clockStep))) return seen;
  return hashOf(readFileSync(join(folder, seen.path))) === seen.sha256 ? { ...seen, modified, changed, inode } : null;
}

/**
 * Looks at a file for the first time.
 *
 * @param read its bytes, where they have been read already
 * @returns null when there is none, or none that can be read
 */
export function seeFile(folder: string, path: string, read?: Uint8Array): SeenFile | null {
  try {
    const stats = lstatSync(join(folder, path));
    if (!stats.isFile()) return null;
    const content = read ?? readFileSync(join(folder, path));
    return { ...describe(path, stats, hashOf(content)), bytes: content.length };
  } catch {
    return null;
  }
}

/** How many bytes of a text are read at once; of what is no text, such as a picture, all are. */
const mostAtOnce = 4 << 20;

/**
 * Looks at a file that a build has made, and reads it once: as a whole, or piece by piece when it is a text so long that its bytes would weigh
 * more than all else.
 *
 * @param take is given its bytes
 * @returns null when there is none, or none that can be read
 */
export function seeFileOnce(folder: string, path: string, take: (bytes: Uint8Array) => void): SeenFile | null {
  const place = join(folder, path);
  const file = open(place);
  if (file === null) return null;
  try {
    const stats = fstatSync(file);
    if (!stats.isFile()) return null;
    const hash = createHash("sha256");
    for (const piece of stats.size > mostAtOnce && /\.(json|xml)$/.test(path) ? readPieces(place) : [readFileSync(file)]) {
      hash.update(piece);
      take(piece);
    }
    return describe(path, stats, hash.digest("hex"));
  } finally {
    closeSync(file);
  }
}

/**
 * Writes a file of a build and looks at it: what was written needs no reading.
 *
 * @param folder what the path is relative to; the file's own folder is there
 */
export function writeSeen(folder: string, path: string, content: Uint8Array): SeenFile {
  const file = openSync(join(folder, path), "w");
  try {
    for (let done = 0; done < content.length;) done += writeSync(file, content, done);
    return describe(path, fstatSync(file), hashOf(content));
  } finally {
    closeSync(file);
  }
}

function describe(path: string, { size: bytes, mtimeMs: modified, ctimeMs: changed, ino: inode }: Stats, sha256: string): SeenFile {
  return { path, bytes, modified, changed, inode, sha256 };
}

/** Opens a file that is no link; null when there is none. What is asked of an open file needs no looking for it again. */
function open(path: string): number | null {
  try {
    return openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  } catch {
    return null;
  }
}

/** SHA-256 in hexadecimal digits. */
export function hashOf(content: Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
