import type { ClaimEntry } from "../../report/find/claim-entry.ts";
import { buildIndex, searchFolder } from "./build-index.ts";
import { searchScript } from "./search-script.ts";

/** Tells the files that the search page loads. */
export function isSearchFile(path: string): boolean {
  return path.startsWith(searchFolder) && path.endsWith(".js");
}

/** Makes the files that the search page loads, by their paths. */
export function makeSearchFiles(entries: readonly ClaimEntry[]): Map<string, string> {
  const files = new Map([[`${searchFolder}search.js`, searchScript()]]);
  for (const { path, text } of buildIndex(entries)) files.set(path, text);
  return files;
}
