import { detach } from "./detach.ts";
import { allowsStart, allowsText, isRaw, isVoid, namespaceFor, type PlainElement, type PlainNode } from "./plain-html.ts";
import { readName, skipName } from "./plain-names.ts";

/**
 * Parses a page that is written plainly: every element is closed where it was opened and stands where HTML lets it stand, so that no parser has
 * anything to mend. What comes out is what a browser makes of such a page, many times sooner than a parser for any page finds it.
 *
 * @param page its bytes, UTF-8, or its text
 * @returns the page, or null when anything in it is not plain: a page of any kind is for parse5 to read
 */
export function parsePlainPage(page: string | Uint8Array): { childNodes: PlainNode[] } | null {
  // Read byte by byte, tags are found sooner and texts take half the memory; only texts that need it are decoded.
  const html = typeof page === "string" ? page : Buffer.from(page.buffer, page.byteOffset, page.byteLength).toString("latin1");
  const read = createReader(html, typeof page === "string");
  const doctype = /^<!doctype html>\s*/i.exec(html);
  if (doctype === null || html.includes("\r") || html.includes("\0")) return null;
  const root: PlainElement = { tagName: "", namespaceURI: "", attrs: [], childNodes: [] };
  const open: PlainElement[] = [root];
  let at = doctype[0].length;
  while (at < html.length) {
    const parent = open.at(-1) ?? root;
    const start = html.indexOf("<", at);
    if (start !== at) {
      const text = read(at, start === -1 ? html.length : start);
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
    const tag = readTag(html, start + 1, read);
    if (tag === null || !allowsStart(open, tag.name)) return null;
    const { name, attrs, closed } = tag;
    const element: PlainElement = { tagName: name, namespaceURI: namespaceFor(parent, name), attrs, childNodes: [] };
    parent.childNodes.push(element);
    at = tag.end;
    if (closed && !isVoid(element) && element.namespaceURI === parent.namespaceURI && parent.namespaceURI.endsWith("html")) return null;
    if (isRaw(element)) {
      const raw = readRaw(html, at, name, typeof page === "string");
      if (raw === null) return null;
      if (raw.text !== "") element.childNodes.push({ value: raw.text });
      at += raw.length + name.length + 3;
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
function readTag(html: string, from: number, read: Read): Tag | null {
  let at = skipName(html, from);
  const name = readName(html, from, at);
  const attrs: PlainElement["attrs"] = [];
  for (;;) {
    const before = at;
    while (isSpace(html.charCodeAt(at))) at += 1;
    const code = html.charCodeAt(at);
    if (code === greater) return name === "" ? null : { name, attrs, closed: false, end: at + 1 };
    if (code === slash) return html.charCodeAt(at + 1) === greater ? { name, attrs, closed: true, end: at + 2 } : null;
    const end = skipName(html, at);
    if (end === at || before === at) return null;
    const attribute = { name: readName(html, at, end), value: "" };
    at = end;
    if (html.charCodeAt(at) === equals) {
      const close = html.indexOf('"', at + 2);
      if (html.charCodeAt(at + 1) !== quote || close === -1) return null;
      const value = read(at + 2, close);
      if (value === null) return null;
      attribute.value = value;
      at = close + 1;
    }
    if (!isPlainAttribute(attribute.name)) return null;
    for (const other of attrs) if (other.name === attribute.name) return null;
    attrs.push(attribute);
  }
}

/** What stands in an element whatever it looks like: how long it is on the page, and what it says. */
interface Raw {
  length: number;
  text: string;
}

/** The style sheet read last: nearly every page has that of the page before, and what is known needs no reading. */
let lastStyle = { written: "", text: "", isText: true };

function readRaw(html: string, at: number, name: string, isText: boolean): Raw | null {
  const { written, text } = lastStyle;
  const after = at + written.length;
  if (name === "style" && lastStyle.isText === isText && html.slice(at, after) === written && html.startsWith("</style>", after)) {
    return { length: written.length, text };
  }
  const end = html.indexOf(`</${name}`, at);
  const found = html.slice(at, end);
  // What looks like the beginning of a comment changes where a script ends.
  if (end === -1 || !html.startsWith(`</${name}>`, end) || found.includes("<!--")) return null;
  const read = isText ? found : fromLatin1(found);
  if (name === "style") lastStyle = { written: detach(found), text: detach(read), isText };
  return { length: found.length, text: read };
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 9;
}

/** Of the names that drawings write with capitals, parsers know these; any other capital they make small. */
const capitalised = new Set(["viewBox", "preserveAspectRatio", "patternUnits", "patternTransform"]);

function isPlainAttribute(name: string): boolean {
  return !/[A-Z]/.test(name) || capitalised.has(name);
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

/** Reads a text or a value that stands on the page between two places; null when it is not written plainly. */
type Read = (from: number, to: number) => string | null;

/** Makes the reader of one page, which it is read along from beginning to end. */
function createReader(html: string, isText: boolean): Read {
  // Where the next character is that does not stand for itself. Few texts have one, and looking into each for them would take longer.
  const special = isText ? /&/g : /[&\u0080-\u00ff]/g;
  let next = -1;
  return (from, to) => {
    if (next < from) {
      special.lastIndex = from;
      next = special.exec(html)?.index ?? Infinity;
    }
    const text = html.slice(from, to);
    if (next >= to) return text;
    return unescape(isText ? text : fromLatin1(text));
  };
}

function fromLatin1(text: string): string {
  return /[\u0080-\u00ff]/.test(text) ? Buffer.from(text, "latin1").toString("utf8") : text;
}
