import { detach } from "./detach.ts";
import type { PageListener } from "./page-listener.ts";
import { PageText } from "./page-text.ts";
import { findStart, wholePage, type PlainElement } from "./plain-html.ts";
import { isWritten } from "./plain-names.ts";
import { isSpace, PlainTag } from "./plain-tag.ts";

/**
 * Reads a page that is written plainly: every element is closed where it was opened and stands where HTML lets it stand, so that no parser has
 * anything to mend. What is told is what a browser makes of such a page, many times sooner than a parser for any page finds it.
 *
 * @param page its bytes, UTF-8
 * @returns false when anything in it is not plain: a page of any kind is for parse5 to read, and what was told till then is to be forgotten
 */
export function tellPlainPage(page: Uint8Array, listener: PageListener): boolean {
  const text = new PageText(page);
  const { bytes, latin1 } = text;
  const doctype = /^<!doctype html>[ \t\n]*/i.exec(latin1);
  if (doctype === null || latin1.includes("\r") || latin1.includes("\0")) return false;
  const tag = new PlainTag(text);
  const open = [wholePage];
  let parent = wholePage;
  let at = doctype[0].length;
  let begun = 0;
  let inside = at;
  while (at < latin1.length) {
    const start = latin1.indexOf("<", at);
    if (start !== at) {
      const end = start === -1 ? latin1.length : start;
      if (!text.isPlain(at, end) || !allowsText(parent, bytes, at, end, inside)) return false;
      if (listener.wantsText) listener.text(text.read(at, end));
      if (start === -1) break;
    }
    if (bytes[start + 1] === slash) {
      const end = start + 2 + parent.tagName.length;
      if (parent === wholePage || bytes[end] !== greater || !isWritten(parent.tagName, bytes, start + 2)) return false;
      open.pop();
      parent = open.at(-1) ?? wholePage;
      listener.end();
      at = end + 1;
      continue;
    }
    const element = tag.read(start + 1) ? findStart(open, tag.name, begun) : undefined;
    if (element === undefined || (tag.isClosed && !element.isVoid && !element.isDrawn)) return false;
    if (open.length < 3) begun += 1;
    listener.start(element.tagName, !element.isDrawn, tag);
    at = tag.end;
    if (element.isRaw) {
      const raw = readRaw(text, at, element.tagName);
      if (raw === null) return false;
      if (listener.wantsText && raw.text !== "") listener.text(raw.text);
      at += raw.length + element.tagName.length + 3;
      listener.end();
    } else if (tag.isClosed || element.isVoid) listener.end();
    else {
      open.push(element);
      parent = element;
      inside = at;
    }
  }
  return open.length === 1;
}

const [slash, greater, lineBreak] = [47, 62, 10] as const;

/** Tells whether a text may stand and stay in an element; `inside` is where what is in the element begins that was opened last. */
function allowsText(parent: PlainElement, bytes: Uint8Array, from: number, to: number, inside: number): boolean {
  if (parent.dropsLineBreak && from === inside && bytes[from] === lineBreak) return false;
  if (parent.holdsNoText) for (let at = from; at < to; at += 1) if (!isSpace(bytes[at])) return false;
  return true;
}

/** What stands in an element whatever it looks like: how long it is on the page, and what it says. */
interface Raw {
  length: number;
  text: string;
}

/** Style sheets by their length: pages share a few, and what is known needs no reading. */
const styles = new Map<number, { written: string; text: string }>();
const mostStyles = 100;

function readRaw({ bytes, latin1 }: PageText, at: number, name: string): Raw | null {
  const end = latin1.indexOf(`</${name}`, at);
  if (end === -1 || !latin1.startsWith(`</${name}>`, end)) return null;
  const written = latin1.slice(at, end);
  const { length } = written;
  const known = name === "style" ? styles.get(length) : undefined;
  if (known?.written === written) return { length, text: known.text };
  // What looks like the beginning of a comment changes where a script ends.
  if (written.includes("<!--")) return null;
  const text = /[\u0080-\u00ff]/.test(written) ? bytes.toString("utf8", at, end) : written;
  if (name !== "style") return { length, text };
  if (styles.size >= mostStyles) styles.clear();
  const style = { written: detach(written), text: detach(text) };
  styles.set(length, style);
  return { length, text: style.text };
}
