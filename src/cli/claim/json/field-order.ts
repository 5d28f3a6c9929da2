import { readSchema, type FileKinds } from "../../../check/schema-validators.ts";

/** In which order the fields of a part of a file stand, and where to look for its parts. */
export interface FieldOrder {
  /** The names that the schema has, in its order; empty where names are free, as for sources under their ids. */
  names: readonly string[];
  /** The order inside a field. */
  field(name: string): FieldOrder;
  /** The order inside each entry of a list. */
  item(): FieldOrder;
}

type Schema = Record<string, unknown>;

/** A part of a schema and the document it stands in, for references that begin with #. */
interface Part {
  schema: Schema;
  document: string;
}

/** The order of the fields of a kind of hand-written file: that of the properties in its schema. */
export function fieldOrderOf(kind: keyof FileKinds): FieldOrder {
  return orderOf([{ schema: readDocument(kind), document: kind }]);
}

const documents = new Map<string, Schema>();

function readDocument(name: string): Schema {
  const known = documents.get(name) ?? (readSchema(name) as Schema);
  documents.set(name, known);
  return known;
}

/** @param parts several where the schema leaves a choice; the first that knows a name speaks */
function orderOf(parts: readonly Part[]): FieldOrder {
  const choices = parts.flatMap((part) => resolve(part, 0));
  const properties = choices.map(({ schema, document }) => ({ fields: groupIn(schema, "properties"), document }));
  return {
    names: properties.flatMap(({ fields }) => Object.keys(fields)),
    field(name) {
      const own = properties.flatMap(({ fields, document }) => (Object.hasOwn(fields, name) ? partsIn([fields[name]], document) : []));
      return orderOf(own.length > 0 ? own : choices.flatMap(({ schema, document }) => partsIn([schema["additionalProperties"]], document)));
    },
    item: () => orderOf(choices.flatMap(({ schema, document }) => partsIn([schema["items"]], document))),
  };
}

/** Schemas do not refer to themselves deeper than this; it keeps a faulty one from being followed for ever. */
const deepest = 20;

function resolve(part: Part, depth: number): Part[] {
  const { schema, document } = part;
  const reference = schema["$ref"];
  const next = [
    ...(typeof reference === "string" ? [follow(reference, document)] : []),
    ...partsIn([schema["oneOf"], schema["anyOf"]].flat(), document),
  ];
  return depth > deepest ? [] : [part, ...next.flatMap((one) => resolve(one, depth + 1))];
}

/** Both forms that our schemas use: #/definitions/x and parts.schema.json#/definitions/x. */
function follow(reference: string, document: string): Part {
  const [file = "", pointer = ""] = reference.split("#");
  const named = file === "" ? document : file.replace(/\.schema\.json$/, "");
  const name = pointer.replace(/^\/definitions\//, "");
  return { schema: groupIn(groupIn(readDocument(named), "definitions"), name), document: named };
}

function partsIn(schemas: readonly unknown[], document: string): Part[] {
  return schemas.filter(isGroup).map((schema) => ({ schema, document }));
}

function groupIn(schema: Schema, name: string): Schema {
  const group = schema[name];
  return isGroup(group) ? group : {};
}

function isGroup(value: unknown): value is Schema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
