import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { listFiles } from "../../src/publish/list-files.ts";
import type { TwinKind } from "./twin-kinds.ts";

/** How many files of each kind are kept; those of one kind are alike. */
const looked = 40;

/** As much of a built site as is needed to hold others against it once it has been cleared away: at 100,000 claims no two fit in memory. */
export interface RememberedOutput {
  /** Every file, relative to the site's root. */
  paths: string[];
  /** The texts of the files that are looked at, by path. */
  texts: Map<string, string>;
  /** The SHA-256 of every file, by path; null when nothing has to be the same byte for byte. */
  hashes: Map<string, string> | null;
}

/** Reads a built site: evenly spread files of each kind, and what is needed to compare all. */
export function rememberOutput(folder: string, kinds: readonly TwinKind[], hashed: boolean): RememberedOutput {
  const paths = listFiles(folder);
  const kept = kinds.flatMap(({ pattern }) => sample(paths.filter((path) => pattern.test(path))));
  return {
    paths,
    texts: new Map(kept.map((path) => [path, readFileSync(join(folder, path), "utf8")])),
    hashes: hashed ? new Map(paths.map((path) => [path, hashFile(join(folder, path))])) : null,
  };
}

/** The SHA-256 of a file. */
export function hashFile(path: string): string {
  return createHash("sha256").update(readFileSync(path)).digest("base64");
}

function sample(paths: string[]): string[] {
  const step = Math.max(1, Math.floor(paths.length / looked));
  return paths.filter((_, index) => index % step === 0);
}
