import { createHash } from "node:crypto";
import type { ClaimEntry } from "../../report/find/claim-entry.ts";
import type { ReportDigest } from "../../report/report-digest.ts";
import type { Site } from "../derive-site.ts";
import { listsFolder } from "./claim-lists.ts";
import { reportsFolder } from "./plan-lists.ts";

/**
 * Gives a key for all that each page of a list shows, besides what all pages rest on: as long as it is the same, the page is. The home page
 * and that of all claims have none, as they lead to every other list.
 *
 * @returns keys by the pages' paths
 */
export function listKeys({ lists, baseUrl }: Pick<Site, "lists" | "baseUrl">): Map<string, string> {
  const shown = new Map<ClaimEntry, string>();
  const textOf = (entry: ClaimEntry): string => {
    let text = shown.get(entry);
    if (text === undefined) {
      // The words are for the search alone, and far more than a list shows.
      const { words: _, ...visible } = entry;
      shown.set(entry, (text = JSON.stringify(visible)));
    }
    return text;
  };
  const keys = new Map<string, string>();
  for (const [path, planned] of lists.pages) {
    if (path === "index.html" || path === `${listsFolder}index.html`) continue;
    const { items, ...place } = planned.page;
    const what = planned.kind === "claims" ? [planned.list.kind, planned.list.name] : planned.kind === "names" ? [planned.of] : [];
    const hash = createHash("sha256").update(JSON.stringify([baseUrl, planned.kind, what, place]));
    for (const item of items)
      hash.update("words" in item ? textOf(item) : "rules" in item ? showReport(item) : JSON.stringify(item)).update("\n");
    keys.set(path, hash.digest("hex"));
  }
  return keys;
}

/** Tells the pages that may have a key, by where they are. */
export function isListPage(path: string): boolean {
  return path.endsWith(".html") && (path.startsWith(listsFolder) || path.startsWith(reportsFolder));
}

function showReport(digest: ReportDigest): string {
  const { entries: _, rules: __, corrections: ___, moved: ____, ...visible } = digest;
  return JSON.stringify(visible);
}
