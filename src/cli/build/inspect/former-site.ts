import { existsSync } from "node:fs";
import { join } from "node:path";
import { listFiles } from "../../../publish/list-files.ts";
import { readPart, type ListMemory, type OutputMemory } from "../memory/memory.ts";
import { seeAgain, type SeenFile } from "../memory/seen-file.ts";

/** The names of the parts of the memory that tell of the files of reports, by their ids, and of the pages of lists. */
export interface MemoryParts {
  reports: Record<string, string>;
  lists: string | null;
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
  return {
    look(parts) {
      if (memory === null) return { reports: [], lists: [] };
      for (const [id, name] of Object.entries(parts.reports)) {
        const part = readPart<OutputMemory>(memory, name);
        const files = part === null ? null : seeFolder(output, id, part.files);
        if (part !== null && files !== null) reports.set(id, { ...part, files });
      }
      const pages = parts.lists === null ? null : readPart<ListMemory>(memory, parts.lists);
      for (const [path, page] of Object.entries(pages?.pages ?? {})) {
        const file = seeAgain(output, page.file, null);
        if (file !== null) lists.set(path, { ...page, file });
      }
      return { reports: [...reports.keys()], lists: [...lists.keys()] };
    },
    report: (id) => reports.get(id),
    list: (path) => lists.get(path),
  };
}

/** @returns the files of a folder as they are now; null when one is missing, more or other than it was */
function seeFolder(output: string, name: string, seen: readonly SeenFile[]): SeenFile[] | null {
  const folder = join(output, name);
  const there = existsSync(folder) ? listFiles(folder).length : 0;
  if (there !== seen.length) return null;
  const files: SeenFile[] = [];
  for (const file of seen) {
    const now = seeAgain(output, file, null);
    if (now === null) return null;
    files.push(now);
  }
  return files;
}
