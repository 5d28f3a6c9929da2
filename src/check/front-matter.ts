import { isAlias, isMap, isNode, isScalar, parseDocument, visit, type Document, type ParsedNode } from "yaml";
import type { Fault } from "./fault.ts";
import { parsePointer } from "./json-pointer.ts";
import { createLineTable } from "./line-table.ts";
import type { LocatedValue, Position } from "./located-value.ts";
import { explainYamlFaults } from "./explain-yaml-fault.ts";

/** An article file taken apart. A part is null when it cannot be read. */
export interface ArticleFile {
  /** The fields between the two lines ---. */
  front: LocatedValue | null;
  /** Everything below them, its line breaks turned into LF; null when nothing is there. */
  body: string | null;
  faults: Fault[];
}

const longestFrontMatter = 20_000;
const fence = /^---[ \t]*$/;

/**
 * Splits _article.md into its front matter (YAML 1.2, core schema, plain fields only) and the text under check.
 *
 * @param text the file's text, of any content
 */
export function splitArticleFile(text: string): ArticleFile {
  // A lone CR becomes LF: both are one character, so that offsets stay what they are.
  const lines = text.replace(/\r(?!\n)/g, "\n").split("\n");
  const closing = lines.findIndex((line, index) => index > 0 && fence.test(line.trimEnd()));
  if (!fence.test(lines[0]?.trimEnd() ?? "")) return refuse(noOpening);
  if (closing === -1) return refuse(noClosing);

  const body = lines
    .slice(closing + 1)
    .map((line) => line.replace(/\r$/, ""))
    .join("\n");
  const faults = body.trim() === "" ? [{ ...noText, line: Math.min(closing + 2, lines.length) }] : [];
  const start = (lines[0] ?? "").length + 1;
  const front = lines
    .slice(1, closing)
    .map((line) => `${line}\n`)
    .join("");
  const read = readFields(front, start, createLineTable(text));
  return { front: read.front, body: body.trim() === "" ? null : body, faults: [...read.faults, ...faults] };
}

function refuse(fault: Fault): ArticleFile {
  return { front: null, body: null, faults: [fault] };
}

const noOpening: Fault = {
  rule: "front-matter",
  line: 1,
  column: 1,
  message: "The article does not begin with its front matter: the first line is not ---.",
  fix: "Begin the file with a line ---, then lines such as “headline: …” and “publisher: …”, then another line ---, then the article’s text.",
};

const noClosing: Fault = {
  rule: "front-matter",
  line: 1,
  column: 1,
  message: "The front matter that begins here never ends: there is no second line ---.",
  fix: "Put a line --- after the last field, before the article’s text.",
};

const noText: Fault = {
  rule: "article-text",
  line: 1,
  column: 1,
  message: "The article has no text after its front matter.",
  fix: "Copy the article’s text below the second line ---, with a blank line between paragraphs.",
};

/** @param offset where `source` begins in the file */
function readFields(source: string, offset: number, place: (offset: number) => Position): { front: LocatedValue | null; faults: Fault[] } {
  if (source.length > longestFrontMatter) {
    const message = `The front matter is ${source.length} characters long, more than the ${longestFrontMatter} that its few fields can need.`;
    return {
      front: null,
      faults: [{ rule: "front-matter", line: 1, column: 1, message, fix: "Look whether the second line --- comes too late." }],
    };
  }
  const document = parseDocument(source, {
    version: "1.2",
    schema: "core",
    merge: false,
    resolveKnownTags: false,
    stringKeys: true,
    uniqueKeys: true,
    strict: true,
    prettyErrors: false,
    logLevel: "error",
  });
  const faults = explainYamlFaults(document, source).map(({ at, ...fault }) => ({ ...fault, ...place(offset + at) }));
  const readable = document.errors.every(({ code }) => code === "DUPLICATE_KEY") && isMap(document.contents) && !hasAlias(document);
  if (!readable) return { front: null, faults };
  const positionOf = (pointer: string, part: "value" | "name" = "value"): Position => place(offset + findOffset(document, pointer, part));
  return { front: { value: document.toJS(), positionOf }, faults };
}

function hasAlias(document: Document.Parsed): boolean {
  let found = false;
  visit(document, (_key, node) => {
    if (isAlias(node)) found = true;
  });
  return found;
}

/** Finds where the part under a pointer begins, or the part around it that is there; fields and lists are gone into step by step. */
function findOffset(document: Document.Parsed, pointer: string, part: "value" | "name"): number {
  let node: ParsedNode | null = document.contents;
  let offset = node?.range[0] ?? 0;
  for (const step of parsePointer(pointer)) {
    if (!isMap(node)) break;
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === step);
    if (pair === undefined) break;
    const { key, value }: { key: unknown; value: unknown } = pair;
    const chosen = part === "name" ? key : value;
    if (isNode(chosen)) offset = chosen.range?.[0] ?? offset;
    node = isNode(value) ? (value as ParsedNode) : null;
  }
  return offset;
}
