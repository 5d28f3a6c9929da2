import { lstatSync, readdirSync, watch, type FSWatcher } from "node:fs";
import { join, relative, sep } from "node:path";

/** How long to wait for the rest of a save, in milliseconds: editors write a file in several steps. */
const settling = 8;

/** A folder to watch. */
export interface WatchedFolder {
  /** Its path from the project's root. */
  name: string;
  /** How deep the folders lie in it that are watched as well: 1 for those that are in it; without end when left out. */
  levels?: number;
}

/** Who is told of changes. */
export interface Listener {
  /** Gets the changed paths, relative to the root and with forward slashes, once a save has settled. */
  onChange(paths: string[]): void;
  /** Is told, once, in a sentence, when some folders cannot be watched. */
  onBlind(words: string): void;
}

const tooMany =
  "Some folders cannot be watched, as the system allows no more watches (fs.inotify.max_user_watches): changes in them are not seen before " +
  "a new start.";

/**
 * Watches folders with what is in them, also folders that are made later or put in their place.
 *
 * On Linux each folder gets a watch of its own. Node's recursive watch sets one for every file there, which takes seconds and hundreds of
 * megabytes where 5,000 folders take a fifth of a second.
 *
 * @param root the project's folder
 * @returns a function that ends the watch
 */
export function watchFolders(root: string, folders: readonly WatchedFolder[], { onChange, onBlind }: Listener): () => void {
  const perFolder = process.platform === "linux";
  const watchers = new Map<string, { watcher: FSWatcher; inode: number }>();
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let isBlind = false;

  const note = (path: string): void => {
    changed.add(relative(root, path).replaceAll(sep, "/"));
    clearTimeout(timer);
    timer = setTimeout(() => {
      const paths = [...changed].sort();
      changed.clear();
      onChange(paths);
    }, settling);
  };

  const forget = (path: string): void => {
    for (const [folder, { watcher }] of watchers) {
      if (folder !== path && !folder.startsWith(path + sep)) continue;
      watcher.close();
      watchers.delete(folder);
    }
  };

  const watchOne = (folder: string, recursive: boolean, listen: (path: string, isRename: boolean) => void): void => {
    try {
      const inode = lstatSync(folder).ino;
      const watcher = watch(folder, { recursive }, (event, name) => listen(join(folder, name ?? ""), event === "rename"));
      watcher.on("error", () => forget(folder));
      watchers.set(folder, { watcher, inode });
    } catch (error) {
      // A folder that is not there has nothing to tell; that it comes is told by the one around it.
      if (!isBlind && error instanceof Error && "code" in error && ["ENOSPC", "EMFILE"].includes(String(error.code))) {
        isBlind = true;
        onBlind(tooMany);
      }
    }
  };

  const watchTree = (folder: string, levels: number): void => {
    watchOne(folder, !perFolder, (path, isRename) => {
      if (isRename && perFolder && levels > 0) watchAgain(path, levels - 1);
      note(path);
    });
    if (perFolder && levels > 0) for (const below of foldersIn(folder)) watchTree(below, levels - 1);
  };

  // A watch follows the folder it was made for, not its name: after a checkout another folder may stand there.
  const watchAgain = (path: string, levels: number): void => {
    const now = lstatSync(path, { throwIfNoEntry: false });
    if (now?.isDirectory() === true && watchers.get(path)?.inode === now.ino) return;
    forget(path);
    if (now?.isDirectory() === true) watchTree(path, levels);
  };

  const byPath = new Map(folders.map(({ name, levels = Infinity }) => [join(root, name), levels]));
  watchOne(root, false, (path) => {
    const levels = byPath.get(path);
    if (levels === undefined) return;
    watchAgain(path, levels);
    note(path);
  });
  for (const [folder, levels] of byPath) watchTree(folder, levels);
  return () => {
    clearTimeout(timer);
    for (const { watcher } of watchers.values()) watcher.close();
  };
}

function foldersIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [join(folder, entry.name)] : []));
  } catch {
    // The folder went away while it was read; the change is told by its parent.
    return [];
  }
}
