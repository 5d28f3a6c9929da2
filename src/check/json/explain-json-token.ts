import type { JsonToken } from "./read-json-token.ts";
import { quoteValue } from "../show-value.ts";

/** Where something is wrong (an offset), and in which words it is told. */
export interface JsonComplaint {
  offset: number;
  message: string;
  fix: string;
  rule?: "nested-too-deep";
}

const number = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;
const numberLike = /^[+-]?\.?\d[\d.,eE+-]*$/;
const dateLike = /^\d{4}-\d/;
const constant = /^(true|false|null)$/;
const invisible = /^[\s\p{Cf}\p{Zs}\p{Zl}\p{Zp}]/u;
const foreignQuote = /^['‘’‚“”„«»]/;
const conflict = /^(<{7}|={7}|>{7})/;
const closedText = /^"[^"\\]*(?:\\.[^"\\]*)*"$/su;
const escape = /\\(?:u[\dA-Fa-f]{4}|.)/gsu;
const knownEscape = /^\\(?:u[\dA-Fa-f]{4}|["\\/bfnrt])$/;

/** Says what makes a piece impossible in JSON wherever it stands, such as a comment or a text that is not closed, or null. */
export function explainJsonToken(token: JsonToken): JsonComplaint | null {
  if (token.kind === "text") return explainText(token);
  return token.kind === "word" ? explainForeign(token) : null;
}

function explainText({ start, source }: JsonToken): JsonComplaint | null {
  if (!closedText.test(source)) {
    return {
      offset: start,
      message: "The text in quotation marks that starts here is not closed on its line.",
      fix: 'Put a straight quotation mark (") at its end; write a line break inside a text as \\n.',
    };
  }
  const tab = source.indexOf("\t");
  if (tab !== -1) {
    return { offset: start + tab, message: "There is a tab inside this text.", fix: "Put a space in its place, or write it as \\t." };
  }
  for (const { 0: pair, index } of source.matchAll(escape)) {
    if (!knownEscape.test(pair)) return explainEscape(start + index, source.slice(index, index + 6));
  }
  return null;
}

function explainEscape(offset: number, source: string): JsonComplaint {
  return {
    offset,
    message: `The backslash in ${quoteValue(source, 20)} does not begin anything that JSON knows.`,
    fix: "Write a backslash that is part of the text twice: \\\\.",
  };
}

function explainForeign({ start, source }: JsonToken): JsonComplaint | null {
  const tell = (message: string, fix: string): JsonComplaint => ({ offset: start, message, fix });
  if (conflict.test(source)) {
    const fix = "Choose between the two versions, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>.";
    return tell(`This line (${quoteValue(source, 40)}) was left by git: two versions of the file could not be merged.`, fix);
  }
  if (source.startsWith("/") || source.startsWith("#")) {
    return tell("A comment stands here, but JSON has no comments.", "Delete it; what others must know belongs in a field of the file.");
  }
  if (!invisible.test(source)) return null;
  const code = (source.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return tell(`An invisible character (U+${code}) stands here.`, "Delete it, and type a plain space if one is needed.");
}

/** Says what is wrong with a word in the place of a value, or null when it is a number, true, false or null. */
export function explainJsonWord({ kind, start, source }: JsonToken): JsonComplaint | null {
  if (kind !== "word" || number.test(source) || constant.test(source)) return null;
  const shown = quoteValue(source, 40);
  const tell = (message: string, fix: string): JsonComplaint => ({ offset: start, message, fix });
  if (foreignQuote.test(source)) {
    const inside = insideOf(source);
    if (inside === "") return tell(`The sign ${source} is not the straight double quotation mark.`, 'Write the straight one: ".');
    return tell(
      `The text ${shown.slice(1, -1)} does not stand in straight double quotation marks.`,
      `Use the straight double quotation mark: "${inside}".`,
    );
  }
  if (/^(true|false|null)$/i.test(source)) return tell(`${shown} is not in small letters.`, `Write ${source.toLowerCase()}.`);
  if (dateLike.test(source)) return tell(`The date ${shown} is not in quotation marks.`, `Write "${insideOf(source)}".`);
  if (numberLike.test(source)) {
    return tell(
      `${shown} is not a number as JSON writes it.`,
      "Write numbers like 7, -2 or 0.5; anything else is a text and stands in quotation marks.",
    );
  }
  return tell(`${shown} is not in quotation marks.`, 'Put names of fields and texts into straight double quotation marks: "…".');
}

/** The text a word was meant to be: without quotation marks of other kinds around it. */
export function insideOf(source: string): string {
  return quoteValue(source.replace(/^['‘’‚“”„«»]|['‘’“”«»]$/g, ""), 40).slice(1, -1);
}
