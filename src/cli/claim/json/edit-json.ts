import { parse, type MemberNode, type ObjectNode, type ValueNode } from "@humanwhocodes/momoa";
import { parsePointer } from "../../../check/json-pointer.ts";
import type { FileKinds } from "../../../check/schema-validators.ts";
import { formatJson } from "./format-json.ts";

/** One change of a JSON text: a field gets a value, goes away, or an entry is put into a list, which is made where there is none. */
export type JsonEdit =
  { set: string; value: unknown; sorted?: boolean } | { remove: string } | { insert: string; at: number; value: unknown };

/**
 * Changes parts of a hand-written JSON file and leaves every other part as it is written; the result has its canonical form.
 *
 * @param text a file that `formatJson` accepts
 * @param edits done one after the other; their pointers lead into objects that are there. A new field of a `sorted` edit is put
 *   before the first name that is greater, when the names stand in alphabetical order
 * @throws Error when the text is not such a file, or a pointer leads nowhere
 */
export function editJson(text: string, kind: keyof FileKinds, edits: readonly JsonEdit[]): string {
  const formatted = formatJson(edits.reduce(applyEdit, text), kind);
  if (formatted.text === null) throw new Error(formatted.faults[0]?.message ?? "The file cannot be edited.");
  return formatted.text;
}

function applyEdit(text: string, edit: JsonEdit): string {
  const root = parse(text, { mode: "json" }).body;
  if ("insert" in edit) return insertItem(text, root, edit);
  if ("remove" in edit) {
    const { members } = objectAt(root, parentOf(edit.remove));
    const place = members.findIndex((member) => nameOf(member) === lastStep(edit.remove));
    return place === -1 ? text : cut(text, members, place);
  }
  const value = JSON.stringify(edit.value);
  const node = nodeAt(root, edit.set);
  if (node !== null) return splice(text, rangeOf(node), value);
  const parent = objectAt(root, parentOf(edit.set));
  const name = lastStep(edit.set);
  const successor = edit.sorted === true ? findSuccessor(parent, name) : parent.members.length;
  return add(text, rangeOf(parent), parent.members, successor, `${JSON.stringify(name)}: ${value}`);
}

function lastStep(pointer: string): string {
  return parsePointer(pointer).at(-1) ?? "";
}

function parentOf(pointer: string): string {
  return pointer.slice(0, pointer.lastIndexOf("/"));
}

function insertItem(text: string, root: ValueNode, { insert, at, value }: { insert: string; at: number; value: unknown }): string {
  const list = nodeAt(root, insert);
  if (list === null) return applyEdit(text, { set: insert, value: [value] });
  if (list.type !== "Array") throw new Error(`There is no list at ${insert}.`);
  return add(text, rangeOf(list), list.elements, at, JSON.stringify(value));
}

type Range = [start: number, end: number];

function splice(text: string, [start, end]: Range, replacement: string): string {
  return text.slice(0, start) + replacement + text.slice(end);
}

/** Puts an entry before the one at a place of an object or list, or at its end. */
function add(text: string, [start, end]: Range, entries: readonly Ranged[], place: number, entry: string): string {
  const next = entries[place];
  if (next !== undefined) return splice(text, [rangeOf(next)[0], rangeOf(next)[0]], `${entry}, `);
  const last = entries.at(-1);
  return last === undefined ? splice(text, [start + 1, end - 1], entry) : splice(text, [rangeOf(last)[1], rangeOf(last)[1]], `, ${entry}`);
}

/** Cuts an entry out together with the comma that would be left over. */
function cut(text: string, entries: readonly Ranged[], place: number): string {
  const [own, before, after] = [entries[place], entries[place - 1], entries[place + 1]];
  if (own === undefined) return text;
  const start = before !== undefined && after === undefined ? rangeOf(before)[1] : rangeOf(own)[0];
  const end = after === undefined ? rangeOf(own)[1] : rangeOf(after)[0];
  return splice(text, [start, end], "");
}

function findSuccessor({ members }: ObjectNode, name: string): number {
  const names = members.map(nameOf);
  const isSorted = names.every((one, place) => place === 0 || (names[place - 1] ?? "") < one);
  const successor = isSorted ? names.findIndex((one) => one > name) : -1;
  return successor === -1 ? members.length : successor;
}

function objectAt(root: ValueNode, pointer: string): ObjectNode {
  const node = nodeAt(root, pointer);
  if (node?.type !== "Object") throw new Error(`There is no object at “${pointer}”.`);
  return node;
}

function nodeAt(root: ValueNode, pointer: string): ValueNode | null {
  let node: ValueNode | null = root;
  for (const step of parsePointer(pointer)) {
    if (node?.type === "Object") {
      node = node.members.find((member) => nameOf(member) === step)?.value ?? null;
    } else if (node?.type === "Array") {
      node = node.elements[Number(step)]?.value ?? null;
    } else {
      return null;
    }
  }
  return node;
}

function nameOf({ name }: MemberNode): string {
  return name.type === "String" ? name.value : name.name;
}

interface Ranged {
  loc: { start: { offset: number }; end: { offset: number } };
}

function rangeOf({ loc }: Ranged): Range {
  return [loc.start.offset, loc.end.offset];
}
