import { readSchema, type FileKinds } from "./schema-validators.ts";

type Node = Record<string, unknown>;

/**
 * Finds what a schema says about a field, where it stands in an object.
 *
 * @param parent the schema of the object
 * @returns the description beside the field, else that of the definition it refers to, else null
 */
export function descriptionOf(kind: keyof FileKinds, parent: unknown, name: string): string | null {
  const field = step(step(parent, "properties"), name);
  const own = step(field, "description");
  if (typeof own === "string") return own;
  const reference = step(field, "$ref");
  if (typeof reference !== "string") return null;
  const [file = "", path = ""] = reference.split("#");
  let target: unknown = readSchema(file === "" ? kind : file.replace(".schema.json", ""));
  for (const part of path.split("/").slice(1)) target = step(target, part);
  const described = step(target, "description");
  return typeof described === "string" ? described : null;
}

function step(node: unknown, name: string): unknown {
  return typeof node === "object" && node !== null ? (node as Node)[name] : undefined;
}
