import { parse, type DefaultTreeAdapterTypes } from "parse5";
import type { BuiltPage, Fact } from "../../../src/publish/built-page.ts";
import { collapse } from "../../../src/publish/collapse.ts";
import { readAddresses, readMetaAddress } from "../../../src/publish/page-addresses.ts";
import { TreeAttributes } from "../../../src/publish/tell-tree.ts";

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Reads what the proofs look at from parse5's tree, going back and forth in it: slowly, and plainly as it is meant. */
export function readByTree(path: string, html: string): BuiltPage {
  const all = elementsIn(parse(html, { scriptingEnabled: false }), false);
  const named = (...names: string[]): Element[] => all.flatMap(({ element }) => (names.includes(element.tagName) ? [element] : []));
  const scripts = named("script");
  const ids = all.flatMap(({ element }) => attribute(element, "id") ?? []);
  return {
    path,
    lang:
      named("html")
        .map((element) => attribute(element, "lang"))
        .at(-1) ?? null,
    title: named("title").filter(isHtml).map(ownText).map(collapse).find(Boolean) ?? "",
    headings: all.flatMap(({ element, hidden }) => (element.tagName === "h1" && !hidden ? collapse(visibleText(element)) : [])),
    ids: new Set(ids),
    repeatedIds: ids.filter((id, place) => ids.indexOf(id) < place),
    addresses: all.flatMap(({ element }) => addressesOf(element)),
    styles: named("style").map(ownText),
    styleAttributes: all.flatMap(({ element }) => attribute(element, "style") ?? []),
    policies: all.flatMap(({ element }, place) =>
      policyOf(
        element,
        all.slice(0, place).map((each) => each.element),
      ),
    ),
    inlineScripts: all.flatMap(({ element }) => runsIn(element)),
    scripts: scripts.filter((script) => !isData(script)).length,
    jsonLd: scripts.filter(isData).map(ownText),
    facts: all.flatMap(({ element, hidden }) => (hidden ? [] : factOf(element))),
    times: named("time").map((element) => ({ datetime: attribute(element, "datetime"), words: collapse(visibleText(element)) })),
  };
}

/** Every element in the order of the page, and whether readers do not see it. */
function elementsIn(node: Node, hidden: boolean): { element: Element; hidden: boolean }[] {
  const own = "tagName" in node ? [{ element: node, hidden: hidden || conceals(node) }] : [];
  const concealed = own[0]?.hidden ?? hidden;
  const content = "content" in node ? elementsIn(node.content, true) : [];
  return [...own, ...content, ...childrenOf(node).flatMap((child) => elementsIn(child, concealed))];
}

function childrenOf(node: Node): Node[] {
  return "childNodes" in node ? node.childNodes : [];
}

function isHtml({ namespaceURI }: Element): boolean {
  return namespaceURI.endsWith("/xhtml");
}

function attribute(element: Element, name: string): string | null {
  return element.attrs.find((each) => (each.prefix ? `${each.prefix}:${each.name}` : each.name) === name)?.value ?? null;
}

function conceals(element: Element): boolean {
  if (["template", "noscript", "script", "style"].includes(element.tagName) || attribute(element, "hidden") !== null) return true;
  return attribute(element, "class")?.split(/\s+/).includes("visually-hidden") === true;
}

function ownText(element: Element): string {
  return element.childNodes.map((child) => ("value" in child ? child.value : "")).join("");
}

function visibleText(node: Node): string {
  if ("value" in node) return node.value;
  return "tagName" in node && conceals(node) ? "" : childrenOf(node).map(visibleText).join("");
}

function factOf(element: Element): Fact[] {
  const name = attribute(element, "data-fact");
  if (name === null) return [];
  const times = timesIn(element);
  const value = element.tagName === "time" ? (times[0] ?? null) : attribute(element, "value");
  return [{ name, text: collapse(visibleText(element)), value, times }];
}

function timesIn(node: Node): string[] {
  const own = "tagName" in node && node.tagName === "time" ? (attribute(node, "datetime") ?? []) : [];
  return [own, ...childrenOf(node).map(timesIn)].flat();
}

function addressesOf(element: Element): BuiltPage["addresses"] {
  const found: BuiltPage["addresses"] = [];
  const attributes = new TreeAttributes(element);
  element.attrs.forEach((_, place) => readAddresses(element.tagName, attributes, place, found));
  if (element.tagName === "meta") readMetaAddress(attributes, found);
  return found;
}

function isData(script: Element): boolean {
  return attribute(script, "type")?.trim().toLowerCase() === "application/ld+json";
}

function runsIn(element: Element): string[] {
  const runs = element.attrs.filter(({ name, prefix }) => !prefix && (name === "srcdoc" || name.startsWith("on")));
  const told = runs.map(({ name, value }) => `${name}="${value.slice(0, 60)}"`);
  if (element.tagName !== "script" || isData(element)) return told;
  if (["src", "href", "xlink:href"].some((name) => attribute(element, name) !== null)) return told;
  return [...told, `<script>${ownText(element).trim().slice(0, 60)}`];
}

function policyOf(element: Element, before: Element[]): BuiltPage["policies"] {
  if (element.tagName !== "meta" || attribute(element, "http-equiv")?.toLowerCase() !== "content-security-policy") return [];
  const late = [...before, element].some((each) => each.tagName === "style" || runsIn(each).length > 0 || loads(each));
  return [{ text: attribute(element, "content") ?? "", late }];
}

function loads(element: Element): boolean {
  return addressesOf(element).some(({ use }) => use === "load");
}
