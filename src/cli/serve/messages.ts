/** What the server asks of the process that makes pages. Paths of files are relative to the project's root, with forward slashes. */
export type Request = { kind: "page"; id: number; path: string } | { kind: "files"; paths: string[] } | { kind: "commit" };

/** A page or a file as it goes to the browser. */
export interface Answer {
  status: number;
  type: string;
  body: string | Uint8Array;
  /** Where to go instead. */
  location?: string;
}

/** What that process says: the answer to a request, what a check of all came to, or that pages are not as they were. */
export type Reply = { kind: "page"; id: number; answer: Answer } | { kind: "checked"; text: string } | { kind: "changed" };
