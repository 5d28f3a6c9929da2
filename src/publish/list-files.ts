import { readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** Lists the files of a folder and all below it, relative to it, with forward slashes, sorted by their characters' numbers. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}
