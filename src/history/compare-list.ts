import type { Change } from "./change.ts";
import { compareText, compareValue, isSame, keyOf, showValue, type ChangePlace } from "./compare-value.ts";
import { fieldOf, isRecord } from "./parse-version.ts";

/** How the entries of a list are told apart and compared. A list of plain words has no keys. */
export interface ListShape {
  /** The fields by which an entry is recognised in the other version. */
  keys: readonly string[];
  /** The field by which an entry is named to readers; the keys when left out. */
  shown?: string;
  /** Fields that are texts. */
  texts: readonly string[];
  /** The field by which entries without keys are recognised: when half of its words are the same. */
  pairsAlike?: string;
  /** Whether another order is a change: where a page numbers the entries. */
  tellsOrder?: boolean;
}

interface Pair {
  before: unknown;
  after: unknown;
}

/** Compares two lists entry by entry: what was removed, what was added, and what changed inside entries that are in both. */
export function compareList(field: string, shape: ListShape, before: readonly unknown[], after: readonly unknown[]): Change[] {
  const { pairs, removed, added } = pairEntries(shape, before, after);
  const whole = (entry: unknown, kind: "added" | "removed"): Change => {
    const item = nameEntry(shape, entry);
    return { field, item, part: null, kind, from: null, to: null, parts: [] };
  };
  const changes = [
    ...removed.map((entry) => whole(entry, "removed")),
    ...added.map((entry) => whole(entry, "added")),
    ...pairs.flatMap((pair) => compareEntry({ field, item: nameEntry(shape, pair.after), part: null }, shape, pair)),
  ];
  if (shape.tellsOrder !== true || !isReordered(pairs, before, after)) return changes;
  return [...changes, { field, item: null, part: null, kind: "moved", from: null, to: null, parts: [] }];
}

/** Entries that are the same come first, then those that can be recognised, each with the first of its kind that is still free. */
function pairEntries(
  shape: ListShape,
  before: readonly unknown[],
  after: readonly unknown[],
): { pairs: Pair[]; removed: unknown[]; added: unknown[] } {
  const pairs: Pair[] = [];
  const keys = new Map([...before, ...after].map((entry) => [entry, keyOf(entry)]));
  const fits = [
    (old: unknown, now: unknown) => keys.get(old) === keys.get(now),
    (old: unknown, now: unknown) => isRecognised(shape, old, now),
  ];
  const added = [...after];
  let removed = [...before];
  for (const fit of fits) {
    removed = removed.filter((old) => {
      const place = added.findIndex((now) => fit(old, now));
      if (place === -1) return true;
      pairs.push({ before: old, after: added[place] });
      added.splice(place, 1);
      return false;
    });
  }
  return { pairs, removed, added };
}

function isRecognised({ keys, pairsAlike }: ListShape, before: unknown, after: unknown): boolean {
  if (!isRecord(before) || !isRecord(after)) return false;
  if (pairsAlike !== undefined) return isAlike(String(before[pairsAlike]), String(after[pairsAlike]));
  return keys.length > 0 && keys.every((key) => isSame(before[key], after[key]));
}

function isAlike(before: string, after: string): boolean {
  const [old, now] = [before, after].map((text) => new Set(text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu)));
  if (old === undefined || now === undefined) return false;
  const shared = [...old].filter((word) => now.has(word)).length;
  return shared * 2 >= Math.max(old.size, now.size);
}

function compareEntry(place: ChangePlace, { texts }: ListShape, { before, after }: Pair): Change[] {
  if (!isRecord(before) || !isRecord(after)) return compareText(place, before, after);
  const parts = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...parts].flatMap((part) =>
    (texts.includes(part) ? compareText : compareValue)({ ...place, part }, fieldOf(before, part), fieldOf(after, part)),
  );
}

function nameEntry({ keys, shown }: ListShape, entry: unknown): string {
  if (!isRecord(entry)) return showValue(entry) ?? "";
  const names = shown === undefined ? keys : [shown];
  return names.flatMap((name) => showValue(entry[name]) ?? []).join(", ");
}

/** Whether the entries that are in both versions stand in another order. */
function isReordered(pairs: readonly Pair[], before: readonly unknown[], after: readonly unknown[]): boolean {
  const places = new Map(after.map((entry, place) => [entry, place]));
  const order = new Map(pairs.map((pair) => [pair.before, places.get(pair.after) ?? 0]));
  const found = before.flatMap((entry) => order.get(entry) ?? []);
  return found.some((place, index) => index > 0 && place < (found[index - 1] ?? 0));
}
