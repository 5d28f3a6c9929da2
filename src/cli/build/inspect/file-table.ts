import type { SeenFile } from "../memory/seen-file.ts";

/** The files of a site: which there are to be, and what has been seen of each. In rows of bytes, as a large site has many. */
export interface FileTable {
  /** Takes note of files that are to be there. */
  expect(paths: readonly string[]): void;
  /** Whether a file is to be there. */
  has(path: string): boolean;
  /** How many files are to be there. */
  readonly size: number;
  /** Takes note of a file that is there, whether it was expected or not. */
  see(file: SeenFile): void;
  /** What has been seen of a file; null when it has not been. */
  seen(path: string): SeenFile | null;
}

const numbers = 4;
const hashLength = 32;
const growth = 1.25;

/** Makes a table without files. */
export function createFileTable(): FileTable {
  const rows = new Map<string, number>();
  const others = new Map<string, SeenFile>();
  let sizes = new Float64Array(0);
  let hashes = new Uint8Array(0);
  const makeRoom = (): void => {
    const [formerSizes, formerHashes] = [sizes, hashes];
    // Files come to be expected report by report: with room for more, few are moved often.
    const room = Math.ceil(rows.size * growth);
    sizes = new Float64Array(room * numbers).fill(-1);
    sizes.set(formerSizes);
    hashes = new Uint8Array(room * hashLength);
    hashes.set(formerHashes);
  };
  return {
    expect(paths) {
      for (const path of paths) if (!rows.has(path)) rows.set(path, rows.size);
    },
    has: (path) => rows.has(path),
    get size() {
      return rows.size;
    },
    see(file) {
      const row = rows.get(file.path);
      if (row === undefined) return void others.set(file.path, file);
      if (row * hashLength >= hashes.length) makeRoom();
      const { bytes, modified, changed, inode, sha256 } = file;
      sizes.set([bytes, modified, changed, inode], row * numbers);
      hashes.set(Buffer.from(sha256, "hex"), row * hashLength);
    },
    seen(path) {
      const row = rows.get(path);
      if (row === undefined) return others.get(path) ?? null;
      const [bytes = -1, modified = 0, changed = 0, inode = 0] = sizes.subarray(row * numbers, (row + 1) * numbers);
      if (bytes < 0) return null;
      const sha256 = Buffer.from(hashes.subarray(row * hashLength, (row + 1) * hashLength)).toString("hex");
      return { path, bytes, modified, changed, inode, sha256 };
    },
  };
}
