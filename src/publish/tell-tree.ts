import type { DefaultTreeAdapterTypes } from "parse5";
import type { Attributes, PageListener } from "./page-listener.ts";

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Tells what stands on a page that parse5 has parsed. The content of a template stands in it like that of any other element. */
export function tellTree(node: Node, listener: PageListener): void {
  if (node.nodeName === "#text" && "value" in node) {
    if (listener.wantsText) listener.text(node.value);
  } else if ("tagName" in node) {
    listener.start(node.tagName, node.namespaceURI === "http://www.w3.org/1999/xhtml", new TreeAttributes(node));
    if ("content" in node) tellChildren(node.content, listener);
    tellChildren(node, listener);
    listener.end();
  } else if ("childNodes" in node) tellChildren(node, listener);
}

function tellChildren({ childNodes }: { childNodes: Node[] }, listener: PageListener): void {
  for (const child of childNodes) tellTree(child, listener);
}

/** The attributes that parse5 has found: it splits xlink:href into prefix and name. */
export class TreeAttributes implements Attributes {
  readonly count: number;
  readonly #attrs: Element["attrs"];

  constructor({ attrs }: Element) {
    this.count = attrs.length;
    this.#attrs = attrs;
  }

  nameAt(place: number): string {
    const { prefix = "", name = "" } = this.#attrs[place] ?? {};
    return prefix === "" ? name : `${prefix}:${name}`;
  }

  valueAt(place: number): string {
    return this.#attrs[place]?.value ?? "";
  }
}
