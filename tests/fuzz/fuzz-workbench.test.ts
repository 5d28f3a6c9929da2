import { isDeepStrictEqual } from "node:util";
import { describe, expect, test } from "vitest";
import { fc } from "../seeded-check.ts";
import { formatJson } from "../../src/cli/claim/json/format-json.ts";
import { readCitations } from "../../src/cli/claim/source/read-citations.ts";
import { sourceOfItem } from "../../src/cli/claim/source/source-of-item.ts";
import { UsageError } from "../../src/cli/usage-error.ts";
import { byteMutation, mutate, structureMutation } from "./mutate.ts";
import { richReport } from "./rich-project.ts";

const ofBytes = fc.array(byteMutation, { minLength: 1, maxLength: 3 });
const ofValues = fc.array(structureMutation, { minLength: 1, maxLength: 3 });

describe("whatever is in a file", () => {
  test("format gives it its form and keeps every value, or leaves it alone", () => {
    let formatted = 0;
    const property = fc.property(fc.constantFrom("claim", "report", "sources"), fc.oneof(ofBytes, ofValues), (kind, mutations) => {
      const text = mutate(richReport[kind], mutations).toString("utf8");
      const result = formatJson(text, kind);
      const isLeftAlone = result.text === null;
      if (!isLeftAlone) formatted += 1;
      expect(isLeftAlone ? result.faults.length > 0 : isDeepStrictEqual(JSON.parse(result.text), JSON.parse(text))).toBe(true);
      expect(isLeftAlone ? null : formatJson(result.text, kind).text).toBe(result.text);
    });
    fc.assert(property, { numRuns: 1500 });
    expect(formatted).toBeGreaterThan(300);
  });

  const lists = {
    csl: JSON.stringify([
      {
        id: "a",
        type: "article-newspaper",
        title: "A <i>bridge</i>",
        "container-title": "The Post",
        author: [{ family: "Reed", given: "Dana" }, { literal: "Staff" }],
        issued: { "date-parts": [[2025, 3, 8]] },
        accessed: { raw: "2025-03-11" },
        URL: "https://post.example/1",
        language: "en-US",
      },
    ]),
    bibtex: `@article{a, title = {A {Bridge}}, author = {Reed, Dana and {The Staff}}, journal = "The Post", year = 2025, month = mar, url = {https://post.example/1}}`,
    ris: "TY  - NEWS\r\nTI  - A bridge\r\nAU  - Reed, Dana\r\nPY  - 2025\r\nDA  - 2025/03/08/\r\nT2  - The Post\r\nUR  - https://post.example/1\r\nER  - \r\n",
  };

  test.each(["csl", "bibtex", "ris"] as const)("a bibliography in %s is read, or refused in a sentence", async (kind) => {
    const changes = kind === "csl" ? fc.oneof(ofBytes, ofValues) : ofBytes;
    const property = fc.asyncProperty(changes, async (mutations) => {
      const text = mutate(lists[kind], mutations).toString("utf8");
      const outcome = await readCitations(text, "list").then(
        (items) => items.map(sourceOfItem).length > 0,
        (error: unknown) => error instanceof UsageError && /[.!…]$/.test(error.message),
      );
      expect(outcome).toBe(true);
    });
    await fc.assert(property, { numRuns: 400 });
  });
});
