import { parse } from "parse5";
import { collapse } from "./collapse.ts";
import { readAddresses, type Address } from "./page-addresses.ts";
import { parsePlainPage } from "./parse-plain-page.ts";
import type { PlainElement, PlainNode } from "./plain-html.ts";

/** What is read of a page, whoever parsed it: the page itself, its elements and texts, and the content of a template. */
type Node = PlainNode | { childNodes: PlainNode[] } | { content: { childNodes: PlainNode[] } };
type Element = PlainElement;

/** A place on a page that shows one fact, marked by data-fact. */
export interface Fact {
  /** What the place says it shows, such as verdict. */
  name: string;
  /** Its visible words. */
  text: string;
  /** The same for machines: of <time> its datetime, of <data> its value, else null. */
  value: string | null;
  /** The datetime of every <time> in it. */
  times: string[];
}

/** What the proofs look at on one page, read in one pass. */
export interface BuiltPage {
  /** Relative to the site's root, with forward slashes. */
  path: string;
  lang: string | null;
  title: string;
  /** The visible words of each main heading. */
  headings: string[];
  ids: Set<string>;
  /** Ids that are given more than once. */
  repeatedIds: string[];
  /** Every address in attributes, in the order of the page. */
  addresses: Address[];
  /** The style sheets written into the page. */
  styles: string[];
  /** What style attributes say. */
  styleAttributes: string[];
  /** Every Content-Security-Policy that the page itself states, and whether anything that it rules over stands before it. */
  policies: { text: string; late: boolean }[];
  /** Scripts written into the page, and attributes that run something: what each begins with. */
  inlineScripts: string[];
  /** How many elements of it run a script, be it a file or written into the page. */
  scripts: number;
  /** The JSON-LD blocks as they are written. */
  jsonLd: string[];
  facts: Fact[];
  /** Every date: what machines read and what readers do. */
  times: { datetime: string | null; words: string }[];
}

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** Parses a page as a browser does that runs no scripts, and reads from it what the proofs look at. */
export function readBuiltPage(path: string, html: string | Uint8Array): BuiltPage {
  const page: BuiltPage = {
    path,
    lang: null,
    title: "",
    headings: [],
    ids: new Set(),
    repeatedIds: [],
    addresses: [],
    styles: [],
    styleAttributes: [],
    policies: [],
    inlineScripts: [],
    scripts: 0,
    jsonLd: [],
    facts: [],
    times: [],
  };
  const parsed: unknown =
    parsePlainPage(html) ?? parse(typeof html === "string" ? html : decoder.decode(html), { scriptingEnabled: false });
  readNode(page, parsed as Node, false);
  return page;
}

function readNode(page: BuiltPage, node: Node, hidden: boolean): void {
  if ("value" in node) return;
  const concealed = hidden || ("tagName" in node && conceals(node));
  if ("tagName" in node) readElement(page, node, concealed);
  if ("content" in node) readNode(page, node.content, true);
  if ("childNodes" in node) for (const child of node.childNodes) readNode(page, child, concealed);
}

function readElement(page: BuiltPage, element: Element, hidden: boolean): void {
  const { tagName } = element;
  const isHtml = element.namespaceURI === "http://www.w3.org/1999/xhtml";
  for (const { name, value } of element.attrs) {
    if (name === "id") note(page, value);
    else if (name === "style") page.styleAttributes.push(value);
    else if (name === "srcdoc" || (name.charCodeAt(0) === letterO && name.startsWith("on")))
      page.inlineScripts.push(`${name}="${value.slice(0, 60)}"`);
    else if (name === "data-fact" && !hidden) page.facts.push(readFact(element, value));
  }
  if (element.attrs.length > 0) readAddresses(element, page.addresses);
  if (tagName === "style") page.styles.push(rawText(element));
  else if (tagName === "script") readScript(page, element);
  else if (tagName === "meta") readPolicy(page, element);
  else if (tagName === "time") page.times.push({ datetime: attribute(element, "datetime"), words: collapse(visibleText(element)) });
  else if (tagName === "html") page.lang = attribute(element, "lang");
  else if (tagName === "title" && isHtml && page.title === "") page.title = collapse(rawText(element));
  else if (tagName === "h1" && !hidden) page.headings.push(collapse(visibleText(element)));
}

const letterO = 111;

function readPolicy(page: BuiltPage, element: Element): void {
  if (attribute(element, "http-equiv")?.toLowerCase() !== "content-security-policy") return;
  const late = page.styles.length > 0 || page.inlineScripts.length > 0 || page.addresses.some(({ use }) => use === "load");
  page.policies.push({ text: attribute(element, "content") ?? "", late });
}

function note(page: BuiltPage, id: string): void {
  if (page.ids.has(id)) page.repeatedIds.push(id);
  else page.ids.add(id);
}

function readScript(page: BuiltPage, element: Element): void {
  if (attribute(element, "type")?.trim().toLowerCase() === "application/ld+json") return void page.jsonLd.push(rawText(element));
  page.scripts += 1;
  if (["src", "href", "xlink:href"].every((name) => attribute(element, name) === null)) {
    page.inlineScripts.push(`<script>${rawText(element).trim().slice(0, 60)}`);
  }
}

function readFact(element: Element, name: string): Fact {
  const times = timesIn(element);
  const value = element.tagName === "time" ? (times[0] ?? null) : attribute(element, "value");
  return { name, text: collapse(visibleText(element)), value, times };
}

function timesIn(node: Node): string[] {
  const own = "tagName" in node && node.tagName === "time" ? attribute(node, "datetime") : null;
  const below = "childNodes" in node ? node.childNodes.flatMap(timesIn) : [];
  return own === null ? below : [own, ...below];
}

const unseen = new Set(["template", "noscript", "script", "style"]);

/** What readers do not see: text for screen readers alone is not what the page shows either. */
function conceals(element: Element): boolean {
  if (unseen.has(element.tagName)) return true;
  for (const { name, value } of element.attrs) {
    if (name === "hidden") return true;
    if (name === "class" && value.includes("visually-hidden") && /(^|\s)visually-hidden(\s|$)/.test(value)) return true;
  }
  return false;
}

function visibleText(node: Node): string {
  if ("value" in node) return node.value;
  if ("tagName" in node && conceals(node)) return "";
  return "childNodes" in node ? node.childNodes.map(visibleText).join("") : "";
}

function rawText(element: Element): string {
  return element.childNodes.map((child) => ("value" in child ? child.value : "")).join("");
}

function attribute(element: Element, wanted: string): string | null {
  return element.attrs.find(({ name }) => name === wanted)?.value ?? null;
}
