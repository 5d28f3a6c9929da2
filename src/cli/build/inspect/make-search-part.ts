import { join } from "node:path";
import type { PartLinks } from "../../../publish/prove-addresses.ts";
import type { OpenDigest } from "../../../report/data/open-digest.ts";
import { makeSearchFiles } from "../../../site/search/search-files.ts";
import type { WriteOutput } from "../../../site/write-output.ts";
import { hashOf, type SeenFile } from "../memory/seen-file.ts";
import type { FormerSite } from "./former-site.ts";
import { keyOfSearch } from "./remember-outputs.ts";
import { takeOver } from "./take-over.ts";

/** The files of the search in the new site. */
export interface SearchPart {
  /** Of what they were made from. */
  key: string;
  paths: string[];
  /** Those that were taken over from the former site, and what is known of the addresses in them; null where they were made. */
  former: { files: readonly SeenFile[]; links: PartLinks } | null;
}

/**
 * Makes the files of the search, or takes them over where they would be the same.
 *
 * @param order the ids of all reports
 * @param open what was made of the reports that are not kept
 * @param places where the former site and the new one are
 */
export function makeSearchPart(
  order: readonly string[],
  open: ReadonlyMap<string, readonly OpenDigest[]>,
  former: FormerSite,
  places: { output: string; folder: string; write: WriteOutput },
): SearchPart {
  const digestsOf = (id: string): readonly OpenDigest[] => open.get(id) ?? former.report(id)?.open ?? [];
  const keys = order.map((id) => (open.has(id) ? keyOfSearch(digestsOf(id)) : (former.report(id)?.searchKey ?? "")));
  const key = hashOf(Buffer.from(keys.join("\n")));
  const kept = former.search(key);
  if (kept !== undefined) {
    const paths = kept.files.map(({ path }) => path);
    for (const path of paths) takeOver(join(places.output, path), join(places.folder, path));
    return { key, paths, former: kept };
  }
  const files = makeSearchFiles(order.flatMap(digestsOf).flatMap((digest) => digest.entries));
  for (const [path, text] of files) places.write(join(places.folder, path), text);
  return { key, paths: [...files.keys()], former: null };
}
