import type { PartLinks } from "../../../publish/prove-addresses.ts";
import type { OpenDigest } from "../../../report/data/open-digest.ts";
import { isListPage } from "../../../site/lists/list-keys.ts";
import { isSearchFile } from "../../../site/search/search-files.ts";
import { writePart, type ListMemory, type OutputMemory } from "../memory/memory.ts";
import { seeFolder, type SeenFile } from "../memory/seen-file.ts";
import { keyOfSearch, type SearchPart } from "./make-search-part.ts";

/** The names of the parts that were written. */
export interface RememberedOutputs {
  /** By the ids of reports that were made. */
  reports: Record<string, string>;
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

/**
 * Writes down what was made.
 *
 * @param memory the memory's folder
 * @param folder where the site was written
 * @param files what was made, and the pages of lists that were taken over
 * @param digests by the ids of the reports that were made
 * @param described what is known of the addresses in each part of the site
 */
export function rememberOutputs(
  memory: string,
  folder: string,
  files: readonly SeenFile[],
  digests: ReadonlyMap<string, readonly OpenDigest[]>,
  search: SearchPart,
  described: readonly PartLinks[],
): RememberedOutputs {
  const links = new Map(described.map((each) => [each.part, each]));
  const linksOf = (part: string): PartLinks => links.get(part) ?? { part, leadsTo: [], redirects: [], places: [] };
  const byReport = new Map<string, SeenFile[]>([...digests.keys()].map((id) => [id, []]));
  const pages: ListMemory["pages"] = {};
  const ofSearch: SeenFile[] = [];
  for (const file of files) {
    const part = partOf(file.path);
    if (isSearchFile(file.path)) ofSearch.push(file);
    else if (part === file.path) pages[part] = { file, links: linksOf(part) };
    else byReport.get(part)?.push(file);
  }
  const remembered = [...digests].map(([id, open]): [string, OutputMemory] => [
    id,
    {
      files: byReport.get(id) ?? [],
      folders: foldersOf(byReport.get(id) ?? []).flatMap((path) => seeFolder(folder, path) ?? []),
      open: [...open],
      searchKey: keyOfSearch(open),
      links: linksOf(id),
    },
  ]);
  return {
    reports: Object.fromEntries(remembered.map(([id, part]) => [id, writePart(memory, id, part)])),
    lists: writePart(memory, "lists", { pages, search: { key: search.key, files: ofSearch, links: linksOf(searchPart) } }),
    index: typeof search.index === "string" ? search.index : writePart(memory, "index", search.index),
  };
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
