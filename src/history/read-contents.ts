import { dirname } from "node:path/posix";
import { parseVersion, type OldClaim } from "./parse-version.ts";
import { measureBlobs, mostBlobBytes, readBlobs } from "./read-blobs.ts";
import type { Contents } from "./tell-history.ts";

/** How many bytes of old versions are held at a time. */
const chunkBytes = 16_000_000;

/** Gives old versions of one file, by the ids of their bytes. */
export type ReadContents = (file: string) => Contents;

/**
 * Prepares to read old versions in chunks of many files: the first file that is asked for brings its successors with it, so that asking
 * for all files in order takes few processes and little memory.
 *
 * @param files in the order in which they will probably be asked for
 * @param blobsOf the ids of the bytes that a file needs
 */
export function prepareContents(root: string, files: readonly string[], blobsOf: (file: string) => string[]): ReadContents {
  const places = new Map(files.map((file, place) => [file, place]));
  let sizes: Map<string, number> | undefined;
  let held = { from: 0, to: 0, contents: new Map<string, OldClaim | null>() };

  const readChunk = (from: number): void => {
    sizes ??= measureBlobs(root, [...new Set(files.flatMap(blobsOf))]);
    const blobs = new Set<string>();
    let bytes = 0;
    let to = from;
    for (; to < files.length && bytes < chunkBytes; to += 1) {
      for (const blob of blobsOf(files[to] ?? "")) {
        const size = sizes.get(blob) ?? Infinity;
        if (size > mostBlobBytes || blobs.has(blob)) continue;
        blobs.add(blob);
        bytes += size;
      }
    }
    held = { from, to, contents: new Map() };
    readBlobs(root, [...blobs], (blob, content) => held.contents.set(blob, parseVersion(content)));
  };

  return (file) => {
    const place = places.get(file);
    if (place === undefined || blobsOf(file).length === 0) return new Map();
    if (place < held.from || place >= held.to) readChunk(startOfFolder(files, place));
    return held.contents;
  };
}

/** Claims of a report are asked for in the order of its article, so a chunk begins with a folder. */
function startOfFolder(files: readonly string[], place: number): number {
  const folder = dirname(files[place] ?? "");
  let start = place;
  while (start > 0 && dirname(files[start - 1] ?? "") === folder) start -= 1;
  return start;
}
