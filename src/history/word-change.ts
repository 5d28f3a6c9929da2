import type { Change, TextPart } from "./change.ts";

/** The signs around words that were removed and added. */
export interface TextMarks {
  removed: readonly [before: string, after: string];
  added: readonly [before: string, after: string];
}

/** The signs of `git diff --word-diff`. */
const plainMarks: TextMarks = { removed: ["[-", "-]"], added: ["{+", "+}"] };

/** What one entry of a list is called. */
const entryNames: Record<string, string> = {
  corrections: "correction",
  evidence: "source",
  flags: "flag",
  formerIds: "former id",
  laterDevelopments: "later development",
  quotes: "quote",
  related: "related claim",
  reviews: "review",
  waivers: "waiver",
};

const longestItem = 60;

/**
 * Says a change in a fact-checker's words, with the ids of the claim file: “verdict: mostly-true → true”, “source isis-2025 added”.
 *
 * @param marks the signs around changed words; those of git when left out
 */
export function wordChange(change: Change, marks: TextMarks = plainMarks): string {
  const { kind, from, to, parts } = change;
  const subject = nameSubject(change);
  if (kind === "moved") return `${subject}: in another order`;
  if (parts.length > 0) return `${subject}: ${parts.map((part) => markPart(part, marks)).join("")}`;
  if (kind === "changed") return from === null || to === null ? `${subject} changed` : `${subject}: ${from} → ${to}`;
  const value = to ?? from;
  return value === null ? `${subject} ${kind}` : `${subject}: ${value} ${kind}`;
}

function nameSubject({ field, item, part }: Change): string {
  // The words of a quote are its name, and they follow anyway.
  if (field === "quotes" && part === "exact") return "quote";
  const entry = item === null ? field : `${entryNames[field] ?? field} ${shorten(item, field)}`;
  return part === null ? entry : `${entry}, ${part}`;
}

function shorten(item: string, field: string): string {
  const short = item.length <= longestItem ? item : `${item.slice(0, longestItem - 1).replace(/[\ud800-\udbff]$/, "")}…`;
  return field === "quotes" ? `“${short}”` : short;
}

function markPart({ kind, text }: TextPart, marks: TextMarks): string {
  if (kind === "same") return text;
  const [before, after] = marks[kind];
  return `${before}${text}${after}`;
}
