import type { ClaimFile } from "../schema/types.ts";
import type { Change } from "./change.ts";
import { compareList, type ListShape } from "./compare-list.ts";
import { compareText, compareValue, isSame } from "./compare-value.ts";
import { fieldOf, isRecord, type OldClaim } from "./parse-version.ts";

/** How a field of a claim file is compared. */
type FieldShape =
  | { kind: "value" }
  | { kind: "text" }
  | { kind: "group"; texts: readonly string[] }
  | { kind: "list"; shape: ListShape }
  /** Not told: it says nothing about the claim. */
  | { kind: "silent" };

const value: FieldShape = { kind: "value" };
const text: FieldShape = { kind: "text" };
const words: FieldShape = { kind: "list", shape: { keys: [], texts: [] } };

/** In the order in which changes are told: what matters most to a reader first. */
const shapes: Record<keyof ClaimFile, FieldShape> = {
  status: value,
  verdict: value,
  statement: text,
  finding: text,
  flags: words,
  speaker: { kind: "group", texts: ["role", "attribution"] },
  quotes: { kind: "list", shape: { keys: [], shown: "exact", texts: ["exact"], pairsAlike: "exact" } },
  evidence: {
    kind: "list",
    shape: { keys: ["source"], texts: ["excerpt", "translation", "locator", "note"], tellsOrder: true },
  },
  analysis: text,
  oneOriginReason: text,
  sought: text,
  wouldChange: text,
  laterDevelopments: { kind: "list", shape: { keys: ["on"], texts: ["text"] } },
  rightOfReply: { kind: "group", texts: ["answer"] },
  shortStatement: text,
  asOf: value,
  checkedOn: value,
  checkedBy: value,
  reviews: { kind: "list", shape: { keys: ["by", "on"], texts: ["note"] } },
  recheckBy: value,
  related: words,
  formerIds: words,
  waivers: { kind: "list", shape: { keys: ["rule"], texts: ["reason"] } },
  corrections: { kind: "list", shape: { keys: ["on", "kind"], shown: "on", texts: ["what", "why", "responsible"] } },
  $schema: { kind: "silent" },
};

/**
 * Describes what changed from one version of a claim to another, field by field, in the order of importance to a reader.
 *
 * Order and spacing of a file's fields are not told, nor are spaces in texts; the order of a list only where a page numbers it.
 * Fields that the format does not know (any more) are told by their names.
 */
export function describeChange(before: OldClaim, after: OldClaim): Change[] {
  const known = Object.entries(shapes).flatMap(([field, shape]) =>
    compareField(field, shape, fieldOf(before, field), fieldOf(after, field)),
  );
  const others = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((field) => !Object.hasOwn(shapes, field)).sort();
  return [
    ...known,
    ...others.flatMap((field) => compareValue({ field, item: null, part: null }, fieldOf(before, field), fieldOf(after, field))),
  ];
}

function compareField(field: string, shape: FieldShape, before: unknown, after: unknown): Change[] {
  const place = { field, item: null, part: null };
  if (isSame(before, after)) return [];
  switch (shape.kind) {
    case "silent":
      return [];
    case "value":
      return compareValue(place, before, after);
    case "text":
      return compareText(place, before, after);
    case "group":
      return compareGroup(field, shape.texts, before, after);
    case "list":
      return isListOrNone(before) && isListOrNone(after)
        ? compareList(field, shape.shape, before ?? [], after ?? [])
        : compareValue(place, before, after);
  }
}

function compareGroup(field: string, texts: readonly string[], before: unknown, after: unknown): Change[] {
  const place = { field, item: null, part: null };
  if (!isRecord(before) || !isRecord(after)) return compareValue(place, nameOf(before), nameOf(after));
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((part) =>
    (texts.includes(part) ? compareText : compareValue)({ ...place, part }, fieldOf(before, part), fieldOf(after, part)),
  );
}

/** A group that came or went is told by its name, where it has one. */
function nameOf(group: unknown): unknown {
  return isRecord(group) && typeof group["name"] === "string" ? group["name"] : group;
}

function isListOrNone(list: unknown): list is readonly unknown[] | undefined {
  return list === undefined || Array.isArray(list);
}
