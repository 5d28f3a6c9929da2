/** What the server asks of the process that makes pages. */
export type Request = { kind: "page"; id: number; path: string } | { kind: "refresh" };

/** A page or a file as it goes to the browser. */
export interface Answer {
  status: number;
  type: string;
  body: string | Uint8Array;
  /** Where to go instead. */
  location?: string;
}

/** What that process says: the answer to a request, or what a check of the project came to. */
export type Reply = { kind: "page"; id: number; answer: Answer } | { kind: "checked"; text: string };
