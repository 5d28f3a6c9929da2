import { readFileSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "../../usage-error.ts";

/** Where the handbook is, relative to the project's root. */
export const handbookFile = "claims/README.md";

/**
 * Reads the entries of the handbook that explain rules and problems: its headings of the third level that are ids.
 *
 * @returns the Markdown below each heading, by id, in the order of the handbook
 * @throws UsageError when the project has no handbook
 */
export function readHandbook(root: string): Map<string, string> {
  const entries = new Map<string, string>();
  let open: { id: string; lines: string[] } | null = null;
  let isCode = false;
  const close = (): void => {
    if (open !== null) entries.set(open.id, open.lines.join("\n").trim());
    open = null;
  };
  for (const line of readLines(root)) {
    if (/^\s*(```|~~~)/.test(line)) isCode = !isCode;
    const heading = isCode ? null : /^(#{1,6})\s+(.*?)\s*#*$/.exec(line);
    if (heading === null) {
      open?.lines.push(line);
      continue;
    }
    close();
    const id = heading[2]?.replaceAll("`", "") ?? "";
    if (heading[1] === "###" && /^[a-z0-9-]+$/.test(id)) open = { id, lines: [] };
  }
  close();
  return entries;
}

function readLines(root: string): string[] {
  try {
    return readFileSync(join(root, handbookFile), "utf8").split(/\r?\n/);
  } catch {
    throw new UsageError(`There is no ${handbookFile} here, which has the explanations.`);
  }
}
