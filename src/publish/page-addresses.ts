import { valueOf, type Attributes } from "./page-listener.ts";

/** An address that stands on a page. */
export interface Address {
  /** As it is written, without the space around it that browsers drop. */
  value: string;
  /** Where it stands: the element and the attribute. */
  place: string;
  /**
   * What becomes of it: a reader may follow a "link", a browser asks for a "load" by itself, "markup" is for machines and names a page
   * as it is cited, "id" names a page that may have moved since, "redirect" sends the reader on, and "base" bends all other addresses.
   */
  use: "link" | "load" | "markup" | "id" | "redirect" | "base";
}

/** Attributes that hold addresses, whatever element has them: where they mean nothing, nothing is lost by looking. */
const attributes = new Set(
  "href xlink:href src srcset imagesrcset poster data action formaction ping background cite longdesc manifest codebase".split(" "),
);

/** Kinds of <link> for which browsers ask nobody anything. */
const quietLinks = new Set("canonical alternate author license next prev help bookmark search me up first last index".split(" "));

/** What a <meta> is called that holds words, by the last part of its name: they may be of an address, and are none. */
const words = new Set(["title", "description", "site_name", "alt"]);

/** Reads the addresses of one attribute of an element, if it is one that holds any, onto the end of a list. */
export function readAddresses(tagName: string, element: Attributes, at: number, into: Address[]): void {
  const name = element.nameAt(at);
  if (!attributes.has(name)) return;
  const place = `<${tagName} ${name}>`;
  const use = useOf(tagName, element, name);
  const written = element.valueAt(at);
  if (!name.endsWith("srcset")) return void into.push({ value: clean(written), place, use });
  for (const value of candidates(written)) into.push({ value: clean(value), place, use });
}

function useOf(tagName: string, element: Attributes, name: string): Address["use"] {
  if (tagName === "base") return "base";
  if (tagName === "link") {
    const kinds = (valueOf(element, "rel") ?? "").toLowerCase().split(/\s+/).filter(Boolean);
    if (kinds.length === 0 || !kinds.every((kind) => quietLinks.has(kind))) return "load";
    return kinds.includes("canonical") ? "markup" : "link";
  }
  const followed = ((tagName === "a" || tagName === "area") && name.endsWith("href")) || name === "cite" || name === "longdesc";
  return followed ? "link" : "load";
}

/** Reads the address that a <meta> holds as its content, if it does, onto the end of a list. */
export function readMetaAddress(element: Attributes, into: Address[]): void {
  const content = clean(valueOf(element, "content") ?? "");
  if (valueOf(element, "http-equiv")?.toLowerCase() === "refresh") {
    const target = /^[\d.\s]*[;,]?\s*(?:url\s*=\s*)?["']?([^"']*)/i.exec(content)?.[1] ?? "";
    into.push({ value: clean(target), place: "<meta http-equiv=refresh>", use: "redirect" });
  } else if (/^https?:\/\//i.test(content)) {
    const name = valueOf(element, "property") || (valueOf(element, "name") ?? "");
    if (!words.has(name.toLowerCase().split(":").at(-1) ?? "")) into.push({ value: content, place: `<meta ${name}>`, use: "markup" });
  }
}

function candidates(set: string): string[] {
  return set.split(/,\s+/).flatMap((candidate) => candidate.trim().split(/\s+/)[0] || []);
}

/** Browsers drop white space and control characters around an address, and line breaks and tabs within it. */
function clean(address: string): string {
  return /[\u0000-\u0020]/.test(address) ? address.replaceAll(/^[\u0000-\u0020]+|[\u0000-\u0020]+$|[\t\n\r]/g, "") : address;
}
