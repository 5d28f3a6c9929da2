import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { listFiles } from "../../../publish/list-files.ts";

const program = fileURLToPath(new URL("../../../../", import.meta.url));

/** What makes the pages: the program with its templates and schemas, and the packages, by their exact versions. */
const makers = ["src", "templates", ".eleventy.js", "package.json", "package-lock.json", "tsconfig.json"];

/**
 * Gives a key for everything that all pages depend on: the program, what all reports share, and how the build was asked to be. As long as
 * it is the same, the pages of a report depend on that report alone.
 *
 * @param root the project's folder
 * @param terms whatever else all pages depend on, such as the published address
 */
export function programKey(root: string, terms: Record<string, unknown>): string {
  const hash = createHash("sha256");
  hash.update(JSON.stringify([process.version, terms]));
  for (const name of makers) addFiles(hash, program, name);
  addFiles(hash, root, "_data");
  return hash.digest("hex");
}

/** Names and lengths go in too, so that no bytes can pass from one file to the next unnoticed. */
function addFiles(hash: ReturnType<typeof createHash>, folder: string, name: string): void {
  const path = join(folder, name);
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return;
  const inside = stats.isDirectory() ? listFiles(path) : [""];
  for (const file of inside) {
    const content = readFileSync(join(path, file));
    hash.update(`\n${name}/${file} ${content.length}\n`).update(content);
  }
}
