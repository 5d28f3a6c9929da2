import { parse, type ObjectNode, type StringNode, type ValueNode } from "@humanwhocodes/momoa";
import { capFaults, type Fault } from "./fault.ts";
import { deepestNesting, explainJsonFault } from "./json/explain-json-fault.ts";
import { measureJson } from "./json/measure-json.ts";
import { createLineTable } from "./line-table.ts";
import type { LocatedValue, Position } from "./located-value.ts";
import { parsePointer } from "./json-pointer.ts";
import { quoteValue } from "./show-value.ts";

/**
 * Reads the text of a JSON file.
 *
 * JSON.parse does the work; the tree with positions is made only when a position is asked for, or when fewer fields came out than were
 * written, which means that a name stands twice.
 *
 * @param text the file's text, of any content
 * @returns the value with its positions (null when the text is not JSON, or nested too deep), and what is wrong
 */
export function parseJson(text: string): { located: LocatedValue | null; faults: Fault[] } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { located: null, faults: [explainJsonFault(text) ?? unexplained] };
  }
  const { depth, fields } = measureJson(text);
  if (depth > deepestNesting) return { located: null, faults: [explainJsonFault(text) ?? unexplained] };
  const tree = new JsonTree(text);
  const counted = countFields(value);
  const faults = counted.count < fields || counted.hasProto ? capFaults(tree.findBadNames(), (fault) => fault) : [];
  return { located: { value, positionOf: (pointer, part) => tree.positionOf(pointer, part) }, faults };
}

const unexplained: Fault = {
  rule: "json-syntax",
  line: 1,
  column: 1,
  message: "The file is not well-formed JSON.",
  fix: "Compare it with another claim file: quotation marks, commas and brackets.",
};

function countFields(value: unknown): { count: number; hasProto: boolean } {
  const total = { count: 0, hasProto: false };
  const visit = (part: unknown): void => {
    if (typeof part !== "object" || part === null) return;
    if (Array.isArray(part)) {
      for (const item of part) visit(item);
      return;
    }
    for (const [name, item] of Object.entries(part)) {
      total.count += 1;
      if (name === "__proto__") total.hasProto = true;
      visit(item);
    }
  };
  visit(value);
  return total;
}

/** The places of a JSON text's parts, worked out when first needed. */
class JsonTree {
  #text: string;
  #body: ValueNode | undefined;
  #positionAt: ((offset: number) => Position) | undefined;

  /** @param text well-formed JSON that is not nested deep, since the parser calls itself */
  constructor(text: string) {
    this.#text = text;
  }

  positionOf(pointer: string, part: "value" | "name" = "value"): Position {
    let node = this.#root();
    let name: StringNode | null = null;
    for (const step of parsePointer(pointer)) {
      const next = stepInto(node, step);
      if (next === null) return this.#place(node.loc.start.offset);
      ({ node, name } = next);
    }
    return this.#place((part === "name" && name !== null ? name : node).loc.start.offset);
  }

  /** Names that stand twice in one object, and the one name that JavaScript gives a meaning of its own. */
  findBadNames(): Fault[] {
    const faults: Fault[] = [];
    const visit = (node: ValueNode): void => {
      if (node.type === "Array") for (const { value } of node.elements) visit(value);
      if (node.type === "Object") {
        this.#addBadNames(node, faults);
        for (const { value } of node.members) visit(value);
      }
    };
    visit(this.#root());
    return faults;
  }

  #addBadNames(node: ObjectNode, faults: Fault[]): void {
    const first = new Map<string, Position>();
    for (const { name } of node.members) {
      const key = name.type === "String" ? name.value : name.name;
      const place = this.#place(name.loc.start.offset);
      const before = first.get(key);
      if (before === undefined) first.set(key, place);
      else {
        const message = `The field ${quoteValue(key, 40)} stands here for the second time; the first is in line ${before.line}.`;
        faults.push({ rule: "duplicate-key", ...place, message, fix: "Keep one of the two and delete the other." });
      }
      if (key === "__proto__") {
        const message = "No field can be called “__proto__”: the name has a meaning of its own in the programs that read the file.";
        faults.push({ rule: "unknown-field", ...place, message, fix: "Delete the field, or give it another name." });
      }
    }
  }

  #root(): ValueNode {
    this.#body ??= parse(this.#text, { mode: "json" }).body;
    return this.#body;
  }

  #place(offset: number): Position {
    this.#positionAt ??= createLineTable(this.#text);
    return this.#positionAt(offset);
  }
}

function stepInto(node: ValueNode, step: string): { node: ValueNode; name: StringNode | null } | null {
  if (node.type === "Array") {
    const element = /^\d+$/.test(step) ? node.elements[Number(step)] : undefined;
    return element === undefined ? null : { node: element.value, name: null };
  }
  if (node.type !== "Object") return null;
  // JSON.parse keeps the last of two fields of the same name, so that one is meant.
  const member = node.members.findLast(({ name }) => name.type === "String" && name.value === step);
  return member === undefined ? null : { node: member.value, name: member.name.type === "String" ? member.name : null };
}
