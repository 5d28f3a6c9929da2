import type { OpenDigest } from "../../../report/data/open-digest.ts";
import { openShelf, type Shelved } from "../shelf.ts";
import { keyOfSearch } from "./make-search-part.ts";

/** What the files about the whole site say of the reports that are made, by their ids, until those files are written. */
export interface DigestShelf {
  put(id: string, digests: readonly OpenDigest[]): void;
  has(id: string): boolean;
  take(id: string): readonly OpenDigest[];
  /** See `keyOfSearch`. */
  searchKey(id: string): string;
  ids(): Iterable<string>;
  close(): void;
}

/** @param folder where the site is made */
export function openDigestShelf(folder: string): DigestShelf {
  const shelf = openShelf<readonly OpenDigest[]>(folder, "digests");
  const lying = new Map<string, { place: Shelved; searchKey: string }>();
  const demand = (id: string): { place: Shelved; searchKey: string } => {
    const found = lying.get(id);
    if (found === undefined) throw new Error(`Nothing is known of the report ${id}.`);
    return found;
  };
  return {
    put: (id, digests) => void lying.set(id, { place: shelf.put(digests), searchKey: keyOfSearch(digests) }),
    has: (id) => lying.has(id),
    take: (id) => shelf.take(demand(id).place),
    searchKey: (id) => demand(id).searchKey,
    ids: () => lying.keys(),
    close: () => shelf.close(),
  };
}
