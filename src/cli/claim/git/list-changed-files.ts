import { askGit, findBase } from "./find-base.ts";

/**
 * Lists the files of a project that were changed since a commit, committed or not, new and deleted ones too.
 *
 * @param root the project's folder
 * @param ref any name that git knows for a commit
 * @returns for each path (relative to the root, with forward slashes) the id of the bytes it had then, or null when it was not there
 * @throws UsageError when git cannot say
 */
export function listChangedFiles(root: string, ref: string): Map<string, string | null> {
  const base = findBase(root, ref);
  const changed = new Map<string, string | null>();
  const words = askGit(root, ref, ["diff", "--raw", "--no-abbrev", "--no-renames", "--relative", "-z", base]).split("\0");
  for (let at = 0; at + 1 < words.length; at += 2) {
    const [, , blob = ""] = (words[at] ?? "").split(" ");
    changed.set(words[at + 1] ?? "", /^0*$/.test(blob) ? null : blob);
  }
  for (const file of askGit(root, ref, ["ls-files", "--others", "--exclude-standard", "-z"]).split("\0")) {
    if (file !== "" && !changed.has(file)) changed.set(file, null);
  }
  return changed;
}
