import { explainJsonPlace, type JsonPlace } from "./explain-json-place.ts";
import { explainJsonToken, explainJsonWord, type JsonComplaint } from "./explain-json-token.ts";
import type { Fault } from "../fault.ts";
import { readJsonToken, type JsonToken } from "./read-json-token.ts";
import { createLineTable } from "../line-table.ts";

/** How deep lists and objects may stand in each other; the deepest file of ours needs five. */
export const deepestNesting = 50;

/**
 * Finds the first place where a text stops being JSON (RFC 8259), or is nested too deep, and says in plain words what is wrong there.
 * It keeps its own list of what is open instead of calling itself, so that no text can exhaust the stack.
 *
 * @returns the fault, or null for a text that is well-formed and not too deep
 */
export function explainJsonFault(text: string): Fault | null {
  const positionAt = createLineTable(text);
  const place: JsonPlace = { expected: "value", open: [], last: null, name: "", lineOf: (offset) => positionAt(offset).line };
  for (;;) {
    const token = readJsonToken(text, place.last?.end ?? 0);
    const complaint = complain(place, token);
    if (complaint !== null) {
      const { rule = "json-syntax", offset, message, fix } = complaint;
      return { rule, ...positionAt(offset), message, fix };
    }
    if (token.kind === "end") return null;
    advance(place, token);
  }
}

function complain(place: JsonPlace, token: JsonToken): JsonComplaint | null {
  const complaint = explainJsonToken(token) ?? explainJsonPlace(place, token) ?? explainJsonWord(token);
  if (complaint !== null) return complaint;
  if ((token.kind !== "{" && token.kind !== "[") || place.open.length < deepestNesting) return null;
  return {
    rule: "nested-too-deep",
    offset: token.start,
    message: `Lists and groups stand inside each other more than ${deepestNesting} levels deep here.`,
    fix: "Look whether this is the file you meant; no file of a report needs more than a few levels.",
  };
}

/** Goes one piece on; only called with a piece that may come at this place. */
function advance(place: JsonPlace, token: JsonToken): void {
  if (token.kind === "{" || token.kind === "[") place.open.push(token);
  if (token.kind === "}" || token.kind === "]") place.open.pop();
  if (token.kind === "text" && place.expected.endsWith("name")) place.name = token.source.slice(1, -1);
  place.expected = expectedAfter(place, token);
  place.last = token;
}

function expectedAfter({ expected, open }: JsonPlace, { kind }: JsonToken): JsonPlace["expected"] {
  const inner = open.at(-1)?.kind;
  if (kind === "{") return "first name";
  if (kind === "[") return "first value";
  if (kind === ":") return "value";
  if (kind === ",") return inner === "{" ? "name" : "value";
  if (kind === "text" && expected.endsWith("name")) return "colon";
  return inner === undefined ? "end" : "comma";
}
