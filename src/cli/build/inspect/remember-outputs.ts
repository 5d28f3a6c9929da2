import type { PartLinks } from "../../../publish/aimed-places.ts";
import { isListPage } from "../../../site/lists/list-keys.ts";
import { isSearchFile } from "../../../site/search/search-files.ts";
import { writePart, type ListMemory, type OutputMemory } from "../memory/memory.ts";
import { seeFolder, type SeenFile } from "../memory/seen-file.ts";
import type { DigestShelf } from "./digest-shelf.ts";
import type { SearchPart } from "./make-search-part.ts";

/** The names of the parts that were written. */
export interface RememberedOutputs {
  /** By the ids of reports that were made. */
  reports: ReadonlyMap<string, string>;
  lists: string;
  index: string;
}

/** The files of the search are a part by themselves, apart from the page that loads them. */
const searchPart = "search/*.js";

/** Names the part of a site that a file belongs to, for the proof of addresses: a page of a list is one by itself, a report is one. */
export function partOf(file: string): string {
  if (isSearchFile(file)) return searchPart;
  return isListPage(file) ? file : file.slice(0, Math.max(0, file.indexOf("/")));
}

/** The search of the new site, whose index has been written down already. */
export interface RememberedSearch extends Omit<SearchPart, "index"> {
  /** The name of the part that it is; null when nothing is remembered. */
  index: string | null;
}

/** Writes down what the search finds claims by: it is long, and nobody in the build asks for it again. @returns the name of the part */
export function rememberIndex(memory: string, index: SearchPart["index"]): string {
  return typeof index === "string" ? index : writePart(memory, "index", index);
}

/** What is known of the files that were made. */
interface MadeFiles {
  /** What was made, and the pages of lists that were taken over, sorted by path: those of a report follow each other. */
  files: Iterable<SeenFile>;
  /** Of the reports that were made. */
  digests: DigestShelf;
  search: RememberedSearch;
  /** Tells what is known of the addresses in a part of the site. */
  describePart: (part: string) => PartLinks;
}

/**
 * Writes down what was made.
 *
 * @param memory the memory's folder
 * @param folder where the site was written
 */
export function rememberOutputs(memory: string, folder: string, { files, digests, search, describePart }: MadeFiles): RememberedOutputs {
  const reports = new Map<string, string>();
  const rememberReport = (id: string, own: SeenFile[]): void => {
    const remembered: OutputMemory = {
      files: own,
      folders: foldersOf(own).flatMap((path) => seeFolder(folder, path) ?? []),
      open: [...digests.take(id)],
      searchKey: digests.searchKey(id),
      links: describePart(id),
    };
    reports.set(id, writePart(memory, id, remembered));
  };
  const pages: ListMemory["pages"] = {};
  const ofSearch: SeenFile[] = [];
  for (const { part, own } of groupByPart(files)) {
    if (digests.has(part)) rememberReport(part, own);
    else if (part === searchPart) ofSearch.push(...own);
    else for (const file of own) if (file.path === part) pages[part] = { file, links: describePart(part) };
  }
  // Nothing may have been written of a report of which nothing is published.
  for (const id of digests.ids()) if (!reports.has(id)) rememberReport(id, []);
  return {
    reports,
    lists: writePart(memory, "lists", { pages, search: { key: search.key, files: ofSearch, links: describePart(searchPart) } }),
    index: search.index ?? "",
  };
}

function* groupByPart(files: Iterable<SeenFile>): Generator<{ part: string; own: SeenFile[] }> {
  let group: { part: string; own: SeenFile[] } = { part: "", own: [] };
  for (const file of files) {
    const part = partOf(file.path);
    if (group.part !== part) {
      yield group;
      group = { part, own: [] };
    }
    group.own.push(file);
  }
  yield group;
}

/** Names the folders that files are in, and those around them. */
function foldersOf(files: readonly SeenFile[]): string[] {
  const folders = new Set<string>();
  for (const { path } of files) {
    for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1)) {
      const folder = path.slice(0, end);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  return [...folders].sort();
}
