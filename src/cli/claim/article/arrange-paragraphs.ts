/** Programs that break lines break them before this. */
const longestWrappedLine = 120;

/**
 * Separates the paragraphs of a plain text by blank lines. A text with a line longer than any program would make it has one line for each
 * paragraph; in another the lines of a paragraph are wrapped, and blank lines stand between paragraphs already.
 *
 * @param text with LF line breaks
 */
export function arrangeParagraphs(text: string): string {
  const lines = text.trim().split("\n");
  const isWrapped = lines.every((line) => line.length <= longestWrappedLine);
  if (isWrapped) return lines.join("\n");
  const paragraphs = lines.map((line) => line.trim()).filter((line) => line !== "");
  return paragraphs.join("\n\n");
}
