/** A part of a parsed page, with what is read of it: parse5's parts have the same fields, and more. */
export type PlainNode = PlainElement | { value: string };

/** An element of a parsed page. */
export interface PlainElement {
  tagName: string;
  namespaceURI: string;
  attrs: { name: string; value: string; prefix?: string }[];
  childNodes: PlainNode[];
}

const htmlSpace = "http://www.w3.org/1999/xhtml";
const svgSpace = "http://www.w3.org/2000/svg";

const list = (names: string): Set<string> => new Set(names.split(" "));

// The HTML standard's parsing rules ("in body", "in table" and so on) change the tree for elements that stand where they must not. Each set
// names elements whose start changes nothing as long as the conditions of `allowsStart` hold; what no set names is not plain.
const voids = list("meta link br img hr wbr");
const raws = list("script style");
const headings = list("h1 h2 h3 h4 h5 h6");
const endsParagraph = list(
  "address article aside blockquote details div dl figcaption figure footer header hgroup main nav ol p search section summary ul hr pre table h1 h2 h3 h4 h5 h6",
);
const phrasing = list(
  "a abbr b bdi bdo br button cite code data del dfn em i img ins kbd mark q s samp small span strong sub sup svg textarea time u var wbr script style link meta",
);
const drawing = list("path circle rect line polyline polygon ellipse g use symbol defs pattern text tspan title");

/** What must hold where an element begins, so that no parser changes what is open. */
interface StartRule {
  /** The elements it stands in, when it stands in certain ones only. */
  parents?: Set<string>;
  /** Whether it would end a paragraph. */
  endsParagraph: boolean;
  /** Whether it must not stand in one of the same name, at any depth. */
  neverNested: boolean;
}

const parents: Record<string, Set<string>> = {
  html: list(""),
  head: list("html"),
  body: list("html"),
  title: list("head"),
  li: list("ul ol"),
  dt: list("dl"),
  dd: list("dl"),
  caption: list("table"),
  thead: list("table"),
  tbody: list("table"),
  tfoot: list("table"),
  tr: list("thead tbody tfoot"),
  th: list("tr"),
  td: list("tr"),
};

const neverNested = list("a button");

const startRules = new Map(
  [...phrasing, ...endsParagraph, ...Object.keys(parents)].map((name): [string, StartRule] => [
    name,
    { parents: parents[name], endsParagraph: endsParagraph.has(name), neverNested: neverNested.has(name) },
  ]),
);

/** Elements that hold no text but the space between other elements. */
const holdsNoText = list("html head table thead tbody tfoot tr");
/** Elements that hold nothing but others of certain names. */
const holdsOnly = new Map([
  ["", list("html")],
  ["html", list("head body")],
  ["head", list("meta link title script style")],
  ["table", list("caption thead tbody tfoot")],
  ["thead", list("tr")],
  ["tbody", list("tr")],
  ["tfoot", list("tr")],
  ["tr", list("th td")],
  ["title", list("")],
  ["textarea", list("")],
]);

/**
 * Tells whether an element may begin here without any parser changing what is open.
 *
 * @param open the elements around it, outermost first; the first is the page itself
 */
export function allowsStart(open: readonly PlainElement[], name: string): boolean {
  const parent = open.at(-1);
  if (parent === undefined) return false;
  if (parent.namespaceURI === svgSpace) return drawing.has(name) && parent.tagName !== "title";
  const rule = startRules.get(name);
  if (rule === undefined || rule.parents?.has(parent.tagName) === false) return false;
  if (holdsOnly.get(parent.tagName)?.has(name) === false) return false;
  if (open.length < 3 && !isNext(parent, name)) return false;
  if (rule.endsParagraph && ((headings.has(name) && headings.has(parent.tagName)) || isOpen(open, "p"))) return false;
  return !rule.neverNested || !isOpen(open, name);
}

function isOpen(open: readonly PlainElement[], name: string): boolean {
  for (const { tagName } of open) if (tagName === name) return true;
  return false;
}

/** One page element, in it one head and then one body: a parser would add what is missing. */
function isNext({ tagName, childNodes }: PlainElement, name: string): boolean {
  const before = childNodes.flatMap((child) => ("tagName" in child ? child.tagName : [])).join();
  return tagName === "" ? before === "" : tagName !== "html" || before === (name === "body" ? "head" : "");
}

/** Tells whether a text may stand here and stay here. */
export function allowsText({ tagName, namespaceURI, childNodes }: PlainElement, text: string): boolean {
  // The line break that these begin with is not part of them.
  if ((tagName === "pre" || tagName === "textarea") && childNodes.length === 0 && text.startsWith("\n")) return false;
  return (!holdsNoText.has(tagName) && tagName !== "") || namespaceURI === svgSpace || /^[ \t\n]*$/.test(text);
}

/** Tells whether an element has no end tag. */
export function isVoid({ tagName, namespaceURI }: PlainElement): boolean {
  return namespaceURI === htmlSpace && voids.has(tagName);
}

/** Tells whether what stands in an element is text whatever it looks like. */
export function isRaw({ tagName, namespaceURI }: PlainElement): boolean {
  return namespaceURI === htmlSpace && raws.has(tagName);
}

/** The namespace of an element that begins in another. */
export function namespaceFor(parent: PlainElement, name: string): string {
  return parent.namespaceURI === svgSpace || name === "svg" ? svgSpace : htmlSpace;
}
