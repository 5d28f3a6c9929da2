import type { Address } from "../../../publish/page-addresses.ts";
import { openShelf, type Shelved } from "../shelf.ts";

/** The addresses of the site that stand in the data files of reports, until all that they may lead to is known. */
export interface AddressShelf {
  /** Puts down those of the files of a report. */
  put(found: ReadonlyMap<string, readonly Address[]>): void;
  /** Gives back, file by file, what was put down. */
  all(): Iterable<[string, Address[]]>;
  close(): void;
}

/** What lies on the shelf for a report: each address once, and for each file the places of its addresses. */
interface Lying {
  addresses: Address[];
  files: [string, number[]][];
}

/** @param folder where the site is made */
export function openAddressShelf(folder: string): AddressShelf {
  const shelf = openShelf<Lying>(folder, "addresses");
  const lying: Shelved[] = [];
  return {
    put: (found) => void lying.push(shelf.put(share(found))),
    *all() {
      for (const place of lying) {
        const { addresses, files } = shelf.take(place);
        for (const [file, places] of files) yield [file, places.flatMap((each) => addresses[each] ?? [])];
      }
    },
    close: () => shelf.close(),
  };
}

/** The files of a report lead to the same few pages, many times. */
function share(found: ReadonlyMap<string, readonly Address[]>): Lying {
  const addresses: Address[] = [];
  const known = new Map<string, number>();
  const placeOf = (address: Address): number => {
    const key = `${address.use} ${address.value}`;
    const place = known.get(key) ?? addresses.push(address) - 1;
    known.set(key, place);
    return place;
  };
  const files = [...found].map(([file, own]): Lying["files"][number] => [file, [...new Set(own.map(placeOf))]]);
  return { addresses, files };
}
