/** What was handed over to be imported, as it came. */
export interface Received {
  bytes: Uint8Array;
  /** The address it was fetched from in the end; null for a file. */
  address: string | null;
  /** The encoding that the server named, in small letters; null where it named none. */
  charset: string | null;
}

/** The most that is read, in bytes: 64 MB. The largest known feed of fact-checks has about half of that. */
export const mostBytes = 64_000_000;
