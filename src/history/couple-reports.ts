import type { Commit } from "./parse-log.ts";

/**
 * Groups reports between which files were moved, in some commits or as it was known before: what happens in one of a group can change what
 * is told of another.
 *
 * @param known groups that were found in other commits
 * @returns groups of two reports or more, sorted
 */
export function coupleReports(commits: readonly Commit[], known: readonly (readonly string[])[] = []): string[][] {
  const groups = new Map<string, Set<string>>();
  const join = (ids: readonly string[]): void => {
    const joined = new Set([...ids, ...ids.flatMap((id) => [...(groups.get(id) ?? [])])]);
    for (const id of joined) groups.set(id, joined);
  };
  for (const group of known) join(group);
  for (const { files } of commits) {
    for (const { path, formerPath } of files) {
      const [now, before] = [reportOf(path), reportOf(formerPath ?? path)];
      if (now !== before && now !== "" && before !== "") join([now, before]);
    }
  }
  return [...new Set(groups.values())].map((group) => [...group].sort()).sort((one, other) => ((one[0] ?? "") < (other[0] ?? "") ? -1 : 1));
}

/** Names the report that a file belongs to; "" where it belongs to none. */
export function reportOf(path: string): string {
  return /^claims\/([^/]+)\//.exec(path)?.[1] ?? "";
}
