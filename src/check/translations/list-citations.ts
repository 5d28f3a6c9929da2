import { findCitations } from "../find-citations.ts";

/** Lists the ids of the sources that a Markdown text cites, each once, sorted: [@one; @two]. */
export function listCitations(text: string): string[] {
  return [...new Set(findCitations(text).flatMap(({ ids }) => ids ?? []))].sort();
}
