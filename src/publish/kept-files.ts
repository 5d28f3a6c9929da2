import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Files that are kept from one build to the next in a folder, by what they were made from. A folder that cannot be used keeps nothing. */
export interface KeptFiles {
  /** Tells whether there is a file under a key, without looking whether it is whole. */
  has(key: string): boolean;
  /** Gives a file that was kept under a key, if it is still whole. */
  read(key: string): Uint8Array | null;
  /** Keeps a file; what is written under its name is always the whole of it. */
  keep(key: string, bytes: Uint8Array): void;
  /** Forgets what was neither read nor kept since the folder was opened, and what a build that was killed has left half written. */
  forgetOthers(): void;
}

/**
 * Opens a folder of kept files.
 *
 * @param folder made when the first file is kept
 */
export function openKeptFiles(folder: string): KeptFiles {
  const whole = listNames(folder).filter((name) => /^[0-9a-f]{40}\.[0-9a-f]{40}$/.test(name));
  const there = new Map(whole.map((name) => [name.slice(0, 40), name]));
  const used = new Set<string>();
  return {
    has: (key) => there.has(hash(key)),
    read(key) {
      const name = there.get(hash(key));
      if (name === undefined) return null;
      try {
        const bytes = readFileSync(join(folder, name));
        if (name !== nameOf(key, bytes)) return null;
        used.add(name);
        return bytes;
      } catch {
        return null;
      }
    },
    keep(key, bytes) {
      const name = nameOf(key, bytes);
      const aside = join(folder, `${name}.${process.pid}`);
      try {
        mkdirSync(folder, { recursive: true });
      } catch {
        return;
      }
      try {
        writeFileSync(aside, bytes);
        renameSync(aside, join(folder, name));
        used.add(name);
      } catch {
        rmSync(aside, { force: true });
      }
    },
    forgetOthers() {
      for (const name of listNames(folder)) if (!used.has(name)) rmSync(join(folder, name), { force: true, recursive: true });
    },
  };
}

/** Forgets the folders of kept files that have other names than these, such as those of reports that are no more. */
export function forgetFolders(around: string, names: ReadonlySet<string>): void {
  for (const name of listNames(around)) {
    if (names.has(name)) continue;
    try {
      rmSync(join(around, name), { force: true, recursive: true });
    } catch {
      // Another build, of a project that shares these packages, keeps something there at this moment.
    }
  }
}

function listNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** A file says in its name what it was made from and what it holds, so that a part of it is not taken for the whole. */
function nameOf(key: string, bytes: Uint8Array): string {
  return `${hash(key)}.${hash(bytes)}`;
}

function hash(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex").slice(0, 40);
}
