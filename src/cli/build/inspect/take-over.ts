import { copyFileSync, linkSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";

/** Gives a file of the former site a second place. Two sites share it only for a moment: then the former one goes. */
export function takeOver(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    linkSync(from, to);
  } catch {
    // Not every file system has links.
    copyFileSync(from, to);
  }
}
