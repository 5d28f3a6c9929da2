/** All that is moved in a swap, in full paths but for `lent`. */
export interface SwapOrder {
  /** Where the former site stands, if there is one, and the new one is to stand. */
  output: string;
  /** The new site, finished but for what the former one lends it. */
  ready: string;
  /** Where the former site is kept while it is being replaced. */
  old: string;
  /** Where the former site is deleted. */
  gone: string;
  /** The file that says, meanwhile, which folders are lent. */
  record: string;
  /** The names of the folders that the former site lends to the new one. They are moved, which costs the same whatever is in them. */
  lent: readonly string[];
}

/**
 * Puts a finished site in the place of the former one, and deletes the former one.
 *
 * @throws when a folder cannot be moved; the former site is then back in its place
 */
export function carryOutSwap(order: SwapOrder): void;

/** Undoes a swap that has not come to its end: whole again, the former site stands where it stood. */
export function putBack(order: Pick<SwapOrder, "output" | "ready" | "old" | "lent">): void;

/** Deletes what a swap leaves that has come to its end. */
export function clearAway(order: Pick<SwapOrder, "old" | "gone" | "record">): void;
