import { posix } from "node:path";
import { detach } from "./detach.ts";

/** Where an address leads. */
export type Location =
  | { where: "here"; file: string; fragment: string; absolute: boolean }
  | { where: "elsewhere"; scheme: string }
  | { where: "nowhere"; reason: string };

/** Finds where an address on a page or in a file of the site leads. */
export type LocateAddress = (address: string, from: string) => Location;

/**
 * Makes the finder for a site that is published under an address and consists of certain files.
 *
 * @param baseUrl the published address, ending with a slash; what begins with it belongs to the site
 * @param files every file of the site, relative to its root
 */
export function createLocateAddress(baseUrl: string, files: Pick<ReadonlySet<string>, "has">): LocateAddress {
  const base = new URL(baseUrl);

  const findFile = (path: string, fragment: string, absolute: boolean): Location => {
    const decoded = decode(path);
    if (decoded === null) return { where: "nowhere", reason: "has a percent sign with no character after it" };
    const file = decoded === "" || decoded.endsWith("/") ? `${decoded}index.html` : decoded;
    if (files.has(file)) return { where: "here", file, fragment: decode(fragment) ?? fragment, absolute };
    const folder = files.has(`${file}/index.html`) ? `: it is a folder, to which servers redirect; end the address with a slash` : "";
    return { where: "nowhere", reason: `leads to ${file}, which is not a file of the site${folder}` };
  };

  const locate = (address: string, from: string): Location => {
    const [, beforeFragment = "", fragmentAndMore = ""] = /^([^#]*)(?:#(.*))?$/s.exec(address) ?? [];
    // What follows :~: is for the browser alone, such as the words to scroll to.
    const [fragment = ""] = fragmentAndMore.split(":~:");
    const [path = ""] = beforeFragment.split("?");
    if (beforeFragment === "") return { where: "here", file: from, fragment: decode(fragment) ?? fragment, absolute: false };
    const [, scheme] = /^([a-z][a-z0-9+.-]*):/i.exec(address) ?? [];
    if (scheme !== undefined && !/^https?$/i.test(scheme)) return { where: "elsewhere", scheme: scheme.toLowerCase() };
    if (scheme !== undefined || /^[\\/]{2}/.test(address)) {
      const url = parseAddress(address, base);
      if (url === null) return { where: "nowhere", reason: "is not a web address" };
      if (url.host !== base.host || !url.pathname.startsWith(base.pathname)) return { where: "elsewhere", scheme: "https" };
      return findFile(url.pathname.slice(base.pathname.length), fragment, true);
    }
    const onServer = path.startsWith("/") || path.startsWith("\\");
    if (onServer && !path.startsWith(base.pathname)) return { where: "nowhere", reason: "leads out of the site" };
    const relative = onServer ? path.slice(base.pathname.length) : posix.join(posix.dirname(from), path);
    if (relative.startsWith("../") || relative === "..") return { where: "nowhere", reason: "leads out of the site" };
    return findFile(/^\.\/?$/.test(relative) ? "" : relative, fragment, false);
  };

  const isCanonical = base.href === baseUrl;
  const isForeign = createKnowForeign(base.host);
  // Nearly all addresses of a page are places of its own, go by the site's root, or lead to a server that is plainly another one.
  let [lastFrom, root] = ["", ""];
  return (address, from) => {
    if (isForeign(address)) return plainlyElsewhere;
    if (address.startsWith("#") && !/[%:]/.test(address)) return { where: "here", file: from, fragment: address.slice(1), absolute: false };
    if (from !== lastFrom) [lastFrom, root] = [from, wayToRoot(from)];
    const isAbsolute = isCanonical && address.startsWith(baseUrl);
    if (isAbsolute || address.startsWith(root)) {
      const [, path = "", fragment = ""] = plainlyOwn.exec(address.slice((isAbsolute ? baseUrl : root).length)) ?? [];
      if (path !== "") return findFile(path, fragment, isAbsolute);
    }
    return address === baseUrl ? findFile("", "", true) : locate(address, from);
  };
}

/** The way to a page or file of the site in the letters that ids and names have: no reading could take it for another. */
const plainlyOwn = /^((?:[a-z0-9-][a-z0-9-.]*\/)*(?:[a-z0-9-][a-z0-9-.]*)?)(?:#([a-z0-9-]+))?$/;

/** Makes the function that knows the addresses whose host no reading could take for another or for none. */
function createKnowForeign(ownHost: string): (address: string) => boolean {
  const hosts = new Map<string, boolean>();
  return (address) => {
    const end = address.startsWith("https://") ? address.indexOf("/", "https://".length) : -1;
    if (end === -1) return false;
    const host = address.slice("https://".length, end);
    const known = hosts.get(host);
    if (known !== undefined) return known;
    if (hosts.size > mostHosts) hosts.clear();
    const isForeign = plainHost.test(host) && host !== ownHost && !host.includes("xn--");
    hosts.set(detach(host), isForeign);
    return isForeign;
  };
}

const mostHosts = 5_000;
const plainlyElsewhere: Location = { where: "elsewhere", scheme: "https" };

/** Labels of small letters, the last not a number. Behind the slash nothing is read as a part of the host. */
const plainHost = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z-]*[a-z]$/;

/** Gives the way from a file to the site’s root: ../../ */
export function wayToRoot(path: string): string {
  return "../".repeat(path.split("/").length - 1);
}

/** URL.canParse would be shorter, but once it has been optimized Node 20 denies hosts with letters such as ü. */
function parseAddress(address: string, base: URL): URL | null {
  try {
    return new URL(address, base);
  } catch {
    return null;
  }
}

function decode(text: string): string | null {
  if (!text.includes("%")) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
