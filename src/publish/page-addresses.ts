import type { PlainElement as Element } from "./plain-html.ts";

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

/** Reads the addresses of an element's attributes onto the end of a list. */
export function readAddresses(element: Element, into: Address[]): void {
  const { tagName, attrs } = element;
  for (const attribute of attrs) {
    // parse5 splits xlink:href into prefix and name.
    const name = attribute.prefix ? `${attribute.prefix}:${attribute.name}` : attribute.name;
    if (!attributes.has(name)) continue;
    const place = `<${tagName} ${name}>`;
    const use = useOf(element, name);
    for (const value of name.endsWith("srcset") ? candidates(attribute.value) : [attribute.value])
      into.push({ value: clean(value), place, use });
  }
  if (tagName === "meta") readMeta(attrs, into);
}

function useOf({ tagName, attrs }: Element, name: string): Address["use"] {
  if (tagName === "base") return "base";
  if (tagName === "link") {
    const kinds = (attrs.find((each) => each.name === "rel")?.value ?? "").toLowerCase().split(/\s+/).filter(Boolean);
    if (kinds.length === 0 || !kinds.every((kind) => quietLinks.has(kind))) return "load";
    return kinds.includes("canonical") ? "markup" : "link";
  }
  const followed = (/^(a|area)$/.test(tagName) && name.endsWith("href")) || name === "cite" || name === "longdesc";
  return followed ? "link" : "load";
}

function readMeta(attrs: Element["attrs"], into: Address[]): void {
  const value = (wanted: string): string => attrs.find(({ name }) => name === wanted)?.value ?? "";
  const content = clean(value("content"));
  if (value("http-equiv").toLowerCase() === "refresh") {
    const target = /^[\d.\s]*[;,]?\s*(?:url\s*=\s*)?["']?([^"']*)/i.exec(content)?.[1] ?? "";
    into.push({ value: clean(target), place: "<meta http-equiv=refresh>", use: "redirect" });
  } else if (/^https?:\/\//i.test(content)) {
    into.push({ value: content, place: `<meta ${value("property") || value("name")}>`, use: "markup" });
  }
}

function candidates(set: string): string[] {
  return set.split(/,\s+/).flatMap((candidate) => candidate.trim().split(/\s+/)[0] || []);
}

/** Browsers drop white space and control characters around an address, and line breaks and tabs within it. */
function clean(address: string): string {
  return /[\u0000-\u0020]/.test(address) ? address.replaceAll(/^[\u0000-\u0020]+|[\u0000-\u0020]+$|[\t\n\r]/g, "") : address;
}
