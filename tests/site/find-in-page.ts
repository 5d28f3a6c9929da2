import { attribute, textOf, type Element, type HtmlPage } from "./read-pages.ts";
import { writtenClass } from "./written-class.ts";

/** Finds a page by its path. */
export function pageAt(pages: readonly HtmlPage[], path: string): HtmlPage {
  return pages.find((page) => page.path === path) ?? never(`The site has no page ${path}.`);
}

/** The element of the whole page. */
export function rootOf({ elements }: HtmlPage): Element {
  return elements.find(({ tagName }) => tagName === "html") ?? never("no <html>");
}

/** All elements of a class, in the order of the page. */
export function ofClass({ elements }: HtmlPage, name: string): Element[] {
  const written = writtenClass(name);
  return elements.filter((element) => attribute(element, "class")?.split(" ").includes(written) === true);
}

/** The text of an element as it is read, white space put together. */
export function wordsOf(element: Element): string {
  return textOf(element).replaceAll(/\s+/g, " ").trim();
}

/** For a test that cannot go on. */
export function never(message: string): never {
  throw new Error(message);
}
