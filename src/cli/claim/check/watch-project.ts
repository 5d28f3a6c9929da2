import { UsageError } from "../../usage-error.ts";
import { watchFolders } from "../../serve/watch-folders.ts";
import { say, type Desk } from "../desk.ts";

/**
 * Tells at once, and whenever a hand-written file changes, what there is to tell; runs until the process is ended.
 *
 * @param open makes the function that tells, which takes the changed paths
 * @throws UsageError when the function does the first time
 */
export function watchProject(desk: Desk, open: () => (changed: readonly string[]) => void): Promise<never> {
  const clear = desk.output.isTTY === true ? "\u001b[2J\u001b[3J\u001b[H" : "";
  const again = "\nChecks again when a file changes. Ctrl+C ends it.";
  const folders = [{ name: "claims", levels: 1 }, { name: "_data" }];
  // Watching begins before anything is read, so that a save meanwhile is seen.
  const unwatch = watchFolders(desk.root, folders, {
    onChange: (changed) => {
      desk.output.write(clear);
      try {
        tell(changed);
      } catch (error) {
        // What was named may be gone for a moment.
        if (!(error instanceof UsageError)) throw error;
        desk.errors.write(`${error.message}\n`);
      }
      say(desk, again);
    },
    onBlind: (words) => say(desk, words),
  });
  const tell = open();
  try {
    desk.output.write(clear);
    tell([]);
  } catch (error) {
    unwatch();
    throw error;
  }
  say(desk, again);
  return new Promise(() => {});
}
