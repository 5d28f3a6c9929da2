import type { ClaimEntry } from "../../report/find/claim-entry.ts";
import { searchFolder, writeIndex } from "./build-index.ts";
import { gatherIndex, groupByReport, type SearchIndex } from "./search-index.ts";
import { searchScript } from "./search-script.ts";

/** Tells the files that the search page loads. */
export function isSearchFile(path: string): boolean {
  return path.startsWith(searchFolder) && path.endsWith(".js");
}

/** Makes the files that the search page loads, by their paths. */
export function makeSearchFiles(entries: readonly ClaimEntry[]): Map<string, string> {
  const byReport = groupByReport(entries);
  return writeSearchFiles(gatherIndex(entries), (id) => byReport.get(id));
}

/**
 * Writes the files that the search page loads, by their paths.
 *
 * @param entriesOf gives what is published of a report; undefined for one whose files are as they were, which are left out; see `listRecords`
 */
export function writeSearchFiles(
  index: SearchIndex,
  entriesOf: (report: string) => readonly ClaimEntry[] | undefined,
): Map<string, string> {
  const files = new Map([[`${searchFolder}search.js`, searchScript()]]);
  for (const { path, text } of writeIndex(index, entriesOf)) files.set(path, text);
  return files;
}
