import type { Change } from "./change.ts";
import { diffWords } from "./diff-words.ts";
import { isRecord } from "./parse-version.ts";

/** Which value is compared. */
export type ChangePlace = Pick<Change, "field" | "item" | "part">;

/** Compares a text word by word; spaces do not count. What is no text is compared as a value. */
export function compareText(place: ChangePlace, before: unknown, after: unknown): Change[] {
  if (typeof before !== "string" || typeof after !== "string") return compareValue(place, before, after);
  if (before === after) return [];
  const parts = diffWords(before, after);
  return parts.every(({ kind }) => kind === "same") ? [] : [{ ...place, kind: "changed", from: null, to: null, parts }];
}

/** Compares a value as a whole; of a list or a group it is only told that it changed. */
export function compareValue(place: ChangePlace, before: unknown, after: unknown): Change[] {
  const [had, has] = [before !== undefined && before !== null, after !== undefined && after !== null];
  if (isSame(before, after) || (!had && !has)) return [];
  const kind = !had ? "added" : has ? "changed" : "removed";
  return [{ ...place, kind, from: showValue(before), to: showValue(after), parts: [] }];
}

/** Whether two values from JSON are the same; the order of fields and spaces around and between words do not count. */
export function isSame(before: unknown, after: unknown): boolean {
  if (before === after) return true;
  // Most fields are the very same, which takes less to see.
  return JSON.stringify(before) === JSON.stringify(after) || keyOf(before) === keyOf(after);
}

/** A text that is the same for values that are the same. */
export function keyOf(value: unknown): string {
  return JSON.stringify(tidy(value)) ?? "";
}

function tidy(value: unknown): unknown {
  if (typeof value === "string") return value.replaceAll(/\s+/g, " ").trim();
  if (Array.isArray(value)) return value.map(tidy);
  if (!isRecord(value)) return value;
  const names = Object.keys(value).sort();
  return names.map((name) => [name, tidy(value[name])]);
}

const longestValue = 1000;

/** Shows a simple value; null for a list or a group. */
export function showValue(value: unknown): string | null {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value).slice(0, longestValue) : null;
}
