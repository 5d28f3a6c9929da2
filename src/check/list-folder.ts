import { lstatSync, readdirSync } from "node:fs";
import path from "node:path";
import type { Problem } from "./problem.ts";

/** One thing in a folder. */
export interface Entry {
  name: string;
  /** Its path from the project's root, with forward slashes. */
  file: string;
  kind: "file" | "folder" | "link" | "other";
}

const leftOver = /^\.|~$|^(thumbs\.db|desktop\.ini)$/i;

/** Whether a file of this name is what editors, Finder, Explorer and git leave behind; nobody means it to be a claim. */
export function isLeftOver(name: string): boolean {
  return leftOver.test(name);
}

/**
 * Lists a folder, sorted by name, without what programs leave behind.
 *
 * @param root the project's folder
 * @param folder the folder's path from there
 * @returns the entries; none, and a problem, when it is a link or cannot be listed; null when there is nothing of that name
 */
export function listFolder(root: string, folder: string): { entries: Entry[]; problems: Problem[] } | null {
  try {
    const stats = lstatSync(path.join(root, folder), { throwIfNoEntry: false });
    if (stats === undefined) return null;
    if (stats.isSymbolicLink()) return { entries: [], problems: [refuseLink(folder)] };
    if (!stats.isDirectory()) return refuse(folder, "This is not a folder.", "Put the folder in its place.");
    const entries = readdirSync(path.join(root, folder), { withFileTypes: true })
      .filter(({ name }) => !isLeftOver(name))
      .map((entry): Entry => ({ name: entry.name, file: `${folder}/${entry.name}`, kind: kindOf(entry) }))
      .sort((one, other) => (one.name < other.name ? -1 : 1));
    return { entries, problems: [] };
  } catch {
    return refuse(folder, "The folder cannot be listed: its permissions do not allow it.", "Give yourself the right to read it.");
  }
}

function refuse(folder: string, message: string, fix: string): { entries: Entry[]; problems: Problem[] } {
  return { entries: [], problems: [{ rule: "unreadable-file", severity: "error", file: folder, line: 1, column: 1, message, fix }] };
}

/** Says that a link stands where a file or folder should; what it leads to is not looked at. */
export function refuseLink(file: string): Problem {
  return {
    rule: "symbolic-link",
    severity: "error",
    file,
    line: 1,
    column: 1,
    message: "This is a symbolic link: what it leads to may lie outside the project and would be published unseen.",
    fix: "Put the file or folder itself in its place.",
  };
}

function kindOf(entry: { isFile(): boolean; isDirectory(): boolean; isSymbolicLink(): boolean }): Entry["kind"] {
  if (entry.isFile()) return "file";
  if (entry.isDirectory()) return "folder";
  return entry.isSymbolicLink() ? "link" : "other";
}
