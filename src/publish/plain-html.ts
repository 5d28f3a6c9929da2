import { listNames } from "./plain-names.ts";

/** All that must be known of an open element to tell what may stand in it: the same for every element of a name, in HTML or in a drawing. */
export interface PlainElement {
  tagName: string;
  /** Whether it is of a drawing, or one itself, not of HTML. */
  isDrawn: boolean;
  /** Whether it has no end tag. */
  isVoid: boolean;
  /** Whether what stands in it is text whatever it looks like. */
  isRaw: boolean;
  /** Whether it is h1 to h6. */
  isHeading: boolean;
  /** The elements it stands in, when it stands in certain ones only. */
  parents?: Set<string>;
  /** Whether it would end a paragraph. */
  endsParagraph: boolean;
  /** Whether it must not stand in one of the same name, at any depth. */
  neverNested: boolean;
  /** What may stand in it, when it holds certain elements only. */
  holdsOnly?: Set<string>;
  /** Whether it holds no text but the space between other elements. */
  holdsNoText: boolean;
  /** Whether a line break that it begins with is not part of it. */
  dropsLineBreak: boolean;
}

const list = (names: string): Set<string> => new Set(listNames(names));

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
const holdsNoText = list("html head table thead tbody tfoot tr");
const dropsLineBreak = list("pre textarea");
const holdsOnly: Record<string, Set<string>> = {
  head: list("meta link title script style"),
  table: list("caption thead tbody tfoot"),
  thead: list("tr"),
  tbody: list("tr"),
  tfoot: list("tr"),
  tr: list("th td"),
  title: new Set(),
  textarea: new Set(),
};

const makeElement = (tagName: string): PlainElement => ({
  tagName,
  isDrawn: tagName === "svg",
  isVoid: voids.has(tagName),
  isRaw: raws.has(tagName),
  isHeading: headings.has(tagName),
  parents: parents[tagName],
  endsParagraph: endsParagraph.has(tagName),
  neverNested: neverNested.has(tagName),
  holdsOnly: holdsOnly[tagName],
  holdsNoText: holdsNoText.has(tagName),
  dropsLineBreak: dropsLineBreak.has(tagName),
});

const makeDrawn = (tagName: string): PlainElement => ({
  ...makeElement("svg"),
  tagName,
  holdsOnly: tagName === "title" ? new Set() : undefined,
});

const elements = new Map([...phrasing, ...endsParagraph, ...Object.keys(parents)].map((name) => [name, makeElement(name)]));
const drawn = new Map([...drawing].map((name) => [name, makeDrawn(name)]));
const paragraph = elements.get("p");

/** What is around the page element: the page itself. */
export const wholePage: PlainElement = { ...makeElement(""), holdsNoText: true };

/** The elements that stand in the page itself and in the page element, each once and in this order: a parser would add what is missing. */
const outermost = ["html", "head", "body"];

/**
 * Finds what begins, if it may begin here without any parser changing what is open.
 *
 * @param open the elements around it, outermost first; the first is the page itself
 * @param begun how many elements have begun in the page itself and in the page element
 * @returns undefined when it may not, or is of unknown rules
 */
export function findStart(open: readonly PlainElement[], name: string, begun: number): PlainElement | undefined {
  const parent = open.at(-1);
  if (parent === undefined) return undefined;
  const element = (parent.isDrawn ? drawn : elements).get(name);
  if (element === undefined || element.parents?.has(parent.tagName) === false) return undefined;
  if (parent.holdsOnly?.has(name) === false) return undefined;
  if (open.length < 3 && name !== outermost[begun]) return undefined;
  if (element.endsParagraph && ((element.isHeading && parent.isHeading) || isOpen(open, paragraph))) return undefined;
  return element.neverNested && isOpen(open, element) ? undefined : element;
}

function isOpen(open: readonly PlainElement[], element: PlainElement | undefined): boolean {
  for (const each of open) if (each === element) return true;
  return false;
}
