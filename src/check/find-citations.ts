/** What stands in square brackets with an @ in a Markdown text, and so is a citation or looks like one. */
export interface FoundCitation {
  /** With the brackets. */
  whole: string;
  /** Without them. */
  inside: string;
  /** The sources that are cited, as often as they are named; null when it is not written as a citation is. */
  ids: string[] | null;
}

/** Square brackets with an @ in them, unless they are the text of a link. */
const bracketed = /\[([^[\]]*@[^[\]]*)\](?!\()/g;
const wellFormed = /^@[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** Finds the citations of a Markdown text, [@source-id] or [@one-source; @another-source], and what looks like one. */
export function findCitations(text: string): FoundCitation[] {
  return Array.from(text.matchAll(bracketed), ([whole, inside = ""]) => ({ whole, inside, ids: readCitation(inside) }));
}

/** Reads what stands between the brackets of a citation. @returns the ids of the sources; null when it is none */
export function readCitation(inside: string): string[] | null {
  const parts = inside.split(";").map((part) => part.trim());
  return inside.startsWith("@") && parts.every((part) => wellFormed.test(part)) ? parts.map((part) => part.slice(1)) : null;
}

/** Takes what `findCitations` finds out of a text. */
export function withoutCitations(text: string): string {
  return text.replace(bracketed, "");
}
