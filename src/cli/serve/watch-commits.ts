import { watch, type FSWatcher } from "node:fs";
import { join } from "node:path";
import { runGit } from "../../history/run-git.ts";

/** How long to wait for the rest of what git does, in milliseconds. */
const settling = 50;

/**
 * What git writes when something is committed, fetched, or another commit is checked out; not what it writes to look at files. The lock of HEAD
 * goes last: the line in the log is written before the branch has moved.
 */
const telling = /^(HEAD|HEAD\.lock|ORIG_HEAD|FETCH_HEAD|packed-refs|logs)$/;

/**
 * Watches the repository around a project for new commits. A repository that is made later is not seen.
 *
 * @param root the project's folder
 * @param onCommit is told when there may be another commit
 * @returns a function that ends the watch
 */
export function watchCommits(root: string, onCommit: () => void): () => void {
  const place = runGit(root, ["rev-parse", "--absolute-git-dir"]);
  if (!place.ok) return () => {};
  const folder = place.output.toString("utf8").trim();
  const watchers = new Map<string, FSWatcher>();
  let timer: NodeJS.Timeout | undefined;

  const watchOne = (watched: string): void => {
    if (watchers.has(watched)) return;
    try {
      const watcher = watch(watched, (_event, name) => {
        if (!telling.test(name ?? "")) return;
        watchOne(logs);
        clearTimeout(timer);
        timer = setTimeout(onCommit, settling);
      });
      watcher.on("error", () => watcher.close());
      watchers.set(watched, watcher);
    } catch {
      // Before the first commit there are no logs.
    }
  };
  // Of every move of HEAD a line is written there.
  const logs = join(folder, "logs");
  watchOne(folder);
  watchOne(logs);
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers.values()) watcher.close();
  };
}
