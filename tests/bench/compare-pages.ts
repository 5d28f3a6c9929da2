import { parseFragment, type DefaultTreeAdapterTypes } from "parse5";

/** What a page says, without how it is marked up. */
export interface PageContent {
  /** The words that are shown, in order, and those of the title and the description. */
  words: string[];
  /** Where its links lead. */
  links: string[];
  /** What it says to machines: its JSON-LD, with sorted names. */
  markup: string[];
}

type Node = DefaultTreeAdapterTypes.ChildNode;

/** Reads what a page says. Style sheets, drawings and other scripts say nothing. */
export function readContent(html: string): PageContent {
  const content: PageContent = { words: [], links: [], markup: [] };
  const texts: string[] = [];
  const visit = (node: Node): void => {
    if ("value" in node) texts.push(node.value);
    if (!("attrs" in node) || node.tagName === "style" || node.tagName === "svg") return;
    const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]));
    if (node.tagName === "script") {
      const [text] = node.childNodes;
      if (attributes.get("type") === "application/ld+json" && text !== undefined && "value" in text)
        content.markup.push(sortNames(text.value));
      return;
    }
    if (attributes.get("name") === "description") texts.push(attributes.get("content") ?? "");
    if (node.tagName === "a") content.links.push(attributes.get("href") ?? "");
    node.childNodes.forEach(visit);
  };
  // The order of head and body does not matter here, so the page is read as one list of elements.
  parseFragment(html).childNodes.forEach(visit);
  content.words = texts.join(" ").split(/\s+/).filter(Boolean);
  return content;
}

/** Writes a value of JSON anew, with sorted names. */
export function sortNames(json: string): string {
  const sorted = (_: string, value: unknown): unknown =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value;
  return JSON.stringify(JSON.parse(json), sorted);
}

/** What one page says and another does not. */
export interface Difference {
  /** The share of words, links and markup, of both pages together, that only one of them has: 0 when they say the same, 1 when they have nothing in common. */
  share: number;
  /** Words, links and markup that only the first page has. */
  missing: string[];
  /** Those that only the second has. */
  extra: string[];
}

/** Compares what two pages say; the order of words is left out of account. */
export function compareContent(one: PageContent, other: PageContent): Difference {
  const parts = ["words", "links", "markup"] as const;
  const missing = parts.flatMap((part) => subtract(one[part], other[part]));
  const extra = parts.flatMap((part) => subtract(other[part], one[part]));
  const all = parts.reduce((sum, part) => sum + one[part].length + other[part].length, 0);
  return { share: (missing.length + extra.length) / Math.max(1, all), missing, extra };
}

/** Takes the items of the second list out of the first, each as often as it stands there. */
function subtract(from: string[], what: string[]): string[] {
  const counts = new Map<string, number>();
  for (const item of what) counts.set(item, (counts.get(item) ?? 0) + 1);
  return from.filter((item) => {
    const left = counts.get(item) ?? 0;
    if (left > 0) counts.set(item, left - 1);
    return left === 0;
  });
}
