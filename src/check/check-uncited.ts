import { findCitations } from "./find-citations.ts";
import type { LoadedFile } from "./load-json-file.ts";
import type { Problem } from "./problem.ts";

/** A Markdown text of a page that shows no evidence, and its place in its file as a JSON pointer. */
export interface UncitedText {
  text: string;
  pointer: string;
}

/** Tells where a text cites a source though its page has no evidence that the number could lead to. */
export function checkUncited({ file, located }: LoadedFile<unknown>, texts: readonly UncitedText[]): Problem[] {
  if (located === null) return [];
  return texts.flatMap(({ text, pointer }) => {
    const cited = findCitations(text).find(({ ids }) => ids !== null);
    if (cited === undefined) return [];
    const message = `The text cites ${cited.whole}, but its page has no evidence that a number could lead to.`;
    const fix = "Name the source in words, or lead to it with a link: [its name](https://…).";
    return [{ rule: "citation-misplaced", severity: "error", file, ...located.positionOf(pointer), message, fix }];
  });
}
