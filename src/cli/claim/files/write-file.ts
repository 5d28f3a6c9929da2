import { closeSync, existsSync, fsyncSync, lstatSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/**
 * Writes a file so that at every moment either the old one or the new one stands there, whole: beside it first, then in its place.
 *
 * @param path where; its folder is there. A file that is there keeps its permissions
 * @param options.isNew whether to refuse to overwrite
 * @throws Error when a file of that name is there that should be new, or the disk refuses
 */
export function writeFile(path: string, text: string, { isNew = false }: { isNew?: boolean } = {}): void {
  const mode = lstatSync(path, { throwIfNoEntry: false })?.mode;
  // The dot keeps a check that runs meanwhile from taking it for a claim.
  const aside = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    const handle = openSync(aside, "w", mode ?? 0o666);
    try {
      writeFileSync(handle, text);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    if (isNew && existsSync(path)) throw new Error(`There is a file ${basename(path)} already.`);
    renameSync(aside, path);
  } catch (error) {
    rmSync(aside, { force: true });
    throw error;
  }
}
