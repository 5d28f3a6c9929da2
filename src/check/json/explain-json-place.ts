import { insideOf, type JsonComplaint } from "./explain-json-token.ts";
import type { JsonToken } from "./read-json-token.ts";
import { quoteValue } from "../show-value.ts";

/** What is known when a piece of JSON has been read up to its next one. */
export interface JsonPlace {
  /** What may come next; "first" where the closing bracket may come as well. */
  expected: "value" | "first value" | "name" | "first name" | "colon" | "comma" | "end";
  /** The brackets that are open, outermost first. */
  open: JsonToken[];
  /** The piece before, if there was one. */
  last: JsonToken | null;
  /** The source of the field name read last. */
  name: string;
  /** The line of an offset, from 1. */
  lineOf(offset: number): number;
}

const names: Record<string, string> = { "{": "brace {", "}": "brace }", "[": "bracket [", "]": "bracket ]" };
const partner: Record<string, string> = { "{": "}", "[": "]" };

/** Says what is wrong with the order of pieces when `token` comes at this place, or null when it may come. */
export function explainJsonPlace(place: JsonPlace, token: JsonToken): JsonComplaint | null {
  const { kind } = token;
  if (kind === "end") return place.expected === "end" ? null : explainEnd(place, token);
  if (kind === "}" || kind === "]") return explainClosing(place, token);
  switch (place.expected) {
    case "end":
      return {
        offset: token.start,
        message: `The file goes on here, but it was complete in line ${place.lineOf(place.last?.start ?? 0)}.`,
        fix: "Delete what follows, or the bracket that closes too early.",
      };
    case "colon":
      return kind === ":" ? null : colonMissing(place, token);
    case "comma":
      return kind === "," ? null : commaMissing(place, token);
    case "name":
    case "first name":
      return kind === "text" ? null : nameMissing(place, token);
    case "value":
    case "first value":
      return kind === "," || kind === ":" ? valueMissing(place, token) : null;
  }
}

function explainEnd({ open, lineOf }: JsonPlace, token: JsonToken): JsonComplaint {
  const inner = open.at(-1);
  if (inner === undefined)
    return { offset: token.start, message: "The file ends before anything was said.", fix: "Fill it in, or delete it." };
  return {
    offset: inner.start,
    message: `The ${names[inner.kind]} that is opened here is never closed.`,
    fix: `Add ${partner[inner.kind]} where this part ends: the file stops in line ${lineOf(token.start)} without it.`,
  };
}

function explainClosing(place: JsonPlace, token: JsonToken): JsonComplaint | null {
  const { open, last, expected, lineOf } = place;
  const closing = names[token.kind];
  const inner = open.at(-1);
  if (inner === undefined) {
    return {
      offset: token.start,
      message: `There is a closing ${closing} too many here.`,
      fix: "Delete it, or the one that closes too early before it.",
    };
  }
  if (last?.kind === ",") {
    return {
      offset: last.start,
      message: `There is a comma too many before the closing ${closing}.`,
      fix: "Delete this comma: the last entry has none after it.",
    };
  }
  if (expected === "colon" || last?.kind === ":") return fieldWithoutValue(place, token);
  if (partner[inner.kind] === token.kind) return null;
  return {
    offset: token.start,
    message: `The closing ${closing} does not fit the ${names[inner.kind]} that was opened in line ${lineOf(inner.start)}.`,
    fix: `Close that one with ${partner[inner.kind]} first.`,
  };
}

function fieldWithoutValue({ name, last }: JsonPlace, token: JsonToken): JsonComplaint {
  return {
    offset: last?.start ?? token.start,
    message: `The field ${quoteValue(name, 40)} has no value.`,
    fix: "Write a colon and a value after its name, or delete the field.",
  };
}

function colonMissing({ name, last }: JsonPlace, token: JsonToken): JsonComplaint {
  return {
    offset: last?.end ?? token.start,
    message: `A colon is missing after the field name ${quoteValue(name, 40)}.`,
    fix: `Write "${quoteValue(name, 40).slice(1, -1)}": and then the value.`,
  };
}

function commaMissing({ last, lineOf }: JsonPlace, token: JsonToken): JsonComplaint {
  const end = last?.end ?? token.start;
  const sameLine = lineOf(end) === lineOf(token.start);
  if (token.kind === "word" && last?.kind === "text" && sameLine) return textEndsEarly(end - 1);
  if (token.kind === ":")
    return {
      offset: token.start,
      message: "A colon stands here where a comma should be.",
      fix: "Put a comma in its place, or start a new field.",
    };
  return {
    offset: end,
    message: sameLine ? "A comma is missing here, between two entries." : "A comma is missing at the end of this line.",
    fix: "Put a comma between an entry and the next one.",
  };
}

/** A quotation mark inside a text ends it, and the rest of the sentence follows as a word. */
function textEndsEarly(offset: number): JsonComplaint {
  return {
    offset,
    message: "The text ends at this quotation mark, but more of it seems to follow.",
    fix: 'Write a quotation mark inside a text as \\", or use “ and ”.',
  };
}

function nameMissing({ last }: JsonPlace, token: JsonToken): JsonComplaint {
  if (token.kind === ",") return commaTooMany(last, token);
  if (token.kind === "word") {
    return {
      offset: token.start,
      message: `The field name ${quoteValue(token.source, 40)} does not stand in straight double quotation marks.`,
      fix: `Write "${insideOf(token.source)}": and then the value.`,
    };
  }
  return {
    offset: token.start,
    message: `The name of a field should stand here, but ${quoteValue(token.source, 40)} does.`,
    fix: 'Write the field’s name in straight double quotation marks and a colon: "statement": …',
  };
}

function valueMissing(place: JsonPlace, token: JsonToken): JsonComplaint {
  const { last } = place;
  if (token.kind === ",") return last?.kind === ":" ? fieldWithoutValue(place, token) : commaTooMany(last, token);
  return {
    offset: token.start,
    message: "There is a colon too many here.",
    fix: "Delete it: one colon stands between a field’s name and its value.",
  };
}

function commaTooMany(last: JsonToken | null, token: JsonToken): JsonComplaint {
  const message = last?.kind === "," ? "There are two commas in a row." : "There is a comma too many here, before the first entry.";
  return { offset: token.start, message, fix: "Delete this comma." };
}
