import { measureJson } from "../../../check/json/measure-json.ts";
import { parseJson } from "../../../check/json-file.ts";

/** Feeds have about ten levels. */
const deepest = 200;

/** A block's value and what had to be mended to read it; or where and why it cannot be read. */
export type ParsedBlock = { value: unknown; mended: string[] } | { fault: string };

/** What some publishing systems put around JSON so that old browsers or XML programs do not stumble over it. */
const wrappings = /^\s*(?:\/\/\s*|\/\*\s*)?(?:<!--|<!\[CDATA\[)(?:\s*\*\/)?|(?:\/\/\s*|\/\*\s*)?(?:-->|\]\]>)(?:\s*\*\/)?\s*;?\s*$/g;

/**
 * Parses a block of JSON-LD. Wrappings of comment or CDATA marks are taken off; where that is not enough, line breaks inside texts are taken for
 * blanks, the one fault that is common and leaves no doubt what was meant.
 *
 * @param line where the block begins in what was handed over
 */
export function parseBlock({ text, line }: { text: string; line: number }): ParsedBlock {
  const bare = unwrap(text);
  if (measureJson(bare).depth > deepest)
    return { fault: `line ${line}: The block is nested more than ${deepest} levels deep; some bracket is not closed.` };
  const value = tryParse(bare);
  if (value !== undefined) return { value, mended: [] };
  const mended = tryParse(mendTexts(bare));
  if (mended !== undefined)
    return { value: mended, mended: ["It has line breaks or control characters inside texts; they were read as blanks."] };
  const [fault] = parseJson(bare).faults;
  const before = text.slice(0, Math.max(0, text.indexOf(bare.slice(0, 20)))).split("\n").length - 1;
  return { fault: `line ${line + before + (fault?.line ?? 1) - 1}: ${fault?.message ?? "This is not JSON."}` };
}

/** One may stand inside another. */
function unwrap(text: string): string {
  const bare = text.replaceAll(wrappings, "").replace(/;\s*$/, "").trim();
  return bare === text ? bare : unwrap(bare);
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // Told by the caller, who has other ways to try.
    return undefined;
  }
}

/** JSON allows no control character inside a text; outside of texts they are blanks or faults, which stay. */
function mendTexts(json: string): string {
  return json.replaceAll(/"(?:[^"\\]|\\[^])*"/g, (token) => token.replaceAll(/\p{Cc}/gu, " "));
}
