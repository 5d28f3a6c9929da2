import { mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const packages = fileURLToPath(new URL("../node_modules", import.meta.url));

/**
 * Gives a copy of the project the packages of this one, and a place of its own for what builds keep with them: builds of several copies at once,
 * as of test files side by side, do not forget each other's.
 *
 * @param folder the copy's folder
 */
export function linkPackages(folder: string): void {
  const own = join(folder, "node_modules");
  mkdirSync(own);
  for (const name of readdirSync(packages)) if (name !== ".cache") symlinkSync(join(packages, name), join(own, name));
}
