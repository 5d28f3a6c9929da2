import { createHash } from "node:crypto";
import { join } from "node:path";
import { openKeptFiles } from "./kept-files.ts";
import { packFiles } from "./pack-files.ts";

/** To be counted up when `packFiles` gives other bytes for the same files than before, as with another version of its library. */
const packing = "2";

/**
 * Packs as `packFiles` does, but looks first whether the same files were packed before: packing is the dearest step of a build, and most
 * reports are as they were. A packed file that is not whole is packed anew, and a folder that cannot be written is done without.
 *
 * @param folder where packed files are kept from one build to the next; made when it is not there
 * @param name what is packed, in letters that a folder's name can have; of each name the latest is kept
 */
export function packOnce(folder: string, name: string, files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const kept = openKeptFiles(join(folder, name));
  const key = keyOf(files);
  const former = kept.read(key);
  const packed = former ?? packFiles(files);
  if (former === null) kept.keep(key, packed);
  kept.forgetOthers();
  return packed;
}

function keyOf(files: ReadonlyMap<string, Uint8Array>): string {
  const hash = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
  return [packing, ...[...files].map(([path, bytes]) => `${hash(bytes)} ${path}\n`).sort()].join("");
}
