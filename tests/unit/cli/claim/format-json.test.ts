import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { fc } from "../../../seeded-check.ts";
import { listJsonFiles } from "../../../../src/cli/claim/files/list-json-files.ts";
import { formatJson } from "../../../../src/cli/claim/json/format-json.ts";
import { kindOfFile } from "../../../../src/cli/claim/json/kind-of-file.ts";

const repository = new URL("../../../../", import.meta.url).pathname;

const formatted = (text: string, kind: Parameters<typeof formatJson>[1] = "claim"): string => {
  const { text: result, faults } = formatJson(text, kind);
  if (result === null) throw new Error(faults[0]?.message);
  return result;
};

describe("the one form of a JSON file", () => {
  test("has the fields in the order of the schema, in all its parts, and one a line", () => {
    const text = `{"status":"draft","evidence":[{"excerpt":"x","stance":"context","source":"s"}],"quotes":[{"occurrence":2,"exact":"q"}],
      "statement":"S.","$schema":"../../src/schema/claim.schema.json","flags":[]}`;
    expect(formatted(text)).toBe(`{
  "$schema": "../../src/schema/claim.schema.json",
  "statement": "S.",
  "quotes": [
    {
      "exact": "q",
      "occurrence": 2
    }
  ],
  "flags": [],
  "status": "draft",
  "evidence": [
    {
      "source": "s",
      "stance": "context",
      "excerpt": "x"
    }
  ]
}
`);
  });

  test("keeps unknown fields after the known ones, in the order they had", () => {
    expect(Object.keys(JSON.parse(formatted(`{"zeta":1,"statement":"S.","alpha":{"b":1,"a":2},"10":3}`)) as object)).toEqual([
      // JavaScript itself puts names that are numbers first, whatever the file says.
      "10",
      "statement",
      "zeta",
      "alpha",
    ]);
    expect(formatted(`{"zeta":1,"statement":"S.","alpha":{"b":1,"a":2},"10":3}`)).toMatch(
      /statement[^]*zeta[^]*alpha[^]*"b"[^]*"a"[^]*"10"/,
    );
  });

  test("keeps sources in the order they have, and sorts the fields of each", () => {
    const text = formatted(`{"sources":{"b":{"kind":"data","label":"B"},"a":{"url":"https://a.example/","label":"A"}}}`, "sources");
    expect(text).toMatch(/"b": \{\s+"label"[^]*"kind"[^]*"a": \{\s+"label"[^]*"url"/);
  });

  test("keeps numbers as they are written, however long", () => {
    const text = `{"a":12345678901234567890.00,"b":1e+5,"c":-0,"d":1E400}`;
    expect(formatted(text)).toBe(`{\n  "a": 12345678901234567890.00,\n  "b": 1e+5,\n  "c": -0,\n  "d": 1E400\n}\n`);
  });

  test.each([
    ["a letter written as an escape becomes the letter", String.raw`"Ir\u00e1n \u0041"`, `"Irán A"`],
    ["a pair of escapes becomes the one character it is", String.raw`"\ud83d\ude00"`, `"😀"`],
    [
      "what nobody could see stays an escape, in small letters",
      String.raw`"\u00A0\u200B\u202E\u00AD\u0301\u3164\uFEFF"`,
      String.raw`"\u00a0\u200b\u202e\u00ad\u0301\u3164\ufeff"`,
    ],
    ["half a character stays an escape", String.raw`"\uD83D x \uDE00 \ud83d\u0041"`, String.raw`"\ud83d x \ude00 \ud83dA"`],
    [
      "signs that JSON needs stay escaped, the short way",
      String.raw`"\u0022 \u005c \u000a \u0009 \u0001 \/"`,
      String.raw`"\" \\ \n \t \u0001 /"`,
    ],
    ["a backslash before a u is none of these", String.raw`"\\u0041"`, String.raw`"\\u0041"`],
    ["what stands there as itself stays as it is", `"ｆﬀ\u00a0\u200b é e\u0301"`, `"ｆﬀ\u00a0\u200b é e\u0301"`],
  ])("in texts, %s", (_what, from, to) => {
    expect(formatted(`{"a":${from}}`)).toBe(`{\n  "a": ${to}\n}\n`);
    expect(JSON.parse(formatted(`{"a":${from}}`))).toEqual(JSON.parse(`{"a":${from}}`));
  });

  test("never changes a value, and is its own form, whatever the JSON", () => {
    fc.assert(
      fc.property(
        fc.json({ stringUnit: "binary" }),
        fc.constantFrom("claim", "report", "sources", "site", "ratings", "strings"),
        (text, kind) => {
          const once = formatJson(text, kind);
          // A field that is called __proto__ is refused.
          if (once.text === null) return;
          expect(JSON.parse(once.text)).toEqual(JSON.parse(text));
          expect(formatJson(once.text, kind).text).toBe(once.text);
        },
      ),
      { numRuns: 500 },
    );
  });

  test.each([
    [`{"statement": "S."`, "json-syntax"],
    [`{"statement": "S.", "statement": "T."}`, "duplicate-key"],
    [`${"[".repeat(100)}${"]".repeat(100)}`, "nested-too-deep"],
    [``, "json-syntax"],
  ])("is not made of a broken file: %s", (text, rule) => {
    expect(formatJson(text, "claim")).toMatchObject({ text: null, faults: [{ rule }] });
  });

  test("is the form of the report that ships with the project", () => {
    const files = listJsonFiles(repository, "claims");
    expect(files).toContain("claims/iran-nuclear-offer/six-weapons-figure.json");
    for (const file of files) {
      const text = readFileSync(path.join(repository, file), "utf8");
      expect(formatted(text, kindOfFile(file) ?? "claim"), file).toBe(text);
    }
  });
});
