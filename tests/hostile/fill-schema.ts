import { readSchema } from "../../src/check/schema-validators.ts";

/** A text that a file of a schema has. */
export interface TextField {
  // The entries of a list are named by a star: /evidence/*/note.
  /** Its place. */
  place: string;
  /** The form of the text, as the schema names it; null for a text of any form. */
  format: string | null;
  /** How many characters it may have. */
  max: number;
  /** How many texts of the file came before it. */
  index: number;
}

type Schema = Record<string, unknown>;

/**
 * Makes a value that has every field of a schema, so that a field which is added to the format is there by itself.
 *
 * @param from the schema's name, and the definition in it when it is not the whole: sources#source
 * @param write gives each text; undefined leaves the field out
 */
export function fillSchema(from: string, write: (field: TextField) => unknown): unknown {
  const [document = "", definition] = from.split("#");
  let index = 0;
  const root = readSchema(document) as Schema;
  const start = definition === undefined ? root : groupIn(groupIn(root, "definitions"), definition);
  return fill(start, document, "");

  function fill(schema: Schema, file: string, place: string): unknown {
    const reference = schema["$ref"];
    if (typeof reference === "string") {
      const [named = "", pointer = ""] = reference.split("#/definitions/");
      const next = named === "" ? file : named.replace(".schema.json", "");
      return fill(groupIn(groupIn(readSchema(next) as Schema, "definitions"), pointer), next, place);
    }
    const [choice] = [schema["allOf"] ?? schema["oneOf"] ?? schema["anyOf"] ?? []].flat() as Schema[];
    if (choice !== undefined) return fill(choice, file, place);
    if ("const" in schema) return schema["const"];
    switch (schema["type"]) {
      case "object":
        return Object.fromEntries(
          Object.entries(groupIn(schema, "properties"))
            .map(([name, field]) => [name, fill(field as Schema, file, `${place}/${name}`)] as const)
            .filter(([, value]) => value !== undefined),
        );
      case "array": {
        const item = fill(groupIn(schema, "items"), file, `${place}/*`);
        return item === undefined ? undefined : [item];
      }
      case "string":
        return write({
          place,
          format: typeof schema["format"] === "string" ? schema["format"] : null,
          max: typeof schema["maxLength"] === "number" ? schema["maxLength"] : Infinity,
          index: index++,
        });
      case "boolean":
        return true;
      case "number":
      case "integer":
        return schema["minimum"] ?? 1;
      default:
        throw new Error(`The schema ${file} has a kind of value at “${place}” that nobody fills.`);
    }
  }
}

function groupIn(schema: Schema, name: string): Schema {
  const group = schema[name];
  if (typeof group !== "object" || group === null) throw new Error(`The schema has no “${name}”.`);
  return group as Schema;
}
