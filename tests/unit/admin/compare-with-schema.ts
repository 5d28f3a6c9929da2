import { readSchema } from "../../../src/check/schema-validators.ts";
import type { CmsField } from "../../../src/site/admin/cms-field.ts";

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * Walks a schema and a form side by side, by other means than those that made the form.
 *
 * @returns where they differ: a property without a field, a field without a property, another order, another view of what is required
 */
export function compareWithSchema(kind: string, fields: readonly CmsField[]): string[] {
  return compareObject(readSchema(kind), kind, fields, kind);
}

function compareObject(schema: Json, document: string, fields: readonly CmsField[], place: string): string[] {
  const properties = isObject(schema["properties"]) ? schema["properties"] : {};
  const names = Object.keys(properties);
  const own = fields.map(({ name }) => name);
  const missing = names.filter((name) => !own.includes(name)).map((name) => `${place}: ${name} has no field`);
  const strange = own.filter((name) => !names.includes(name)).map((name) => `${place}: ${name} is in no schema`);
  const inOrder = names.filter((name) => own.includes(name)).join() === own.filter((name) => names.includes(name)).join();
  const required: unknown = schema["required"];
  return [
    ...missing,
    ...strange,
    ...(inOrder ? [] : [`${place}: other order`]),
    ...fields.flatMap((field) => {
      if (!names.includes(field.name)) return [];
      const needed = Array.isArray(required) && required.includes(field.name);
      const wrong = needed === field.required ? [] : [`${place}/${field.name}: wrongly ${field.required ? "required" : "optional"}`];
      return [...wrong, ...compareValue(properties[field.name], document, field, `${place}/${field.name}`)];
    }),
  ];
}

function compareValue(property: unknown, document: string, field: CmsField, place: string): string[] {
  const [schema, home] = deref(property, document);
  const inner = "fields" in field ? (field.fields ?? []) : [];
  if (isObject(schema["properties"])) return compareObject(schema, home, inner, place);
  if (isObject(schema["additionalProperties"])) {
    const [entry, entryHome] = deref(schema["additionalProperties"], home);
    const [id, ...rest] = inner;
    return [...(id?.name === "id" ? [] : [`${place}: no id`]), ...compareObject(entry, entryHome, rest, place)];
  }
  const [items, itemsHome] = deref(schema["items"] ?? {}, home);
  if (isObject(items["properties"])) return compareObject(items, itemsHome, inner, place);
  const choices = [schema["oneOf"], items["oneOf"]].find(Array.isArray)?.map((choice: Json) => choice["const"]);
  const offered = field.widget === "select" ? field.options.map(({ value }) => value) : [];
  return choices === undefined || choices.join() === offered.join() ? [] : [`${place}: other choices`];
}

function deref(node: unknown, document: string): [schema: Json, document: string] {
  if (!isObject(node)) return [{}, document];
  const [only] = Array.isArray(node["allOf"]) ? (node["allOf"] as unknown[]) : [];
  const reference = node["$ref"] ?? (isObject(only) ? only["$ref"] : undefined);
  if (typeof reference !== "string") return [node, document];
  const [file = "", pointer = ""] = reference.split("#");
  const name = file === "" ? document : file.replace(".schema.json", "");
  const definitions: unknown = readSchema(name)["definitions"];
  return deref(isObject(definitions) ? definitions[pointer.split("/").at(-1) ?? ""] : {}, name);
}
