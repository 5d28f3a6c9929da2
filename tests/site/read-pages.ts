import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { parse, type DefaultTreeAdapterMap } from "parse5";

export type Element = DefaultTreeAdapterMap["element"];
type Node = DefaultTreeAdapterMap["node"];

/** A page of a built site. */
export interface HtmlPage {
  /** Relative to the site's root, with forward slashes. */
  path: string;
  html: string;
  /** Every element in the order of the page, those inside templates too. */
  elements: Element[];
}

/** Lists the files of a folder, relative to it, with forward slashes, sorted. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}

function elementsOf(node: Node): Element[] {
  const inside = "content" in node ? elementsOf(node.content) : [];
  const below = "childNodes" in node ? node.childNodes.flatMap(elementsOf) : [];
  return [...("tagName" in node ? [node] : []), ...inside, ...below];
}

/**
 * Reads every HTML page of a built site.
 *
 * @throws when there is none: a test over no page would pass whatever the pages are like
 */
export function readPages(folder: string): HtmlPage[] {
  const paths = listFiles(folder).filter((path) => path.endsWith(".html"));
  if (paths.length === 0) throw new Error(`There is no page in ${folder}.`);
  return paths.map((path) => {
    const html = readFileSync(join(folder, path), "utf8");
    return { path, html, elements: elementsOf(parse(html)) };
  });
}

/** Gives an attribute's value, or null. */
export function attribute(element: Element, name: string): string | null {
  return element.attrs.find((each) => each.name === name)?.value ?? null;
}

/** Gives the text of an element and all below it. */
export function textOf(node: Node): string {
  if ("value" in node) return node.value;
  return "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
}
