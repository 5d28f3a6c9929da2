import { readdirSync, statSync, watch, type FSWatcher } from "node:fs";
import { join, relative, sep } from "node:path";

/** How long to wait for the rest of a save, in milliseconds: editors write a file in several steps. */
const settling = 15;

function foldersBelow(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name));
  } catch {
    // The folder went away while it was read; the change is told by its parent.
    return [];
  }
}

/**
 * Watches folders with all that is in them, also folders made later.
 *
 * @param root the project's folder
 * @param names the folders to watch, relative to the root
 * @param onChange gets the changed paths, relative to the root and with forward slashes, once a save has settled
 * @returns a function that ends the watch
 */
export function watchFolders(root: string, names: string[], onChange: (paths: string[]) => void): () => void {
  const watchers = new Map<string, { watcher: FSWatcher; inode: number }>();
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;

  const tell = (): void => {
    forgetReplacedFolders();
    watchNewFolders();
    const paths = [...changed].sort();
    changed.clear();
    onChange(paths);
  };

  const watchOne = (folder: string, recursive: boolean): void => {
    if (watchers.has(folder)) return;
    try {
      const watcher = watch(folder, { recursive }, (_event, name) => {
        changed.add(relative(root, join(folder, name ?? "")).replaceAll(sep, "/"));
        clearTimeout(timer);
        timer = setTimeout(tell, settling);
      });
      watcher.on("error", () => {
        watcher.close();
        watchers.delete(folder);
      });
      watchers.set(folder, { watcher, inode: statSync(folder).ino });
    } catch {
      // A folder that is not there has nothing to tell.
    }
  };

  // A watcher follows the folder it was made for, not its name: after a checkout another folder may stand there.
  const forgetReplacedFolders = (): void => {
    for (const [folder, { watcher, inode }] of watchers) {
      if (statSync(folder, { throwIfNoEntry: false })?.ino === inode) continue;
      watcher.close();
      watchers.delete(folder);
    }
  };

  // Linux watches one folder at a time; there each folder gets a watcher of its own.
  const perFolder = process.platform === "linux";
  const watchNewFolders = (): void => {
    for (const name of names) {
      const folder = join(root, name);
      watchOne(folder, !perFolder);
      if (perFolder) for (const below of foldersBelow(folder)) watchOne(below, false);
    }
  };

  watchNewFolders();
  return () => {
    clearTimeout(timer);
    for (const { watcher } of watchers.values()) watcher.close();
  };
}
