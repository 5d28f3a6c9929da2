import { cutIntoPages } from "./cut-into-pages.ts";

/** A page of a list that goes over several. */
export interface ListPage<Item> {
  /** Relative to the site's root. */
  path: string;
  /** Newest first. */
  items: Item[];
  /** Whether the same stands at another address, which is the one to be found by. */
  isDouble: boolean;
  pager: Pager | null;
}

/** The ways from a page of a list to the others, relative to the site's root; null where there is none. */
export interface Pager {
  /** Its number, from 1 for the oldest. */
  number: number;
  path: string;
  newest: string;
  oldest: string;
  newer: string | null;
  older: string | null;
}

/**
 * Lays a list out on pages. The newest stands at the plain address; each page has, from its beginning, a numbered address as well, at which
 * it stays. No page says how many there are, as that would change.
 *
 * @param folder where the list is, ending with a slash
 * @param items oldest first
 * @param length how many a full page has
 * @param numbered the folder of the numbered pages, where it is another one
 */
export function layOutList<Item>(folder: string, items: readonly Item[], length: number, numbered = folder): ListPage<Item>[] {
  const pages = cutIntoPages(items, length);
  const plain = `${folder}index.html`;
  const at = (number: number): string => `${numbered}${number}/index.html`;
  const pagerOf = (number: number): Pager | null =>
    pages.length === 1
      ? null
      : {
          number,
          path: at(number),
          newest: plain,
          oldest: at(1),
          newer: number === pages.length ? null : at(number + 1),
          older: number === 1 ? null : at(number - 1),
        };
  const laid = pages.map((page, index): ListPage<Item> => ({
    path: at(index + 1),
    items: page.toReversed(),
    isDouble: index === pages.length - 1,
    pager: pagerOf(index + 1),
  }));
  const newest = laid.at(-1);
  if (newest === undefined) return [];
  return [{ ...newest, path: plain, isDouble: false }, ...(pages.length === 1 ? [] : laid.toReversed())];
}
