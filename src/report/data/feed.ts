/** A feed before it is written as Atom or JSON Feed. Addresses are full ones; days are YYYY-MM-DD. */
export interface Feed {
  title: string;
  description: string;
  lang: string;
  /** The page the feed belongs to. */
  homeUrl: string;
  atomUrl: string;
  jsonUrl: string;
  author: { name: string; url: string; email?: string };
  /** The day of the last change, or null when nothing the feed speaks of has a date. */
  updated: string | null;
  entries: FeedEntry[];
}

/** One entry of a feed, of plain texts. */
export interface FeedEntry {
  /** Stays the same when the entry changes. */
  id: string;
  url: string;
  title: string;
  summary: string;
  lang: string;
  published: string;
  updated: string;
  /** The verdict by id and by name, or null when there is none that stands. */
  category: { id: string; label: string } | null;
}
