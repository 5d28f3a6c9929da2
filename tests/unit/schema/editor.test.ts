import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Ajv, type AnySchemaObject } from "ajv";
import { describe, expect, test } from "vitest";
import { listFiles } from "../../site/read-pages.ts";
import { openInEditor } from "./open-in-editor.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const schemaFolder = join(root, "src/schema");
const schemas = listFiles(schemaFolder).filter((file) => file.endsWith(".schema.json"));
const written = ["claims", "_data"].flatMap((folder) =>
  listFiles(join(root, folder))
    .filter((file) => file.endsWith(".json"))
    .map((file) => `${folder}/${file}`),
);

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);
const read = (file: string): Json => JSON.parse(readFileSync(file, "utf8")) as Json;

function each(node: unknown, place: string, visit: (node: Json, place: string) => void): void {
  if (Array.isArray(node)) node.forEach((item, index) => each(item, `${place}/${index}`, visit));
  if (!isObject(node)) return;
  visit(node, place);
  for (const [key, value] of Object.entries(node)) each(value, `${place}/${key}`, visit);
}

/** The places of all schemas that a look finds fault with. */
function placesWhere(isWrong: (node: Json, file: string) => boolean): string[] {
  const places: string[] = [];
  for (const file of schemas) each(read(join(schemaFolder, file)), file, (node, place) => isWrong(node, file) && places.push(place));
  return places;
}

function target(reference: string, file: string): unknown {
  const [other = "", pointer = ""] = reference.split("#");
  const steps = pointer.split("/").slice(1);
  return steps.reduce<unknown>((node, step) => (isObject(node) ? node[step] : undefined), read(join(schemaFolder, other || file)));
}

const claimFile = join(root, "claims/iran-nuclear-offer/a-new-claim.json");
const claim = (fields: string): string => `{ "$schema": "../../src/schema/claim.schema.json", ${fields} }`;

describe("hand-written JSON files", () => {
  test.each(written)("%s leads to its schema, and has nothing that an editor would underline", async (file) => {
    const { $schema } = read(join(root, file));
    expect(typeof $schema).toBe("string");
    const schema = resolve(join(root, dirname(file)), String($schema));
    expect(existsSync(schema) && dirname(schema)).toBe(schemaFolder);
    expect(await openInEditor(join(root, file), readFileSync(join(root, file), "utf8")).mistakes()).toEqual([]);
  });
});

describe("the schemas, as an editor loads them", () => {
  test.each(schemas)("%s finds the others from where it stands", async (file) => {
    const load = async (address: string): Promise<AnySchemaObject> => ({ ...read(fileURLToPath(address)), $id: address });
    const ajv = new Ajv({ strict: false, validateFormats: false, loadSchema: load });
    const validate = await ajv.compileAsync(await load(pathToFileURL(join(schemaFolder, file)).href));
    expect(validate({})).toBeTypeOf("boolean");
  });

  test("explain every word that a field may have", () => {
    const isUnexplained = ({ oneOf, enum: words }: Json): boolean => {
      const choices: unknown[] = Array.isArray(oneOf) ? oneOf.filter((choice) => isObject(choice) && "const" in choice) : [];
      return words !== undefined || choices.some((choice) => isObject(choice) && !/\w{4}/.test(String(choice["description"] ?? "")));
    };
    expect(placesWhere(isUnexplained)).toEqual([]);
  });

  test("never hide what a field says of itself behind the description of what it refers to", () => {
    const isHidden = ({ description, $ref }: Json, file: string): boolean => {
      const other = typeof $ref === "string" ? target($ref, file) : undefined;
      return description !== undefined && isObject(other) && other["description"] !== undefined;
    };
    expect(placesWhere(isHidden)).toEqual([]);
  });
});

describe("Visual Studio Code, without any setting", () => {
  test("offers the fields of a claim, each with what it is for", async () => {
    const offers = await openInEditor(claimFile, claim("▮")).offers();
    const { properties } = read(join(schemaFolder, "claim.schema.json"));
    expect(Object.keys(offers)).toEqual(Object.keys(isObject(properties) ? properties : {}).filter((name) => name !== "$schema"));
    expect(offers).toMatchObject({
      finding: "The answer in at most 40 words, plain text: what is right, what is not.",
      asOf: "The day the verdict speaks about: what was knowable then.",
      speaker: "Who makes the claim. Left out where the article itself does.",
    });
  });

  test("offers the words of a field, each with its meaning", async () => {
    expect(await openInEditor(claimFile, claim('"status": ▮')).offers()).toMatchObject({
      '"draft"': "Being written; shown in a preview only.",
      '"retracted"': "Withdrawn; the page stays and says why.",
    });
    expect(await openInEditor(claimFile, claim('"verdict": ▮')).offers()).toMatchObject({
      '"mixed"': "Part of the statement is accurate and part is not, or the sources are in serious conflict.",
    });
    expect(await openInEditor(claimFile, claim('"flags": [▮]')).offers()).toMatchObject({ '"outdated"': expect.stringContaining("once") });
    expect(await openInEditor(claimFile, claim('"corrections": [{ "formerVerdict": ▮ }]')).offers()).toHaveProperty(['"unproven"']);
  });

  test("offers what belongs into a part of a claim", async () => {
    const offers = await openInEditor(claimFile, claim('"evidence": [{ ▮ }]')).offers();
    expect(offers).toMatchObject({ locator: "Where in the source the words stand: page, section, minute." });
    const corrections = await openInEditor(claimFile, claim('"corrections": [{ ▮ }]')).offers();
    expect(corrections).toMatchObject({ formerVerdict: "The verdict before, when it changed." });
  });

  test("says under the pointer what a field and a word mean", async () => {
    const asOf = await openInEditor(claimFile, claim('"as▮Of": "2025-03-09"')).hover();
    expect(asOf).toBe("A day: 2025-03-08\n\nThe day the verdict speaks about: what was knowable then.");
    const status = await openInEditor(claimFile, claim('"status": "dis▮puted"')).hover();
    expect(status).toContain("its verdict has been challenged with evidence that is being examined");
  });

  test("underlines a wrong word, a wrong field and a missing one", async () => {
    const mistakes = await openInEditor(claimFile, claim('"status": "verifyed", "asof": "2025-03-09"')).mistakes();
    expect(mistakes).toEqual([
      'Missing property "statement".',
      'Missing property "quotes".',
      'Value is not accepted. Valid values: "draft", "in-review", "verified", "disputed", "retracted".',
      "Property asof is not allowed.",
    ]);
  });
});
