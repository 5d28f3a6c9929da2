import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { packFiles } from "./pack-files.ts";

/** To be counted up when `packFiles` gives other bytes for the same files than before, as with another version of its library. */
const packing = "2";

/**
 * Packs as `packFiles` does, but looks first whether the same files were packed before: packing is the dearest step of a build, and most
 * reports are as they were. A packed file that is not whole is packed anew, and a folder that cannot be written is done without.
 *
 * @param folder where packed files are kept from one build to the next; made when it is not there
 * @param name what is packed, in letters that a file name can have; of each name the latest is kept
 */
export function packOnce(folder: string, name: string, files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const prefix = `${name}.${keyOf(files)}.`;
  const kept = listKept(folder, name);
  const found = kept.find((file) => file.startsWith(prefix) && file.endsWith(".zip"));
  const bytes = found === undefined ? null : readWhole(join(folder, found), found.slice(prefix.length, -".zip".length));
  if (bytes !== null) return bytes;
  const packed = packFiles(files);
  keep(folder, `${prefix}${hash(packed)}.zip`, packed, kept);
  return packed;
}

/** Forgets what was packed under other names than these, such as that of reports that are no more. */
export function forgetOthers(folder: string, names: ReadonlySet<string>): void {
  for (const file of listKept(folder, "")) if (!names.has(file.split(".")[0] ?? "")) rmSync(join(folder, file), { force: true });
}

function keyOf(files: ReadonlyMap<string, Uint8Array>): string {
  const lines = [...files].map(([path, bytes]) => `${hash(bytes)} ${path}\n`).sort();
  return hash(Buffer.from([packing, ...lines].join("")));
}

function hash(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex").slice(0, 40);
}

/** Lists what is kept under a name or, when the name is empty, under all, and what a build that was killed has left half written. */
function listKept(folder: string, name: string): string[] {
  try {
    return readdirSync(folder).filter((file) => name === "" || file.startsWith(`${name}.`));
  } catch {
    return [];
  }
}

function readWhole(path: string, expected: string): Uint8Array | null {
  try {
    const bytes = readFileSync(path);
    return hash(bytes) === expected ? bytes : null;
  } catch {
    return null;
  }
}

function keep(folder: string, file: string, bytes: Uint8Array, former: string[]): void {
  const aside = join(folder, `${file}.${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true });
  } catch {
    return;
  }
  try {
    writeFileSync(aside, bytes);
    renameSync(aside, join(folder, file));
    for (const old of former) if (old !== file) rmSync(join(folder, old), { force: true });
  } catch {
    rmSync(aside, { force: true });
  }
}
