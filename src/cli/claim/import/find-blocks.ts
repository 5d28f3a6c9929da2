import { parse, type DefaultTreeAdapterTypes } from "parse5";

/** The JSON-LD of a page or file, not parsed yet. */
export interface FoundBlocks {
  /** Each block, with the line it begins in, counted from 1. */
  blocks: { text: string; line: number }[];
  /** The language that the page says it is in; null where it says none. */
  lang: string | null;
  /** The address that the page says is its own. */
  canonical: string | null;
  /** How many ClaimReviews stand in the page's HTML attributes (microdata or RDFa), which are not read. */
  inAttributes: number;
  /** Whether it is a page, and not JSON alone. */
  isPage: boolean;
}

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/**
 * Finds JSON-LD: the text itself when it is JSON, each line of it when it is JSON by lines, or the blocks of an HTML page.
 *
 * @param text of any content
 */
export function findBlocks(text: string): FoundBlocks {
  const found: FoundBlocks = { blocks: [], lang: null, canonical: null, inAttributes: 0, isPage: false };
  const trimmed = text.trimStart();
  if (!/^[[{]/.test(trimmed)) return readPage(text, { ...found, isPage: true });
  const lines = trimmed.split("\n");
  const isByLines = lines.length > 1 && [lines[0] ?? "", lines[1] ?? ""].every(isWholeObject);
  if (!isByLines) return { ...found, blocks: [{ text, line: 1 }] };
  const skipped = text.slice(0, text.length - trimmed.length).split("\n").length;
  return {
    ...found,
    blocks: lines.map((line, place) => ({ text: line, line: skipped + place })).filter((block) => block.text.trim() !== ""),
  };
}

function isWholeObject(line: string): boolean {
  if (!line.startsWith("{")) return false;
  try {
    JSON.parse(line);
    return true;
  } catch {
    // A broken first or second line is told as a fault of the whole.
    return false;
  }
}

function readPage(text: string, found: FoundBlocks): FoundBlocks {
  const open: Node[] = [parse(text, { sourceCodeLocationInfo: true, scriptingEnabled: false })];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if ("tagName" in node) readElement(node, found);
    if ("content" in node) open.push(node.content);
    if ("childNodes" in node) open.push(...node.childNodes.toReversed());
  }
  return found;
}

function readElement(element: Element, found: FoundBlocks): void {
  const attribute = (name: string): string | null => element.attrs.find((one) => one.name === name)?.value ?? null;
  if (element.tagName === "html") found.lang ??= attribute("lang");
  if (element.tagName === "link" && attribute("rel")?.toLowerCase() === "canonical") found.canonical ??= attribute("href");
  if (/\bClaimReview$/.test(attribute("itemtype") ?? attribute("typeof") ?? "")) found.inAttributes += 1;
  if (element.tagName !== "script" || !/^\s*application\/ld\+json\s*(;|$)/i.test(attribute("type") ?? "")) return;
  const text = element.childNodes.map((child) => ("value" in child ? child.value : "")).join("");
  if (text.trim() !== "") found.blocks.push({ text, line: element.sourceCodeLocation?.startTag?.endLine ?? 1 });
}
