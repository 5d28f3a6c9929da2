import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { compile, type JSONSchema } from "json-schema-to-typescript";

const folder = fileURLToPath(new URL("../../src/schema/", import.meta.url));
const roots = ["claim", "report", "article", "sources", "site", "ratings", "strings", "translation"];

/** Where the generated types are committed. */
export const typesFile = `${folder}types.ts`;

type Json = { [key: string]: unknown };

function readSchema(name: string): Json {
  return JSON.parse(readFileSync(`${folder}${name}.schema.json`, "utf8")) as Json;
}

/**
 * Points every reference at one shared list of definitions, and puts plain strings in place of references to them:
 * "Line" and "CalendarDate" are strings to TypeScript, and an alias per use would only hide that.
 */
function flatten(node: unknown, definitions: Json): unknown {
  if (Array.isArray(node)) return node.map((item) => flatten(item, definitions));
  if (node === null || typeof node !== "object") return node;
  const { $ref, $id: _id, $schema: _schema, definitions: _definitions, ...rest } = node as Json;
  const copy = Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [
      key,
      key === "properties" ? flattenEach(value as Json, definitions) : flatten(value, definitions),
    ]),
  );
  if (typeof $ref !== "string") return copy;
  const name = $ref.slice($ref.lastIndexOf("/") + 1);
  const target = definitions[name] as Json;
  return target["type"] === "string" ? { description: target["description"], ...copy, type: "string" } : { $ref: `#/definitions/${name}` };
}

function flattenEach(properties: Json, definitions: Json): Json {
  return Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, flatten(value, definitions)]));
}

/**
 * Writes the TypeScript of every schema as one text.
 *
 * @returns the content that src/schema/types.ts must have
 */
export async function generateTypes(): Promise<string> {
  const schemas = roots.map((name) => [name, readSchema(name)] as const);
  const definitions: Json = Object.assign({}, ...["parts", ...roots].map((name) => readSchema(name)["definitions"] ?? {}));
  const shared = Object.fromEntries(
    Object.entries(definitions)
      .filter(([, schema]) => (schema as Json)["type"] !== "string")
      .map(([name, schema]) => [name, flatten(schema, definitions)]),
  );
  const all = {
    title: "HandWrittenFiles",
    description: "Every kind of hand-written file.",
    type: "object",
    additionalProperties: false,
    required: roots,
    properties: Object.fromEntries(schemas.map(([name, schema]) => [name, flatten(schema, definitions)])),
    definitions: shared,
  };
  const text = await compile(all as unknown as JSONSchema, "HandWrittenFiles", {
    bannerComment: "// Generated from *.schema.json by `npm run types`. Change the schemas, not this file.",
    ignoreMinAndMaxItems: true,
    unreachableDefinitions: false,
  });
  return text;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(typesFile, await generateTypes());
