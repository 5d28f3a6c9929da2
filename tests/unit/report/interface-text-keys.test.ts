import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { askedTexts } from "../../../src/check/asked-texts.ts";
import { rules } from "../../../src/check/rules/index.ts";
import type { RatingsFile, StringsFile } from "../../../src/schema/types.ts";
import { listFiles } from "../../site/read-pages.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const readJson = (path: string): unknown => JSON.parse(readFileSync(join(root, path), "utf8"));

const strings = readJson("_data/strings/en.json") as StringsFile;
const ratings = readJson("_data/ratings.json") as RatingsFile;
const claimSchema = readFileSync(join(root, "src/schema/claim.schema.json"), "utf8");
const partsSchema = readFileSync(join(root, "src/schema/parts.schema.json"), "utf8");
const keys = Object.keys(strings).filter((key) => key !== "$schema");

/** The ids that the claim schema allows in a definition such as correctionKind. */
function idsOf(definition: string): string[] {
  const found = (JSON.parse(claimSchema) as { definitions: Record<string, { oneOf?: { const: string }[]; enum?: string[] }> }).definitions[
    definition
  ];
  return found?.enum ?? found?.oneOf?.map((choice) => choice.const) ?? [];
}

/** The names of the fields of a claim, or of a part of it by its definition. */
function fieldsOf(definition?: string): string[] {
  const schema = JSON.parse(definition === "quote" ? partsSchema : claimSchema) as Fields & { definitions: Record<string, Fields> };
  return Object.keys((definition === undefined ? schema : schema.definitions[definition])?.properties ?? {});
}

interface Fields {
  properties: object;
}

/** Fields by which the entries of a list are recognised, so that they never change. */
const recognised = ["evidence.source", "review.by", "review.on", "laterDevelopment.on", "correction.on", "correction.kind"];
const parts = ["quote", "speaker", "evidence", "review", "laterDevelopment", "correction", "rightOfReply"].flatMap((definition) =>
  fieldsOf(definition).filter((name) => !recognised.includes(`${definition}.${name}`)),
);

/** What may stand in the place of the star of a key that is put together. */
const choices: Record<string, string[]> = {
  "rule.*.name": rules.map(({ id }) => id),
  "rule.*.why": rules.map(({ id }) => id),
  "verdict.*.label": ratings.verdicts.map(({ id }) => id),
  "verdict.*.definition": ratings.verdicts.map(({ id }) => id),
  "flag.*.label": ratings.flags.map(({ id }) => id),
  "flag.*.definition": ratings.flags.map(({ id }) => id),
  "status.*.label": ratings.statuses.map(({ id }) => id),
  "status.*.definition": ratings.statuses.map(({ id }) => id),
  "stance.*.label": ratings.stances.map(({ id }) => id),
  "stance.*.definition": ratings.stances.map(({ id }) => id),
  "source-kind.*.label": ratings.sourceKinds.map(({ id }) => id),
  "source-kind.*.definition": ratings.sourceKinds.map(({ id }) => id),
  "stance.*": ratings.stances.map(({ id }) => id),
  "coverage.state.*": ["checked", "not-checkable", "unchecked"],
  "lists.*s": ["speaker", "publisher"],
  "lists.*s-lead": ["speaker", "publisher"],
  "lists.of-*": ["verdict", "speaker", "publisher"],
  "claim-nav.label.*": ["top", "bottom"],
  "correction.kind.*": idsOf("correctionKind"),
  "correction.cause.*": idsOf("correctionCause"),
  "history.none.*": ["no-git", "no-repository", "untracked", "shallow", "partial", "unreadable"],
  "history.kind.*": ["recorded", "drafted", "changed", "withdrawn", "removed", "returned", "unreadable", "uncommitted"],
  "history.field.*": fieldsOf().filter((name) => name !== "$schema"),
  "history.part-name.*": [...new Set([...parts, "reason"])],
};

/** The keys that a template or module asks for; parts that are put in are written as a star. */
function keysIn(code: string): string[] {
  const quoted = [...code.matchAll(/\bt\(\s*"([^"]+)"\s*(\+)?/g)].map(([, key = "", more]) => (more === undefined ? key : `${key}*`));
  const built = [...code.matchAll(/\bt\(\s*`([^`]+)`/g)].map(([, key = ""]) => key.replaceAll(/\$\{[^}]*\}/g, "*"));
  return [...quoted, ...built];
}

const files = ["templates", "src"].flatMap((folder) =>
  listFiles(join(root, folder))
    .filter((file) => /\.(njk|ts)$/.test(file))
    .map((file) => `${folder}/${file}`),
);
const uses = files.flatMap((file) => keysIn(readFileSync(join(root, file), "utf8")).map((key) => ({ file, key })));
const asked = uses.flatMap(({ file, key }) =>
  key.includes("*") ? (choices[key] ?? []).map((choice) => ({ file, key: key.replace("*", choice) })) : [{ file, key }],
);

describe("the interface texts", () => {
  test("are asked for in templates and modules", () => {
    expect(uses.length).toBeGreaterThan(50);
  });

  test("that are put together from parts have known parts", () => {
    const unknown = uses.filter(({ key }) => key.includes("*") && (choices[key] ?? []).length === 0);
    expect(unknown.map(({ file, key }) => `${file} asks for ${key}`)).toEqual([]);
    const patterns = new Set(uses.map(({ key }) => key));
    expect(Object.keys(choices).filter((pattern) => !patterns.has(pattern))).toEqual([]);
  });

  test("that the check demands are those that pages ask for", () => {
    expect(askedTexts.toSorted()).toEqual(keys.toSorted());
  });

  test("that are asked for are all there", () => {
    expect(asked.filter(({ key }) => !keys.includes(key)).map(({ file, key }) => `${file} asks for ${key}`)).toEqual([]);
  });

  test("that are there are all asked for", () => {
    const known = new Set(asked.map(({ key }) => key));
    // A module may also keep a list of keys, to ask for them one after the other.
    const listed = files.map((file) => readFileSync(join(root, file), "utf8")).join("\n");
    expect(keys.filter((key) => !known.has(key) && !listed.includes(`"${key}"`))).toEqual([]);
  });

  test("name every house rule and say why it is there, and no other", () => {
    const wanted = rules.flatMap(({ id }) => [`rule.${id}.name`, `rule.${id}.why`]);
    expect(keys.filter((key) => key.startsWith("rule.")).sort()).toEqual(wanted.sort());
  });

  test("have no name in one plural form that another lacks, but for the number itself", () => {
    const namesIn = (text: string): string => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort().join(" ");
    const uneven = Object.entries(strings).filter(([, entry]) => {
      if (typeof entry === "string") return false;
      const forms = Object.values(entry).filter((form) => typeof form === "string");
      return new Set(forms.map(namesIn).map((list) => list.replace(/\bcount\b/, "").trim())).size > 1;
    });
    // A single source has a single origin.
    expect(uneven.map(([key]) => key)).toEqual(["sources.lead"]);
  });
});
