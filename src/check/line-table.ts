import type { Position } from "./located-value.ts";

const lineBreak = /\r\n|\r|\n/g;

/**
 * Prepares to turn offsets in a text into lines and columns. A line ends with LF, CR LF or a lone CR.
 *
 * @returns a function from an offset in UTF-16 code units to its position
 */
export function createLineTable(text: string): (offset: number) => Position {
  const starts = [0];
  for (const match of text.matchAll(lineBreak)) starts.push(match.index + match[0].length);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}
