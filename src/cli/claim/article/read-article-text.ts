import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { text as readAll } from "node:stream/consumers";
import { decodeText } from "../../../check/decode-text.ts";
import { splitArticleFile } from "../../../check/front-matter.ts";
import { largestFile } from "../../../check/read-text-file.ts";
import { UsageError } from "../../usage-error.ts";
import type { Desk } from "../desk.ts";
import { arrangeParagraphs } from "./arrange-paragraphs.ts";

/** An article as it was handed over. */
export interface GivenArticle {
  /** The text in blocks separated by blank lines. */
  body: string;
  /** The fields of the front matter, where it has one. */
  fields: Record<string, unknown>;
}

/**
 * Reads the text of an article.
 *
 * @param typed a file that ends in .md or .txt, or - for what is piped in
 * @throws UsageError when it cannot be read as text
 */
export async function readArticleText(desk: Desk, typed: string): Promise<GivenArticle> {
  const text = mendText(typed === "-" ? await readPiped(desk) : readGivenFile(desk, typed), typed);
  if (!/^---[ \t]*\n/.test(text)) return { body: arrange(text, typed), fields: {} };
  const { front, body, faults } = splitArticleFile(text);
  const [fault] = faults;
  if (fault !== undefined) throw new UsageError(`${typed}:${fault.line}:${fault.column}  ${fault.message} ${fault.fix}`);
  return { body: arrange(body ?? "", typed), fields: isFields(front?.value) ? front.value : {} };
}

async function readPiped({ input }: Desk): Promise<string> {
  if (input.isTTY === true) throw new UsageError("With “-” the text is taken from a pipe: pbpaste | npm run claim -- new report - …");
  return readAll(input);
}

function readGivenFile({ cwd }: Desk, typed: string): string {
  const path = resolve(cwd, typed);
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) throw new UsageError(`There is no file “${typed}”.`);
  if (!stats.isFile()) throw new UsageError(`“${typed}” is not a file.`);
  if (stats.size > largestFile)
    throw new UsageError(`“${typed}” has ${stats.size.toLocaleString("en")} bytes; an article has at most 1,000,000.`);
  const bytes = readFileSync(path);
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  // A page break of a PDF is refused in the files themselves; here it is known what it meant.
  const unbroken = Buffer.from(bytes.subarray(isMarked ? 3 : 0)).map((byte) => (byte === 0x0c || byte === 0x0b ? 0x0a : byte));
  const { text, fault } = decodeText(unbroken);
  if (text === null) throw new UsageError(`“${typed}” cannot be read as text. ${fault.message} ${fault.fix}`);
  return text;
}

function mendText(text: string, typed: string): string {
  const mended = text
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?|[\u2028\v]/g, "\n")
    .replace(/[\f\u2029]/g, "\n\n");
  if (mended.trim() === "") throw new UsageError(`“${typed}” has no text in it.`);
  return mended;
}

/** In Markdown the lines of a paragraph belong together; in a plain text that is a question. */
function arrange(text: string, typed: string): string {
  return /\.(md|markdown)$/i.test(typed) ? text.trim() : arrangeParagraphs(text);
}

function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
