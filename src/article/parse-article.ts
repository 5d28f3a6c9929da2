import type { Article, Block, BlockKind, Sentence } from "./article.ts";
import { countWords } from "./count-words.ts";
import { splitSentences } from "./split-sentences.ts";

/**
 * Reads the text under check: everything below the front matter of _article.md.
 *
 * It is plain text in blocks separated by blank lines. A line that begins with “# ” (to “###### ”) is a heading of its own, consecutive lines
 * that begin with “> ” are a quotation, anything else is a paragraph. A closing “ {.teaser}” or “ {.standfirst}” marks the block and
 * is not part of its text (Pandoc's attribute syntax). There is no other markup: all characters mean themselves. The lines
 * of a block are joined by one space; nothing else is changed.
 *
 * @param lang the article's language, a BCP 47 tag
 * @throws RangeError when the tag is not well formed
 */
export function parseArticle(body: string, lang: string): Article {
  const parts: string[] = [];
  const blocks: Block[] = [];
  const sentences: Sentence[] = [];
  let start = 0;
  for (const { kind, text } of readBlocks(body)) {
    const block = blocks.length;
    blocks.push({ kind, start, end: start + text.length });
    for (const sentence of splitSentences(text, lang)) {
      const words = countWords(text.slice(sentence.start, sentence.end), lang);
      sentences.push({ index: sentences.length, block, start: start + sentence.start, end: start + sentence.end, words });
    }
    parts.push(text);
    start += text.length + blockSeparator.length;
  }
  return { text: parts.join(blockSeparator), blocks, sentences };
}

const blockSeparator = "\n\n";

type LineKind = "heading" | "quotation" | "paragraph";

function readBlocks(body: string): { kind: BlockKind; text: string }[] {
  const found: { kind: BlockKind; text: string }[] = [];
  let open: { kind: LineKind; lines: string[] } | undefined;
  const close = (): void => {
    if (open !== undefined) found.push(finishBlock(open.kind, open.lines));
    open = undefined;
  };
  for (const raw of body.split(/\r\n|\r|\n/)) {
    const { kind, line } = readLine(raw);
    if (line === "") {
      close();
    } else if (open !== undefined && open.kind === kind && kind !== "heading") {
      open.lines.push(line);
    } else {
      close();
      open = { kind, lines: [line] };
    }
  }
  close();
  return found.filter(({ text }) => text !== "");
}

/** Blanks at the ends of a line cannot be seen, so they are not part of the text. */
function readLine(raw: string): { kind: LineKind; line: string } {
  const line = raw.replace(/^[ \t]+|[ \t]+$/g, "");
  const heading = /^#{1,6}(?:[ \t]+(.*))?$/.exec(line);
  if (heading !== null) return { kind: "heading", line: heading[1] ?? "" };
  const quotation = /^>(?:[ \t]+(.*))?$/.exec(line);
  if (quotation !== null) return { kind: "quotation", line: quotation[1] ?? "" };
  return { kind: "paragraph", line };
}

function finishBlock(kind: LineKind, lines: string[]): { kind: BlockKind; text: string } {
  const text = lines.join(" ");
  const mark = /^(.*?)[ \t]+\{\.(teaser|standfirst)\}$/s.exec(text);
  if (mark === null) return { kind, text };
  return { kind: mark[2] === "teaser" ? "teaser" : "standfirst", text: mark[1] ?? "" };
}
