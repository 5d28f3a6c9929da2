import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import type { Problem } from "../../../check/problem.ts";
import type { PartLinks } from "../../../publish/aimed-places.ts";
import type { OpenDigest } from "../../../report/data/open-digest.ts";
import type { PlannedReport } from "../../../site/planned-report.ts";
import type { SearchIndex } from "../../../site/search/search-index.ts";
import { hashOf, type SeenFile, type SeenFolder } from "./seen-file.ts";

/** What a build remembers of a report for checking and for pages. */
export interface ReportMemory {
  /** The hand-written files of the report, relative to the project. */
  inputs: SeenFile[];
  warnings: Problem[];
  planned: PlannedReport;
}

/** What a build remembers of what it has made of a report. */
export interface OutputMemory {
  /** All files in its folder, relative to the site. */
  files: SeenFile[];
  /** Its folder and all below it: one in which nothing was added or removed keeps its time. */
  folders: SeenFolder[];
  open: OpenDigest[];
  /** A hash of what the search finds its claims by. */
  searchKey: string;
  links: PartLinks;
}

/** What a build remembers of the pages of lists, by their paths, and of the files of the search. */
export interface ListMemory {
  pages: Record<string, { file: SeenFile; links: PartLinks }>;
  /** The key tells what the files were made from. */
  search: { key: string; files: SeenFile[]; links: PartLinks };
}

/** What a build remembers of what the files of the search were made from. */
export interface IndexMemory {
  /** What each report was found by, by its id; see `keyOfSearch`. */
  keys: Record<string, string>;
  index: SearchIndex;
}

type Part = ReportMemory | OutputMemory | ListMemory | IndexMemory;

/** What a build remembers as a whole. The parts about reports are files of their own, named here. */
export interface MemoryIndex {
  /** What all pages depended on; see `programKey`. */
  key: string;
  /** The day of the check, YYYY-MM-DD. */
  today: string;
  /** The commit whose history the pages tell; null where there was none. */
  head: string | null;
  /** Groups of reports between which files were moved until then; see `coupleReports`. */
  coupled: readonly (readonly string[])[];
  /** When the build began, by the clock of the file system, in milliseconds. */
  begun: number;
  /** SHA-256 of the site's manifest.json: the site that this is the memory of. */
  manifest: string;
  /** By report id: the names of the files that hold its parts. */
  reports: Record<string, { report: string; output: string }>;
  /** The keys of the pages of lists, by their paths, the part that tells of them, and that of the index of the search; see `listKeys`. */
  lists: { keys: Record<string, string>; part: string; index: string };
}

const indexName = "index.json";
/** Counted up when the form of what is remembered changes in a way that the program's own key does not tell. */
const form = 2;

/**
 * Reads what the last build has remembered.
 *
 * @param folder the memory's folder
 * @returns null when there is nothing, or nothing that can be understood
 */
export function readMemory(folder: string): MemoryIndex | null {
  try {
    const { form: read, ...index } = JSON.parse(readFileSync(join(folder, indexName), "utf8")) as MemoryIndex & { form: number };
    return read === form ? index : null;
  } catch {
    return null;
  }
}

/** Writes a part, under a name that tells its content. @returns the name */
export function writePart(folder: string, id: string, part: Part): string {
  const content = serialize(part);
  const name = `${id}.${hashOf(content).slice(0, 32)}`;
  writeWhole(folder, name, content);
  return name;
}

/** Reads a part; null when it is not there or not as it was written. */
export function readPart<Read extends Part>(folder: string, name: string): Read | null {
  try {
    const content = readFileSync(join(folder, name));
    return hashOf(content).startsWith(name.slice(name.lastIndexOf(".") + 1)) ? (deserialize(content) as Read) : null;
  } catch {
    return null;
  }
}

/** Writes what is to be remembered, after all its parts, and forgets the parts that it does not name. */
export function writeMemory(folder: string, index: MemoryIndex): void {
  writeWhole(folder, indexName, JSON.stringify({ form, ...index }));
  const named = new Set(
    Object.values(index.reports)
      .flatMap(({ report, output }) => [report, output])
      .concat(index.lists.part, index.lists.index),
  );
  for (const name of readdirSync(folder))
    if (/\.[0-9a-f]{32}(\.\d+)?$/.test(name) && !named.has(name)) rmSync(join(folder, name), { force: true });
}

/** Forgets everything. */
export function forget(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** Reads the clock of the file system, which is not always that of the computer. */
export function readFileClock(folder: string): number {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `clock-${process.pid}`);
  writeFileSync(path, "");
  const { ctimeMs } = statSync(path);
  rmSync(path);
  return ctimeMs;
}

function writeWhole(folder: string, name: string, content: string | Uint8Array): void {
  const aside = join(folder, `${name}.${process.pid}`);
  writeFileSync(aside, content);
  renameSync(aside, join(folder, name));
}
