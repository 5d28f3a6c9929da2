import { parse, type DefaultTreeAdapterMap } from "parse5";
import { attribute, type Element } from "../site/read-pages.ts";

type Node = DefaultTreeAdapterMap["node"];

/** What a crawler found. */
export interface Crawled {
  /** A line for each address of the site that does not answer with a file: where it stands, and what is wrong. */
  broken: string[];
  /** The paths of all pages that are led to, with the name of their file. */
  pages: Set<string>;
}

/**
 * Follows every address of a site from its home page on, as a search engine does.
 *
 * @param home ends with a slash; what does not begin with it is another site's
 */
export async function crawl(home: string): Promise<Crawled> {
  const broken: string[] = [];
  const pages = new Set<string>();
  const waiting = new Map([[home, "the start"]]);
  const asked = new Set<string>();
  for (const [address, from] of waiting) {
    if (asked.has(address)) continue;
    asked.add(address);
    const answer = await fetch(address, { redirect: "manual" });
    if (answer.status !== 200) broken.push(`${from}: ${address.slice(home.length)} answers ${answer.status}`);
    if (answer.status !== 200 || !answer.headers.get("content-type")?.startsWith("text/html")) {
      await answer.body?.cancel();
      continue;
    }
    const path = address.slice(home.length);
    pages.add(path === "" || path.endsWith("/") ? `${path}index.html` : path);
    for (const found of addressesOf(parse(await answer.text()))) {
      const url = URL.canParse(found, address) ? new URL(found, address) : null;
      if (url === null) broken.push(`${path}: ${found} is no address`);
      if (url === null || !url.href.startsWith(home)) continue;
      url.hash = "";
      if (!waiting.has(url.href)) waiting.set(url.href, path);
    }
  }
  return { broken, pages };
}

function addressesOf(node: Node): string[] {
  const own = "tagName" in node ? elementAddresses(node) : [];
  return [...own, ...("childNodes" in node ? node.childNodes.flatMap(addressesOf) : [])];
}

function elementAddresses(element: Element): string[] {
  const style = element.tagName === "style" ? element.childNodes.map((child) => ("value" in child ? child.value : "")).join("") : "";
  const styled = [...style.matchAll(/url\((["']?)([^"')]+)\1\)/g)].map((match) => match[2] ?? "");
  return [...styled, ...["href", "src"].flatMap((name) => attribute(element, name) ?? [])];
}
