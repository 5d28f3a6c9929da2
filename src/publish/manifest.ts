import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { listFiles } from "./list-files.ts";
import { marker } from "./swap-in.ts";

/** The name of the file that lists all others of a site. */
export const manifestPath = "manifest.json";

/** A file of a site. */
export interface ManifestEntry {
  /** Relative to the site's root, with forward slashes. */
  path: string;
  bytes: number;
  /** In hexadecimal digits. */
  sha256: string;
}

/** What a site says of itself: what it was made from, and every file of it. */
export interface Manifest {
  /** The full id of the commit whose files gave the site; null where that is not known, or where files had changed since. */
  commit: string | null;
  /** The published address, ending with a slash. */
  baseUrl: string;
  /** Sorted by path, by the numbers of the characters. */
  files: ManifestEntry[];
}

/** A manifest whose files are looked at one after the other. */
export type ManifestSource = Omit<Manifest, "files"> & { files: Iterable<ManifestEntry> };

/** Lists the files of a site with their hashes: all but the list itself and the mark of the folder that a build may replace. */
export function describeFiles(folder: string): ManifestEntry[] {
  return listFiles(folder)
    .filter((path) => path !== manifestPath && path !== marker)
    .map((path) => ({ path, ...describeBytes(readFileSync(join(folder, path))) }));
}

/** Gives the size of a file and its hash. */
export function describeBytes(bytes: Uint8Array): Omit<ManifestEntry, "path"> {
  return { bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") };
}

/** Writes a manifest as JSON, a file on each line, in as many texts. */
export function* writeManifest({ commit, baseUrl, files }: ManifestSource): Generator<string> {
  yield `{\n  "commit": ${JSON.stringify(commit)},\n  "baseUrl": ${JSON.stringify(baseUrl)},\n  "files": [\n`;
  let between = "";
  for (const { path, bytes, sha256 } of files) {
    yield `${between}    ${JSON.stringify({ path, bytes, sha256 })}`;
    between = ",\n";
  }
  yield "\n  ]\n}\n";
}

/**
 * Reads a manifest that may come from anywhere.
 *
 * @returns null when the text is no manifest
 */
export function readManifest(text: string): Manifest | null {
  try {
    const value: unknown = JSON.parse(text);
    return isManifest(value) ? value : null;
  } catch {
    return null;
  }
}

function isManifest(value: unknown): value is Manifest {
  if (typeof value !== "object" || value === null) return false;
  const { commit, baseUrl, files } = value as Record<keyof Manifest, unknown>;
  if (!(commit === null || typeof commit === "string") || typeof baseUrl !== "string" || !Array.isArray(files)) return false;
  return files.every((file: unknown) => {
    if (typeof file !== "object" || file === null) return false;
    const { path, bytes, sha256 } = file as Record<keyof ManifestEntry, unknown>;
    return typeof path === "string" && Number.isSafeInteger(bytes) && typeof sha256 === "string";
  });
}
