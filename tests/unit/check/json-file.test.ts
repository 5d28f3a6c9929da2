import { describe, expect, test } from "vitest";
import { parseJson } from "../../../src/check/json-file.ts";
import { buildClaim, claimPath, writeJson } from "../../project-builder.ts";
import { tellProblems } from "./tell-problems.ts";

describe("a field that stands twice", () => {
  test("is told at the second place, with the line of the first", () => {
    const text = writeJson(buildClaim()).replace('"status": "verified",', '"status": "verified",\n  "verdict": "false",');
    expect(tellProblems({ [claimPath]: text })).toMatchInlineSnapshot(`
      "claims/harbour-bridge/bridge-length.json:11:3  duplicate-key
        The field “verdict” stands here for the second time; the first is in line 9.
        Keep one of the two and delete the other.  (claims/README.md#duplicate-key)

      1 problem in 1 file; nothing was published."
    `);
  });

  test("is found however its name is written, and wherever it stands", () => {
    const { faults } = parseJson('{"l": [{"a:\\\\": 1, "b": {"c": "x\\":"}, "\\u0061:\\\\": 2}], "b": 1}');
    expect(faults).toEqual([
      {
        rule: "duplicate-key",
        line: 1,
        column: 40,
        message: "The field “a:\\” stands here for the second time; the first is in line 1.",
        fix: "Keep one of the two and delete the other.",
      },
    ]);
  });

  test("cannot be hidden by texts that look like fields", () => {
    const texts = [
      '{"a": "\\": 1", "b": ": x", "c:": "\\\\", "d\\\\": 1, "a": 2}',
      '{"a": ":", "a": ""}',
      '{"x": ["a", ":", {"a": 1, "a": 1}]}',
    ];
    for (const text of texts) expect(parseJson(text).faults.map(({ rule }) => rule)).toEqual(["duplicate-key"]);
  });

  test("is told once for each, up to a hundred in a file", () => {
    const { faults } = parseJson(`{${'"a": 1, '.repeat(150_000)}"b": 2}`);
    expect(faults.length).toBe(101);
    expect(faults.at(-1)?.message).toBe("There are 149899 more problems of this kind in the file; only the first 100 are listed.");
  });
});

test("a field called __proto__ is refused, and changes nothing", () => {
  const text = writeJson(buildClaim()).replace('"status"', '"__proto__": { "verdict": "false" },\n  "status"');
  expect(tellProblems({ [claimPath]: text })).toMatchInlineSnapshot(`
    "claims/harbour-bridge/bridge-length.json:10:3  unknown-field
      No field can be called “__proto__”: the name has a meaning of its own in the programs that read the file.
      Delete the field, or give it another name.  (claims/README.md#unknown-field)

    1 problem in 1 file; nothing was published."
  `);
});

describe("the position of a part", () => {
  const text = '{\r\n  "a/b": [10, {"c~": "x"}],\r  "😀": 1, "d": 2\n}';
  const { located } = parseJson(text);

  test.each([
    ["", "value", 1, 1],
    ["/a~1b", "value", 2, 10],
    ["/a~1b", "name", 2, 3],
    ["/a~1b/0", "value", 2, 11],
    ["/a~1b/1/c~0", "value", 2, 22],
    ["/a~1b/1/c~0", "name", 2, 16],
    ["/d", "value", 3, 17],
    ["/missing", "value", 1, 1],
    ["/a~1b/7/x", "value", 2, 10],
    ["/a~1b/x", "name", 2, 10],
  ] as const)("of %s (%s) is %i:%i", (pointer, part, line, column) => {
    expect(located?.positionOf(pointer, part)).toEqual({ line, column });
  });
});
