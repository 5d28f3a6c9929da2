/**
 * Cuts a list that grows at its end into pages that stay as they are: once a page is full, nothing that is added later changes it. The last
 * page alone grows, up to twice the length less one, so that readers who come to the newest never meet a page with hardly anything on it.
 *
 * @param items oldest first
 * @param length how many a full page has
 * @returns the pages, oldest first; one of them at least, which may be empty
 */
export function cutIntoPages<Item>(items: readonly Item[], length: number): Item[][] {
  const full = Math.max(0, Math.floor(items.length / length) - 1);
  return Array.from({ length: full + 1 }, (_, page) => items.slice(page * length, page === full ? undefined : (page + 1) * length));
}
