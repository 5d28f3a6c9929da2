import { existsSync } from "node:fs";
import { join } from "node:path";
import { listFiles } from "../../../publish/list-files.ts";
import type { PartLinks } from "../../../publish/aimed-places.ts";
import { readPart, type IndexMemory, type ListMemory, type OutputMemory } from "../memory/memory.ts";
import { seeAgain, seeFolder, type SeenFile } from "../memory/seen-file.ts";

/** The names of the parts of the memory that tell of the files of reports, by their ids, of the pages of lists, and of the index of the search. */
export interface MemoryParts {
  reports: Record<string, string>;
  lists: string | null;
  index: string | null;
}

/** The search of the former site. */
export interface FormerSearch {
  /** Of what its files were made from. */
  key: string;
  files: readonly SeenFile[];
  links: PartLinks;
  /** The name of the part that tells what they were made from. */
  name: string;
  /** Reads that part; null when it cannot be read. */
  readIndex(): IndexMemory | null;
}

/** What of the former site is as it was made: the ids of reports, and the paths of pages of lists. */
export interface Kept {
  reports: string[];
  lists: string[];
}

/** The site that is being replaced, as far as it can be taken over. */
export interface FormerSite {
  look(parts: MemoryParts): Kept;
  /** The files of a report that `look` has found as they were. */
  report(id: string): OutputMemory | undefined;
  list(path: string): ListMemory["pages"][string] | undefined;
  /** Null where the files of the search are not as they were. */
  search(): FormerSearch | null;
}

/**
 * Opens a site that was made by an earlier build.
 *
 * @param output the site
 * @param memory the folder that keeps what was remembered of it; null when nothing is
 */
export function openFormerSite(output: string, memory: string | null): FormerSite {
  const reports = new Map<string, OutputMemory>();
  const lists = new Map<string, ListMemory["pages"][string]>();
  let search: { remembered: ListMemory["search"]; name: string } | null = null;
  return {
    look(parts) {
      if (memory === null) return { reports: [], lists: [] };
      for (const [id, name] of Object.entries(parts.reports)) {
        const part = readPart<OutputMemory>(memory, name);
        const report = part === null ? null : seeReport(output, id, part);
        if (report !== null) reports.set(id, report);
      }
      const remembered = parts.lists === null ? null : readPart<ListMemory>(memory, parts.lists);
      if (remembered !== null && parts.index !== null) search = { remembered: remembered.search, name: parts.index };
      for (const [path, page] of Object.entries(remembered?.pages ?? {})) {
        const file = seeAgain(output, page.file, null);
        if (file !== null) lists.set(path, { ...page, file });
      }
      return { reports: [...reports.keys()], lists: [...lists.keys()] };
    },
    report: (id) => reports.get(id),
    list: (path) => lists.get(path),
    search() {
      if (search === null) return null;
      const { remembered, name } = search;
      const files = seeAll(output, remembered.files);
      return files === null ? null : { ...remembered, files, name, readIndex: () => readPart<IndexMemory>(memory ?? "", name) };
    },
  };
}

/** @returns the files and folders of a report as they are now; null when one is missing, more or other than it was */
function seeReport(output: string, id: string, seen: OutputMemory): OutputMemory | null {
  // Where no folder has changed, none has to be listed.
  const isAsSeen = seen.folders.every(({ path, modified, inode }) => {
    const now = seeFolder(output, path);
    return now !== null && now.modified === modified && now.inode === inode;
  });
  const there = join(output, id);
  if (!isAsSeen && (existsSync(there) ? listFiles(there).length : 0) !== seen.files.length) return null;
  const files = seeAll(output, seen.files);
  return files === null ? null : { ...seen, files };
}

function seeAll(output: string, seen: readonly SeenFile[]): SeenFile[] | null {
  const files: SeenFile[] = [];
  for (const file of seen) {
    const now = seeAgain(output, file, null);
    if (now === null) return null;
    files.push(now);
  }
  return files;
}
