import { foldName } from "../../check/rules/fold-name.ts";
import type { ClaimEntry } from "../../report/find/claim-entry.ts";
import { nameSlug } from "./name-slug.ts";

/** By what claims are gathered. */
export type ListKind = "all" | "verdict" | "speaker" | "publisher" | "year";

/** Claims that have something in common. */
export interface ClaimList {
  kind: ListKind;
  /** What they have in common: the id of a verdict, a name, a year. */
  name: string;
  /** Relative to the site's root, ending with a slash. */
  folder: string;
  /** Oldest first. */
  entries: ClaimEntry[];
}

/** Where all lists are. */
export const listsFolder = "claims/";

/**
 * Gathers the lists of a site, each of which has a claim at least. The order of claims is that of their first publication, then that of
 * their addresses, so that what is added later comes at the end.
 *
 * A publisher is who published the article: like a speaker, somebody whose claims were checked. Who published the evidence is on the pages of
 * sources.
 */
export function gatherLists(all: readonly ClaimEntry[]): ClaimList[] {
  const entries = all.toSorted(byAge);
  const lists = new Map<string, ClaimList>();
  const enter = (entry: ClaimEntry, kind: ListKind, name: string | null | undefined, place: string): void => {
    if (name === null || name === undefined) return;
    const folder = `${listsFolder}${place}`;
    const known = lists.get(folder);
    if (known === undefined) lists.set(folder, { kind, name, folder, entries: [entry] });
    else known.entries.push(entry);
  };
  const slugOf = rememberSlugs();
  for (const entry of entries) {
    enter(entry, "all", "", "");
    enter(entry, "verdict", entry.verdict, `verdict/${entry.verdict}/`);
    if (entry.speaker !== null) enter(entry, "speaker", entry.speaker, `speaker/${slugOf(entry.speaker)}/`);
    enter(entry, "publisher", entry.publisher, `publisher/${slugOf(entry.publisher)}/`);
    const year = entry.published?.slice(0, 4);
    enter(entry, "year", year, `year/${year}/`);
  }
  return [...lists.values()];
}

/** Names come again and again, and a slug takes a while to make. */
function rememberSlugs(): (name: string) => string {
  const slugs = new Map<string, string>();
  return (name) => {
    const key = foldName(name);
    const known = slugs.get(key) ?? nameSlug(name);
    slugs.set(key, known);
    return known;
  };
}

function byAge(a: ClaimEntry, b: ClaimEntry): number {
  return compare(a.published ?? "", b.published ?? "") || compare(a.path, b.path);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
