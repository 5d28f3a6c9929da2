import { fieldOrderOf } from "../json/field-order.ts";

/** What is not part of what a claim says: the corrections themselves, and what only programs read. */
const others = new Set(["$schema", "corrections"]);

/** The fields of a claim that a correction can name, in the order of the file. */
export function correctableFields(): string[] {
  return fieldOrderOf("claim").names.filter((name) => !others.has(name));
}
