import { join } from "node:path";
import type { PartLinks } from "../../../publish/aimed-places.ts";
import type { OpenDigest } from "../../../report/data/open-digest.ts";
import type { ClaimEntry } from "../../../report/find/claim-entry.ts";
import { listRecords } from "../../../site/search/build-index.ts";
import { writeSearchFiles } from "../../../site/search/search-files.ts";
import { gatherIndex, groupByReport, updateIndex } from "../../../site/search/search-index.ts";
import type { WriteOutput } from "../../../site/write-output.ts";
import type { IndexMemory } from "../memory/memory.ts";
import { hashOf, type SeenFile } from "../memory/seen-file.ts";
import type { FormerSearch } from "./former-site.ts";
import { takeOver } from "./take-over.ts";

/** The files of the search in the new site. */
export interface SearchPart {
  /** Of what they were made from. */
  key: string;
  paths: string[];
  /** Those of them that were taken over from the former site. */
  takenOver: readonly SeenFile[];
  /** Where the addresses in all of them lead; null where that is not known from the former site. */
  links: PartLinks | null;
  /** What they were made from, to be remembered, or the name under which it is. */
  index: IndexMemory | string;
}

/** What is to be found of a report. */
export interface Findable {
  /** See `keyOfSearch`. */
  searchKey: string;
  /** Gives what is published of it. */
  entries(): readonly ClaimEntry[];
}

/** Hashes what the search finds the claims of a report by. */
export function keyOfSearch(digests: readonly OpenDigest[]): string {
  return hashOf(Buffer.from(JSON.stringify(digests.map(({ entries }) => entries))));
}

/**
 * Makes the files of the search. What the former site has of them is taken over: all of it where nothing else is to be found, and where a
 * few reports have changed, the files in which nothing has.
 *
 * @param reports all reports, by their ids, in their order
 * @param places where the former site and the new one are
 */
export function makeSearchPart(
  reports: ReadonlyMap<string, Findable>,
  former: FormerSearch | null,
  places: { output: string; folder: string; write: WriteOutput },
): SearchPart {
  const keys = Object.fromEntries([...reports].map(([id, { searchKey }]) => [id, searchKey]));
  const key = hashOf(Buffer.from(Object.values(keys).join("\n")));
  const take = ({ path }: SeenFile): void => takeOver(join(places.output, path), join(places.folder, path));
  if (former?.key === key) {
    former.files.forEach(take);
    return { key, paths: former.files.map(({ path }) => path), takenOver: former.files, links: former.links, index: former.name };
  }
  const updated = former === null ? null : update(former, keys, reports);
  if (former === null || updated === null) {
    const entries = [...reports.values()].flatMap((report) => report.entries());
    const byReport = groupByReport(entries);
    const index = gatherIndex(entries);
    const files = writeSearchFiles(index, (id) => byReport.get(id));
    for (const [path, text] of files) places.write(join(places.folder, path), text);
    return { key, paths: [...files.keys()], takenOver: [], links: null, index: { keys, index } };
  }
  const { index, changed } = updated;
  const files = writeSearchFiles(index, (id) => changed.get(id));
  const known = new Map(former.files.map((file) => [file.path, file]));
  const others = index.reports.flatMap(({ id }) => (changed.has(id) ? [] : listRecords(index, id)));
  const same = [...files].flatMap(([path, text]) => (known.get(path)?.sha256 === hashOf(Buffer.from(text)) ? [path] : []));
  const takenOver = [...others, ...same].flatMap((path) => known.get(path) ?? []);
  takenOver.forEach(take);
  for (const path of same) files.delete(path);
  for (const [path, text] of files) places.write(join(places.folder, path), text);
  const paths = [...files.keys(), ...others, ...same];
  // No claim has another address: what the files lead to is the same, though their texts are not.
  return { key, paths, takenOver, links: former.links, index: { keys, index } };
}

/** @returns the former index with the changes in it, and what changed; null where it must be made anew */
function update(
  former: FormerSearch,
  keys: Readonly<Record<string, string>>,
  reports: ReadonlyMap<string, Findable>,
): { index: IndexMemory["index"]; changed: ReadonlyMap<string, readonly ClaimEntry[]> } | null {
  const before = former.readIndex();
  if (before === null || Object.keys(before.keys).some((id) => !reports.has(id))) return null;
  const changed = new Map([...reports].flatMap(([id, report]) => (before.keys[id] === keys[id] ? [] : [[id, report.entries()]])));
  // Where much has changed, it takes longer than to begin anew.
  if (changed.size > Math.max(few, reports.size / fewer)) return null;
  const index = updateIndex(before.index, changed);
  return index === null ? null : { index, changed };
}

/** How many reports may have changed: a few, or one in so many. */
const [few, fewer] = [3, 20];
