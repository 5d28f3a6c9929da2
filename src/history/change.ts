/** A piece of a text before and after a change. */
export interface TextPart {
  kind: "same" | "added" | "removed";
  /** In a `same` part that is long, […] stands for the words that are far from any change. */
  text: string;
}

/** One difference between two versions of a claim. */
export interface Change {
  /** The field of the claim file: evidence. */
  field: string;
  /** Which entry of a list: the source's id, the flag, the quoted words, the date; null where the field is no list. */
  item: string | null;
  /** Which part of the entry or of the group: stance; null where it is meant as a whole. */
  part: string | null;
  /** `moved` is said of a list whose entries are the same in another order. */
  kind: "added" | "removed" | "changed" | "moved";
  /** The values before and after; null where there was none, or where `parts` has them. */
  from: string | null;
  to: string | null;
  /** For a text that was changed: the text, in pieces. Otherwise empty. */
  parts: TextPart[];
}
