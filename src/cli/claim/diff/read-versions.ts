import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readBlobs } from "../../../history/read-blobs.ts";
import { listChangedFiles } from "../git/list-changed-files.ts";

/** A file then and now; null where it was or is not there. */
export interface FileVersions {
  before: Buffer | null;
  after: Buffer | null;
}

/**
 * Reads both versions of each file of the reports that was changed since a commit.
 *
 * @param ref any name that git knows for a commit
 * @returns by path from the root, sorted
 * @throws UsageError when git cannot say what was changed
 */
export function readVersions(root: string, ref: string): Map<string, FileVersions> {
  const changed = [...listChangedFiles(root, ref)].filter(([file]) => /^claims\/[^/]+\/[^/]+\.(json|md)$/.test(file));
  const old = new Map<string, Buffer>();
  const blobs = changed.flatMap(([, blob]) => blob ?? []);
  readBlobs(root, [...new Set(blobs)], (blob, bytes) => old.set(blob, Buffer.from(bytes)));
  const versions = changed.map(([file, blob]) => {
    return [file, { before: blob === null ? null : (old.get(blob) ?? null), after: readNow(join(root, file)) }] as const;
  });
  return new Map(versions.sort(([one], [other]) => (one < other ? -1 : 1)));
}

function readNow(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    // It was deleted, or is none any more.
    return null;
  }
}
