/** What an entry of BibTeX is made of. All but the key and the address are plain texts; what is undefined is left out. */
export interface BibtexItem {
  /** An id of ours. */
  key: string;
  author?: string | undefined;
  title: string;
  publisher?: string | undefined;
  /** A day, month or year: 2025-03-08, 2025-03, 2025. */
  published?: string | undefined;
  /** Stands where a note does: an entry has room for one of them. */
  version?: string | undefined;
  url: string;
  /** A day. */
  accessed?: string | undefined;
  language: string;
  keyword?: string | undefined;
  note?: string | undefined;
}

/** Writes an entry of BibTeX in UTF-8, which ends with a line feed. */
export type WriteBibtex = (item: BibtexItem) => string;
