import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { formats } from "../../../../src/check/schema-validators.ts";
import { listSchemas, publishSchema } from "../../../../src/site/published-schemas.ts";
import { buildClaim, reportId, writeJson } from "../../../project-builder.ts";
import { buildOpenData, dataFile, hostileLines } from "./build-open-data.ts";

const baseUrl = "https://checked.example/";
const ajv = new Ajv({ strict: false });
for (const [name, { accepts }] of Object.entries(formats)) ajv.addFormat(name, accepts);
for (const path of listSchemas()) ajv.addSchema(JSON.parse(publishSchema(baseUrl, path) ?? ""));

/** Lists what the published schema of a kind of file has against a value. */
function faults(kind: string, value: unknown): unknown {
  const validate = ajv.getSchema(`${baseUrl}schema/v1/${kind}.schema.json`);
  if (validate === undefined) throw new Error(`There is no schema for ${kind}.`);
  validate(value);
  return validate.errors;
}

const statement = hostileLines.join(" / ");
const data = buildOpenData({
  article: "𝔘𝔫𝔦𝔠𝔬𝔡𝔢. The bridge is 420 metres long. It cost nine million.",
  claims: {
    length: { quotes: [{ exact: "The bridge is 420 metres long." }], statement, shortStatement: "The bridge is 420 metres long." },
    cost: { quotes: [{ exact: "It cost nine million." }] },
  },
});

describe("claim.json", () => {
  test("is the claim file byte for byte, when that is written with two spaces and a line break at the end", () => {
    const file = buildClaim({ quotes: [{ exact: "The new bridge in Harlow is 420 metres long." }] });
    expect(
      dataFile(buildOpenData({ files: { [`claims/${reportId}/bridge-length.json`]: file } }), `${reportId}/bridge-length/claim.json`),
    ).toBe(writeJson(file));
  });
});

describe("claims.jsonl", () => {
  const lines = dataFile(data, `${reportId}/claims.jsonl`).split("\n");

  test("has one claim on each line, ended by a line break", () => {
    expect(lines.pop()).toBe("");
    expect(lines.map((line) => JSON.parse(line).id)).toEqual(["length", "cost"]);
  });

  test("keeps the fields of the claim file, with what the file's place says before them", () => {
    const { report, id, number, url, ...claim } = JSON.parse(lines[0] ?? "");
    expect([report, id, number, url]).toEqual([reportId, "length", 1, `${baseUrl}harbour-bridge/length/`]);
    expect(claim.statement).toBe(statement);
    expect(faults("claim", claim)).toBeNull();
  });
});

describe("report.json", () => {
  const { report, article, claims, sources, ratings, url } = JSON.parse(dataFile(data, `${reportId}/report.json`));

  test("holds a report, claims, sources and ratings that the published schemas find valid", () => {
    expect(url).toBe(`${baseUrl}harbour-bridge/`);
    expect(faults("report", report)).toBeNull();
    expect(faults("sources", { sources })).toBeNull();
    expect(faults("ratings", ratings)).toBeNull();
    expect(claims).toHaveLength(2);
    for (const { id, number, url: address, ...claim } of claims) {
      expect([id, number, address, faults("claim", claim)]).toEqual([id, number, `${baseUrl}harbour-bridge/${id}/`, null]);
    }
  });

  test("says of every sentence where it stands, in code points, and which claims check it", () => {
    const cut = ({ start, end }: { start: number; end: number }): string => [...article.text].slice(start, end).join("").trim();
    expect(
      article.sentences.map((sentence: { start: number; end: number; state: string; claims: string[] }) => [
        cut(sentence),
        sentence.state,
        sentence.claims,
      ]),
    ).toEqual([
      ["𝔘𝔫𝔦𝔠𝔬𝔡𝔢.", "unchecked", []],
      ["The bridge is 420 metres long.", "checked", ["length"]],
      ["It cost nine million.", "checked", ["cost"]],
    ]);
    expect(article.coverage).toEqual({ accounted: 2, total: 3 });
  });
});

describe("the published schemas", () => {
  test("have their address as their id, and are otherwise those in src/schema", () => {
    expect(listSchemas()).toContain("schema/v1/claim.schema.json");
    for (const path of listSchemas()) {
      const { $id, ...published } = JSON.parse(publishSchema(baseUrl, path) ?? "");
      const { $id: _, ...own } = JSON.parse(readFileSync(path.replace("schema/v1/", "src/schema/"), "utf8"));
      expect([$id, published]).toEqual([`${baseUrl}${path}`, own]);
    }
  });
});
