/** A piece of a text that is meant to be JSON: a sign, a text in quotation marks, any other word, or the end of it all. */
export interface JsonToken {
  kind: "{" | "}" | "[" | "]" | "," | ":" | "text" | "word" | "end";
  /** Offsets in UTF-16 code units; `end` is the first one after it. */
  start: number;
  end: number;
  source: string;
}

const sign = /[{}[\],:]/;
const word = /[^\s{}[\],:"]+|\s/y;
/** Single and curly quotation marks are taken with what they enclose, so that a message can name it. */
const foreignText = /['‘’‚][^'‘’\n\r]*['‘’]|[“”„«»][^“”«»\n\r]*[“”«»]/y;
const quoted = /"[^"\\\n\r]*(?:\\[^\n\r][^"\\\n\r]*)*"?/y;
const space = /[ \t\n\r]*/y;

/** Reads the piece that begins at `offset` or after the white space there. It takes any text: what is wrong is for others to say. */
export function readJsonToken(text: string, offset: number): JsonToken {
  const start = offset + matchAt(space, text, offset).length;
  const first = text[start];
  if (first === undefined) return { kind: "end", start, end: start, source: "" };
  if (sign.test(first)) return { kind: first as JsonToken["kind"], start, end: start + 1, source: first };
  const kind = first === '"' ? "text" : "word";
  const source = matchAt(kind === "text" ? quoted : foreignText, text, start) || matchAt(word, text, start);
  return { kind, start, end: start + source.length, source };
}

function matchAt(pattern: RegExp, text: string, offset: number): string {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0] ?? "";
}
