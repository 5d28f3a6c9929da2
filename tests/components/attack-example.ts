import { parse, type DefaultTreeAdapterMap } from "parse5";
import type { Example } from "./read-examples.ts";
import { renderExample, wrapInPage } from "./render-example.ts";

type Node = DefaultTreeAdapterMap["node"];

/** What is put in the place of every text that people write. */
export const hostileTexts: Record<string, string> = {
  "a script element": "<script>alert(1)</script>",
  "an image that breaks out of an attribute": `"><img src=x onerror=alert(1)>`,
  "an event handler that breaks out of single quotes": "' onmouseover='alert(1)",
  "an event handler that breaks out of double quotes": `" autofocus onfocus="alert(1)`,
  "a template expression": "{{ 7*7 }}",
  "template tags": "{% raw %} {% endraw %} {# x #}",
  "character references": "&amp;&lt;b&gt;&#60;script&#62;",
  "a script address": "javascript:alert(1)",
  "the end of a CDATA section": "]]><![CDATA[",
  "the ends of a comment": "--><!-- --!>",
  "the end of a style element and a script": "</style><script>alert(1)</script>",
  "the ends of all elements around it": "</a></span></p></li></ul></details></section></svg></td></table>",
  "a text that turns its direction": "\u202Etxet sdrawkcab\u202C \u2066x\u2069",
  "control characters": "a\u0001b\u0008c\u001Bd\u007Fe\u0085f",
  "a word of 300 characters": "W".repeat(300),
  Persian: "پل تازهٔ هارلو «۴۲۰ متر» درازا دارد.",
  Arabic: "يبلغ طول الجسر الجديد ٤٢٠ متراً.",
};

/** What is put in the place of every web address. */
export const hostileAddresses: Record<string, string> = {
  "a script that breaks out of an attribute": `https://evil.example/"><script>alert(1)</script>`,
  "an event handler in single quotes": "https://evil.example/' onmouseover='alert(1)",
  "an event handler without quotes": "https://evil.example/ onmouseover=alert(1) x=",
  "angle brackets and character references": "https://evil.example/<b>?a=1&amp;b=2&lt=3#&quot;",
  "a template expression": "https://evil.example/{{ 7*7 }}",
  "a very long address": `https://evil.example/${"path/".repeat(380)}`,
};

/** Fields that hold web addresses. */
const addresses = new Set(["url", "archivedUrl", "passageUrl", "sameAs", "canonical", "baseUrl"]);

/** Fields that hold a word of a fixed list, an id, a path or a date for machines, none of which people write freely; templates build names on them. */
const tokens = new Set(
  "$schema id icon colour stance state match lang dir place root path file raw publishedRaw status flags aside blocks.kind dots.kind parts.kind".split(
    " ",
  ),
);

type Kind = "text" | "address" | "token";

function kindOf(key: string, parent: string): Kind {
  if (addresses.has(key)) return "address";
  return tokens.has(key) || tokens.has(`${parent}.${key}`) ? "token" : "text";
}

/** Changes every string of one kind in place; objects that are met again are changed once. */
function replaceAll(value: unknown, wanted: Kind, replace: () => string, key = "", parent = "", seen = new Set<unknown>()): void {
  if (typeof value !== "object" || value === null || seen.has(value)) return;
  seen.add(value);
  for (const [name, field] of Object.entries(value)) {
    // An entry of a list is known by the list's name.
    const [ownKey, ownParent] = Array.isArray(value) ? [key, parent] : [name, key];
    if (typeof field === "string" && field !== "" && kindOf(ownKey, ownParent) === wanted) Object.assign(value, { [name]: replace() });
    else replaceAll(field, wanted, replace, ownKey, ownParent, seen);
  }
}

/** An example in which every text (or address) of its own has been replaced by a numbered marker, and how many there are. */
function placeMarkers(
  example: Example,
  wanted: Kind,
  marker: (place: number) => string,
): { params: Record<string, unknown>; count: number } {
  const params = structuredClone(example.params);
  let count = 0;
  replaceAll(params, wanted, () => marker((count += 1)));
  return { params, count };
}

/**
 * Tells the whole tree of a page: a line for each element with its attributes, for each text and each comment, in order; without the
 * signs that isolate a name of another direction, as they depend on the name.
 */
export function describeTree(html: string): string[] {
  return describe(parse(html));
}

function describe(node: Node): string[] {
  const below = "childNodes" in node ? node.childNodes.flatMap(describe) : [];
  if ("tagName" in node) {
    const attributes = node.attrs.map(({ name, value }) => `${name} = ${withoutIsolates(value)}`);
    return [`<${node.tagName}>`, ...attributes.map((text) => `@ ${text}`), ...below, `</${node.tagName}>`];
  }
  if ("value" in node) return [`text: ${withoutIsolates(node.value)}`];
  if ("data" in node) return [`comment: ${node.data}`];
  return below;
}

const withoutIsolates = (text: string): string => text.replaceAll(/[\u2068\u2069]/g, "");

/**
 * Attacks an example: all its texts (or addresses) are replaced at once, first by markers, then by the hostile one.
 *
 * @returns the page's tree as it must be (the markers' tree with the hostile text in the place of each marker, as text), the tree as it is,
 * and how many of the replaced texts the page shows
 */
export function attackExample(
  example: Example,
  wanted: "text" | "address",
  hostile: string,
): { expected: string[]; actual: string[]; shown: number } {
  const marked = placeMarkers(example, wanted, (place) => `${wanted === "address" ? "https://marker.example/" : ""}Marker-${place}-end`);
  const tree = describeTree(wrapInPage(renderExample({ ...example, params: marked.params })));
  const pattern = /(?:https:\/\/marker\.example\/)?Marker-(\d+)-end/g;
  const shown = new Set(tree.flatMap((line) => [...line.matchAll(pattern)].map((match) => match[1])));
  const attacked = placeMarkers(example, wanted, () => hostile);
  return {
    expected: tree.map((line) => line.replaceAll(pattern, () => withoutIsolates(hostile))),
    actual: describeTree(wrapInPage(renderExample({ ...example, params: attacked.params }))),
    shown: shown.size,
  };
}
