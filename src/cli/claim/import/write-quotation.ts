/** Signs that mean something in Markdown, and the @ of a citation. */
const signs = /[\\`*_~[\]<>|&#!@]/g;

/**
 * Writes the words of somebody else as a quotation in Markdown in which no sign of theirs means anything.
 *
 * @param source the id of the source that is cited for them; undefined when it is not known
 */
export function writeQuotation(paragraphs: readonly string[], source: string | undefined): string {
  const quoted = paragraphs.map((paragraph) => `> ${escape(paragraph)}`).join("\n>\n");
  return source === undefined ? quoted : `${quoted} [@${source}]`;
}

function escape(text: string): string {
  return text
    .replaceAll(signs, (sign) => (sign === "@" ? "&#64;" : `\\${sign}`))
    .replace(/^(\d+)([.)])/, "$1\\$2")
    .replace(/^([-+=])/, "\\$1");
}
