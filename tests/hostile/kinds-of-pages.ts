import { readPages } from "../site/read-pages.ts";

/** What Markdown may make of a text beside the elements that the pages of the real site have. */
const ofMarkdown = [
  "blockquote",
  "br",
  "code",
  "code class",
  "em",
  "li",
  "ol",
  "ol start",
  "p",
  "pre",
  "s",
  "strong",
  "ul",
  "a",
  "a href",
  "a rel",
];
/** What the site's own scripts make. */
const ofScripts = ["search", "label", "select", "option"];
/** What only a page with such data has. */
const ofData = ["del", "ins", "b", "bdi lang", "p lang"];

/**
 * The kinds of elements and attributes that pages have, as “a” and “a href”.
 *
 * @param folder a site that nobody attacks
 */
export function kindsOfPages(folder: string): string[] {
  const kinds = readPages(folder).flatMap(({ elements }) =>
    elements.flatMap(({ tagName, attrs }) => [tagName, ...attrs.map(({ name }) => `${tagName} ${name}`)]),
  );
  return [...new Set([...kinds, ...ofMarkdown, ...ofScripts, ...ofData])];
}
