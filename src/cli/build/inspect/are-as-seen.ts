import { existsSync } from "node:fs";
import { join } from "node:path";
import { listFiles } from "../../../publish/list-files.ts";
import { seeAgain, type SeenFile } from "../memory/seen-file.ts";

/**
 * Tells whether a folder of a site has just the files that it had, with the same bytes.
 *
 * @param output the site
 * @param name the folder in it
 * @param seen its files as they were, relative to the site
 * @returns the files as they are now; null when one is missing, more or other than it was
 */
export function areAsSeen(output: string, name: string, seen: readonly SeenFile[]): SeenFile[] | null {
  const folder = join(output, name);
  const there = existsSync(folder) ? listFiles(folder).length : 0;
  if (there !== seen.length) return null;
  const files: SeenFile[] = [];
  for (const file of seen) {
    // A build is over before anybody else touches its files, so their times tell.
    const now = seeAgain(output, file, Infinity);
    if (now === null) return null;
    files.push(now);
  }
  return files;
}
