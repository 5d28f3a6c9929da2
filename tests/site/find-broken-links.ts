import { posix } from "node:path";
import { attribute, listFiles, readPages, type Element, type HtmlPage } from "./read-pages.ts";

const addressAttributes = ["href", "xlink:href", "src", "poster", "data", "action"];

function addressesOf(element: Element): string[] {
  const plain = addressAttributes.flatMap((name) => attribute(element, name) ?? []);
  const sets = (attribute(element, "srcset") ?? "").split(",").flatMap((candidate) => candidate.trim().split(/\s+/)[0] || []);
  return [...plain, ...sets];
}

function cssAddresses(html: string): string[] {
  return [...html.matchAll(/url\((["']?)([^"')]+)\1\)/g)].flatMap(([, , address]) => address ?? []);
}

function idsOf({ elements }: HtmlPage): string[] {
  return elements.flatMap((element) => attribute(element, "id") ?? []);
}

/**
 * Looks for addresses that lead nowhere inside a built site, and for ids that are given twice on a page.
 *
 * @param folder the site
 * @param base the path of its root on the server, for pages that write their addresses from there
 * @returns one line per fault: the page and what is wrong; empty when all is well
 */
export function findBrokenLinks(folder: string, base = "/"): string[] {
  const pages = readPages(folder);
  const files = new Set(listFiles(folder));
  const ids = new Map(pages.map((page) => [page.path, new Set(idsOf(page))]));

  const faultOf = (page: HtmlPage, address: string): string | null => {
    if (/^(https?:|mailto:|data:)/i.test(address)) return null;
    if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(address)) return `the address “${address}” is of a kind that pages may not have`;
    const [, path = "", , fragment] = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/s.exec(address) ?? [];
    const here = path === "" ? page.path : resolvePath(page.path, decodeURIComponent(path), base);
    if (here === null) return `the address “${address}” leads out of the site`;
    const isFolder = here === "" || here.endsWith("/");
    const file = isFolder ? `${here}index.html` : here;
    // The not-found page is shown by a server only; every other page may be opened from a disk.
    if (isFolder && page.path !== "404.html") return `the address “${address}” names a folder: opened from a disk it shows a list of files`;
    if (!files.has(file)) return `the address “${address}” leads to ${file}, which is not there`;
    if (!fragment) return null;
    return ids.get(file)?.has(decodeURIComponent(fragment)) ? null : `the address “${address}” names a place that ${file} does not have`;
  };

  return pages.flatMap((page) => {
    const addresses = [...page.elements.flatMap(addressesOf), ...cssAddresses(page.html)];
    const broken = [...new Set(addresses)].flatMap((address) => faultOf(page, address.trim()) ?? []);
    const seen = new Set<string>();
    const twice = idsOf(page).filter((id) => seen.size === seen.add(id).size);
    return [...broken, ...twice.map((id) => `the id “${id}” is given twice`)].map((fault) => `${page.path}: ${fault}`);
  });
}

function resolvePath(from: string, path: string, base: string): string | null {
  if (path.startsWith("/")) return path.startsWith(base) ? posix.normalize(path.slice(base.length)) : null;
  const resolved = posix.join(posix.dirname(from), path);
  if (resolved === "." || resolved === "./") return "";
  return resolved.startsWith("..") ? null : resolved;
}
