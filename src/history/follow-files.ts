import type { FileChange } from "./parse-file-change.ts";
import type { Commit } from "./parse-log.ts";

/** One change of a file, with the commit it was made in. */
export interface Revision extends FileChange {
  commit: Commit;
  /** The commit's place in the log: the newer, the smaller. */
  place: number;
}

/** The revisions of files, newest first. */
export interface FollowedFiles {
  /** Of the files that are there now, by their paths now, through all their former paths. */
  revisions: Map<string, Revision[]>;
  /** Of paths that lead to no file of today. */
  lost: Map<string, Revision[]>;
}

/**
 * Follows each file of today back through its renames. A path that was deleted and came back is one file: readers knew it by its address.
 *
 * @param commits newest first, each with the one before it as its parent
 * @param present the paths that are there now
 */
export function followFiles(commits: readonly Commit[], present: readonly string[]): FollowedFiles {
  const revisions = new Map<string, Revision[]>(present.map((path) => [path, []]));
  const lost = new Map<string, Revision[]>();
  // Under which path of today the file is known that has this path at the commit the walk has come to.
  const names = new Map<string, string>(present.map((path) => [path, path]));
  commits.forEach((commit, place) => {
    const moved: { from: string; to: string; name: string }[] = [];
    for (const file of commit.files) {
      const name = names.get(file.path);
      const revision = { ...file, commit, place };
      if (name === undefined) append(lost, file.path, revision);
      else {
        append(revisions, name, revision);
        if (file.formerPath !== null && file.formerPath !== file.path) moved.push({ from: file.formerPath, to: file.path, name });
      }
    }
    // Two files can have swapped their names, so all old names go before any new one comes.
    for (const { to } of moved) names.delete(to);
    for (const { from, name } of moved) names.set(from, name);
  });
  return { revisions, lost };
}

function append(lists: Map<string, Revision[]>, path: string, revision: Revision): void {
  const list = lists.get(path);
  if (list === undefined) lists.set(path, [revision]);
  else list.push(revision);
}
