import { readFileSync } from "node:fs";
import { join } from "node:path";
import { listFiles } from "../../src/publish/list-files.ts";
import { compareFiles } from "./compare-files.ts";
import { hashFile, type RememberedOutput } from "./remember-output.ts";
import type { TwinKind } from "./twin-kinds.ts";

/** What was compared. */
export interface TwinCheck {
  /** How many files were held against ours. */
  compared: number;
  /** How many files the twin has, and how many ours has. */
  files: { theirs: number; ours: number };
  /** Words that only one of two twin pages has, as a share of all, over the claim pages. */
  claimDifference: number;
  /** Bytes of the other's compared files by bytes of ours. */
  bytes: number;
}

/**
 * Holds the files that another generator made of the same claims against ours: they must say the same, or the times compare unequal work.
 *
 * @param kinds what it makes; it must have all of these that we have, and nothing that we have not
 * @throws when a file is missing, is one too many, or differs by more than is declared
 */
export function checkTwins(ours: RememberedOutput, folder: string, kinds: readonly TwinKind[]): TwinCheck {
  const theirs = new Set(listFiles(folder));
  const known = new Set(ours.paths);
  for (const path of theirs) if (!known.has(path)) throw new Error(`${path} is among the twin's files, and not among ours.`);
  const sizes = { ours: 0, theirs: 0 };
  let compared = 0;
  const differences = kinds.map((kind) => {
    const missing = ours.paths.find((path) => kind.pattern.test(path) && !theirs.has(path));
    if (missing !== undefined) throw new Error(`${missing} is not among the files to compare with.`);
    const shares = [...ours.texts]
      .filter(([path]) => kind.pattern.test(path))
      .map(([path, one]) => {
        const other = readFileSync(join(folder, path), "utf8");
        sizes.ours += one.length;
        sizes.theirs += other.length;
        return compareFiles(path, kind, one, other);
      });
    compared += shares.length;
    return { name: kind.name, share: shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length) };
  });
  return {
    compared,
    files: { theirs: theirs.size, ours: known.size },
    claimDifference: differences.find(({ name }) => name === "claim")?.share ?? NaN,
    bytes: sizes.theirs / sizes.ours,
  };
}

/**
 * Holds a folder against what was built before, file by file, but for files that only the first has.
 *
 * @throws when a file is not the same
 */
export function checkSame(ours: RememberedOutput, folder: string): void {
  for (const path of listFiles(folder)) {
    if (ours.hashes?.get(path) !== hashFile(join(folder, path))) throw new Error(`${path} is not the same in ${folder} as in our build.`);
  }
}
