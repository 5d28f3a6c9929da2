import { parse, type MemberNode, type ObjectNode, type ValueNode } from "@humanwhocodes/momoa";
import type { Fault } from "../../../check/fault.ts";
import { parseJson } from "../../../check/json-file.ts";
import type { FileKinds } from "../../../check/schema-validators.ts";
import { fieldOrderOf, type FieldOrder } from "./field-order.ts";
import { normalString } from "./normal-string.ts";

/** A file in its canonical form, or why it has none. */
export type FormattedJson = { text: string; faults: readonly [] } | { text: null; faults: readonly Fault[] };

/**
 * Brings a hand-written JSON file into its canonical form: fields in the order of the schema's properties and unknown ones after them as
 * they stood, two spaces, one field or entry a line, LF, one line break at the end. Numbers stay as they are written, strings
 * get the form of {@link normalString}: no value changes. The result is its own canonical form.
 *
 * @param text the file's text, of any content
 * @returns what is wrong, and no text, when it is not well-formed JSON, or has a field twice: one of the two would be lost
 */
export function formatJson(text: string, kind: keyof FileKinds): FormattedJson {
  const { located, faults } = parseJson(text);
  if (located === null || faults.length > 0) return { text: null, faults };
  const { body } = parse(text, { mode: "json" });
  return { text: `${print(body, fieldOrderOf(kind), "", text)}\n`, faults: [] };
}

function print(node: ValueNode, order: FieldOrder, indent: string, text: string): string {
  const inner = `${indent}  `;
  const list = (open: string, entries: string[], close: string): string =>
    entries.length === 0 ? `${open}${close}` : `${open}\n${inner}${entries.join(`,\n${inner}`)}\n${indent}${close}`;
  if (node.type === "Array") {
    return list(
      "[",
      node.elements.map(({ value }) => print(value, order.item(), inner, text)),
      "]",
    );
  }
  if (node.type === "Object") {
    const members = sortMembers(node, order).map(({ member: { name, value }, key }) => {
      return `${normalString(sliceOf(name, text))}: ${print(value, order.field(key), inner, text)}`;
    });
    return list("{", members, "}");
  }
  const token = sliceOf(node, text);
  return node.type === "String" ? normalString(token) : token;
}

function sortMembers({ members }: ObjectNode, { names }: FieldOrder): { member: MemberNode; key: string }[] {
  const places = new Map(names.map((name, place) => [name, place]));
  return members
    .map((member) => ({ member, key: member.name.type === "String" ? member.name.value : member.name.name }))
    .sort((one, other) => (places.get(one.key) ?? names.length) - (places.get(other.key) ?? names.length));
}

function sliceOf({ loc }: { loc: { start: { offset: number }; end: { offset: number } } }, text: string): string {
  return text.slice(loc.start.offset, loc.end.offset);
}
