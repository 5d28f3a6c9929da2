import { isAbsolute, relative, resolve, sep } from "node:path";
import { UsageError } from "../../usage-error.ts";
import type { Desk } from "../desk.ts";

/**
 * Turns a path as it was typed into one from the project's root, with forward slashes.
 *
 * @throws UsageError when it leads out of the project
 */
export function pathInProject({ root, cwd }: Pick<Desk, "root" | "cwd">, typed: string): string {
  const path = relative(root, resolve(cwd, typed));
  if (isAbsolute(path) || path === ".." || path.startsWith(`..${sep}`)) {
    throw new UsageError(`“${typed}” is not in the project’s folder. Name a file or folder of it, such as claims/.`);
  }
  return path.replaceAll(sep, "/");
}
