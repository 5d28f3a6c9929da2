import { lstatSync, readdirSync, type Dirent } from "node:fs";
import { join, relative, sep } from "node:path";
import { kindOfFile } from "../json/kind-of-file.ts";

/**
 * Lists the hand-written JSON files of a project, sorted; links are not followed.
 *
 * @param root the project's folder
 * @param under only what lies in this folder, or this one file; "" for all
 */
export function listJsonFiles(root: string, under = ""): string[] {
  const isFile = lstatSync(join(root, under), { throwIfNoEntry: false })?.isFile() === true;
  const files = isFile
    ? [under]
    : ["claims", "_data"].flatMap((folder) => filesBelow(join(root, folder))).map((path) => relative(root, path).replaceAll(sep, "/"));
  const isUnder = (file: string): boolean => under === "" || file === under || file.startsWith(`${under}/`);
  return files.filter((file) => kindOfFile(file) !== null && isUnder(file)).sort();
}

function filesBelow(folder: string): string[] {
  return entriesOf(folder)
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true, recursive: true });
  } catch {
    // A folder that is not there has no files.
    return [];
  }
}
