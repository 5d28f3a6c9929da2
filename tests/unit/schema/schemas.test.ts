import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { generateTypes, typesFile } from "../../schema/generate-types.ts";
import { listFiles } from "../../site/read-pages.ts";

const folder = fileURLToPath(new URL("../../../src/schema/", import.meta.url));
const schemas = listFiles(folder).filter((file) => file.endsWith(".schema.json"));

type Json = { [key: string]: unknown };

const isObject = (value: unknown): value is Json => value !== null && typeof value === "object" && !Array.isArray(value);

const read = (file: string): Json => JSON.parse(readFileSync(folder + file, "utf8")) as Json;

/** What a property says of itself, or what the shared definition it points to says. */
function wordsOf(property: Json, file: string): unknown {
  const { description, $ref } = property;
  if (typeof description === "string" || typeof $ref !== "string") return description;
  const [other = "", pointer = ""] = $ref.split("#");
  const target = pointer
    .split("/")
    .slice(1)
    .reduce<unknown>((node, key) => (isObject(node) ? node[key] : undefined), read(other || file));
  return isObject(target) ? wordsOf(target, other || file) : undefined;
}

/** The places of a schema that say nothing: properties without a description. */
function undescribed(node: unknown, file: string, place = file): string[] {
  if (Array.isArray(node)) return node.flatMap((item, index) => undescribed(item, file, `${place}/${index}`));
  if (!isObject(node)) return [];
  const silent = Object.entries(isObject(node["properties"]) ? node["properties"] : {}).flatMap(([name, property]) => {
    const words = isObject(property) ? wordsOf(property, file) : undefined;
    return typeof words === "string" && /\S\s+\S/.test(words) ? [] : [`${place}/properties/${name}`];
  });
  return [...silent, ...Object.entries(node).flatMap(([key, value]) => undescribed(value, file, `${place}/${key}`))];
}

describe("the schemas", () => {
  test("are there", () => {
    expect(schemas).toContain("claim.schema.json");
    expect(schemas).toContain("report.schema.json");
  });

  test.each(schemas)("%s describes every property, so that an editor's completion teaches the format", (file) => {
    expect(undescribed(read(file), file)).toEqual([]);
  });

  test("and the types are one: types.ts is what `npm run types` makes of them", async () => {
    expect(readFileSync(typesFile, "utf8")).toBe(await generateTypes());
  });
});
