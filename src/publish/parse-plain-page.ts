import { allowsStart, allowsText, isRaw, isVoid, namespaceFor, type PlainElement, type PlainNode } from "./plain-html.ts";

/**
 * Parses a page that is written plainly: every element is closed where it was opened and stands where HTML lets it stand, so that no parser has
 * anything to mend. What comes out is what a browser makes of such a page, many times sooner than a parser for any page finds it.
 *
 * @returns the page, or null when anything in it is not plain: a page of any kind is for parse5 to read
 */
export function parsePlainPage(html: string): { childNodes: PlainNode[] } | null {
  const doctype = /^<!doctype html>\s*/i.exec(html);
  if (doctype === null || html.includes("\r") || html.includes("\0")) return null;
  const root: PlainElement = { tagName: "", namespaceURI: "", attrs: [], childNodes: [] };
  const open: PlainElement[] = [root];
  let at = doctype[0].length;
  while (at < html.length) {
    const parent = open.at(-1) ?? root;
    const start = html.indexOf("<", at);
    if (start !== at) {
      const text = unescape(html.slice(at, start === -1 ? undefined : start));
      if (text === null || !allowsText(parent, text)) return null;
      parent.childNodes.push({ value: text });
      if (start === -1) break;
    }
    if (html.charCodeAt(start + 1) === slash) {
      const end = start + 2 + parent.tagName.length;
      if (parent === root || html.charCodeAt(end) !== greater || !html.startsWith(parent.tagName, start + 2)) return null;
      open.pop();
      at = end + 1;
      continue;
    }
    const tag = readTag(html, start + 1);
    if (tag === null || !allowsStart(open, tag.name)) return null;
    const { name, attrs, closed } = tag;
    const element: PlainElement = { tagName: name, namespaceURI: namespaceFor(parent, name), attrs, childNodes: [] };
    parent.childNodes.push(element);
    at = tag.end;
    if (closed && !isVoid(element) && element.namespaceURI === parent.namespaceURI && parent.namespaceURI.endsWith("html")) return null;
    if (isRaw(element)) {
      const end = html.indexOf(`</${name}`, at);
      const text = html.slice(at, end);
      // What looks like the beginning of a comment changes where a script ends.
      if (end === -1 || !html.startsWith(`</${name}>`, end) || text.includes("<!--")) return null;
      if (text !== "") element.childNodes.push({ value: text });
      at = end + name.length + 3;
    } else if (!closed && !isVoid(element)) open.push(element);
  }
  return open.length === 1 ? root : null;
}

const [slash, greater, equals, quote] = [47, 62, 61, 34] as const;

interface Tag {
  name: string;
  attrs: PlainElement["attrs"];
  /** Whether it ends with a slash. */
  closed: boolean;
  /** Where what follows begins. */
  end: number;
}

/** Reads a start tag from its name on; null when it is written in any other way than name="value" and name alone. */
function readTag(html: string, from: number): Tag | null {
  let at = skipName(html, from);
  const name = html.slice(from, at);
  const attrs: PlainElement["attrs"] = [];
  for (;;) {
    const before = at;
    while (isSpace(html.charCodeAt(at))) at += 1;
    const code = html.charCodeAt(at);
    if (code === greater) return name === "" ? null : { name, attrs, closed: false, end: at + 1 };
    if (code === slash) return html.charCodeAt(at + 1) === greater ? { name, attrs, closed: true, end: at + 2 } : null;
    const end = skipName(html, at);
    if (end === at || before === at) return null;
    const attribute = { name: html.slice(at, end), value: "" };
    at = end;
    if (html.charCodeAt(at) === equals) {
      const close = html.indexOf('"', at + 2);
      if (html.charCodeAt(at + 1) !== quote || close === -1) return null;
      const value = unescape(html.slice(at + 2, close));
      if (value === null) return null;
      attribute.value = value;
      at = close + 1;
    }
    if (!isPlainAttribute(attribute.name) || attrs.some((other) => other.name === attribute.name)) return null;
    attrs.push(attribute);
  }
}

/** Letters, digits and hyphens; where they end. */
function skipName(html: string, from: number): number {
  let at = from;
  for (;;) {
    const code = html.charCodeAt(at);
    const isLetter = (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
    if (!isLetter && code !== 45 && !(code >= 48 && code <= 57)) return at;
    at += 1;
  }
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 9;
}

/** Of the names that drawings write with capitals, parsers know these; any other capital they make small. */
const capitalised = new Set(["viewBox", "preserveAspectRatio", "patternUnits", "patternTransform"]);

function isPlainAttribute(name: string): boolean {
  return name === name.toLowerCase() || capitalised.has(name);
}

const references: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&#92;": "\\" };

/** Reads the references that our own escaping writes; null where there is any other. */
function unescape(text: string): string | null {
  if (!text.includes("&")) return text;
  let known = true;
  const read = text.replaceAll(/&(?:[a-z]+;|#\d+;)?/g, (reference) => {
    const character = references[reference];
    known &&= character !== undefined;
    return character ?? "";
  });
  return known ? read : null;
}
