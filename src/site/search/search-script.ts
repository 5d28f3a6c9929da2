import { readFileSync } from "node:fs";

/** What the script is put together from, in this order: each part uses those before it. */
const parts = [
  new URL("../../report/find/split-words.js", import.meta.url),
  new URL("query-index.js", import.meta.url),
  new URL("../../../templates/scripts/search.js", import.meta.url),
];

/**
 * Gives the script of the search page. Browsers run no module from a disk, so the modules that the build shares with the page become one plain
 * script: without their imports and exports, in a block of its own, so that nothing of it gets into other scripts.
 */
export function searchScript(): string {
  const texts = parts.map((part) =>
    readFileSync(part, "utf8")
      .replaceAll(/^import .*\n/gm, "")
      .replaceAll(/^export /gm, ""),
  );
  return `"use strict";\n{\n${texts.join("\n")}}\n`;
}
