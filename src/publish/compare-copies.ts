import type { ManifestEntry } from "./manifest.ts";

/** How a copy of a site differs from it: paths, sorted. */
export interface CopyDifference {
  /** Files that are there with other bytes. */
  differing: string[];
  /** Files of the site that the copy does not have. */
  missing: string[];
  /** Files of the copy that the site does not have. */
  extra: string[];
}

/** Compares the files of a copy with those that it should have. */
export function compareCopies(expected: readonly ManifestEntry[], found: readonly ManifestEntry[]): CopyDifference {
  const wanted = new Map(expected.map((file) => [file.path, file]));
  const there = new Map(found.map((file) => [file.path, file]));
  const sorted = (paths: string[]): string[] => paths.sort();
  return {
    differing: sorted(
      [...there.values()].filter(({ path, sha256 }) => (wanted.get(path)?.sha256 ?? sha256) !== sha256).map(({ path }) => path),
    ),
    missing: sorted([...wanted.keys()].filter((path) => !there.has(path))),
    extra: sorted([...there.keys()].filter((path) => !wanted.has(path))),
  };
}
