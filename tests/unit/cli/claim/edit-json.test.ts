import { describe, expect, test } from "vitest";
import { editJson } from "../../../../src/cli/claim/json/edit-json.ts";

// Written as nobody would: every part that is not edited must come out with the same number, the same escape, the same unknown field.
const odd = String.raw`{ "status":"verified", "mine": 1.50, "corrections":[ {"on":"2025-04-01","what":"soft\u00adhyphen"} ],
  "statement":"S." , "related" : ["a","b"]}`;

describe("an edit of a JSON file", () => {
  test("changes one value and keeps how the others are written", () => {
    expect(editJson(odd, "claim", [{ set: "/status", value: "retracted" }])).toBe(String.raw`{
  "statement": "S.",
  "status": "retracted",
  "corrections": [
    {
      "on": "2025-04-01",
      "what": "soft\u00adhyphen"
    }
  ],
  "related": [
    "a",
    "b"
  ],
  "mine": 1.50
}
`);
  });

  test("puts an entry into a list, at its place", () => {
    const text = editJson(odd, "claim", [{ insert: "/corrections", at: 0, value: { on: "2025-05-01", what: "“new”" } }]);
    expect(text).toMatch(/"on": "2025-05-01",\s+"what": "“new”"\s+\},\s+\{\s+"on": "2025-04-01"/);
    const end = editJson(text, "claim", [{ insert: "/related", at: 9, value: "c" }]);
    expect(end).toMatch(/"related": \[\s+"a",\s+"b",\s+"c"\s+\]/);
  });

  test("makes a list or a field where there is none", () => {
    const text = editJson("{}", "report", [
      { insert: "/notCheckable", at: 0, value: { reason: "r", quote: { exact: "q" } } },
      { set: "/title", value: "T" },
    ]);
    expect(JSON.parse(text)).toEqual({ title: "T", notCheckable: [{ quote: { exact: "q" }, reason: "r" }] });
    expect(Object.keys(JSON.parse(text) as object)).toEqual(["title", "notCheckable"]);
  });

  test("replaces an entry of a list", () => {
    expect(JSON.parse(editJson(odd, "claim", [{ set: "/related/1", value: "c" }]))).toMatchObject({ related: ["a", "c"] });
  });

  test.each([["/status"], ["/mine"], ["/related"], ["/statement"]])("takes a field away: %s", (pointer) => {
    const { [pointer.slice(1)]: _gone, ...rest } = JSON.parse(odd) as Record<string, unknown>;
    expect(JSON.parse(editJson(odd, "claim", [{ remove: pointer }]))).toEqual(rest);
    expect(JSON.parse(editJson(`{"status":1}`, "claim", [{ remove: "/status" }]))).toEqual({});
    expect(JSON.parse(editJson(odd, "claim", [{ remove: "/nothing" }]))).toEqual(JSON.parse(odd));
  });

  test("puts a new name where the alphabet wants it, if the others stand so", () => {
    const add = (text: string): string[] =>
      Object.keys((JSON.parse(editJson(text, "sources", [{ set: "/sources/m", value: {}, sorted: true }])) as { sources: object }).sources);
    expect(add(`{"sources":{"a":{},"z":{}}}`)).toEqual(["a", "m", "z"]);
    expect(add(`{"sources":{"a":{},"b":{}}}`)).toEqual(["a", "b", "m"]);
    expect(add(`{"sources":{"z":{},"a":{}}}`)).toEqual(["z", "a", "m"]);
    expect(add(`{"sources":{}}`)).toEqual(["m"]);
  });
});
