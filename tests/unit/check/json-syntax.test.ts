import { describe, expect, test } from "vitest";
import { explainJsonFault } from "../../../src/check/json/explain-json-fault.ts";
import { parseJson } from "../../../src/check/json-file.ts";
import { processorTime } from "../../processor-time.ts";
import { buildClaim, claimPath, writeJson } from "../../project-builder.ts";
import { tellProblems } from "./tell-problems.ts";

/** What is told about a text that is not JSON: place, what is wrong, what to do. */
function explain(text: string): string {
  const { located, faults } = parseJson(text);
  expect(located).toBeNull();
  return faults.map(({ line, column, message, fix }) => `${line}:${column} ${message} ${fix}`).join("\n");
}

describe("a text that is not JSON", () => {
  test.each([
    ['{"a": 1,}', "1:8 There is a comma too many before the closing brace }. Delete this comma: the last entry has none after it."],
    ['{"a": [1, 2,]}', "1:12 There is a comma too many before the closing bracket ]. Delete this comma: the last entry has none after it."],
    ["[1,,2]", "1:4 There are two commas in a row. Delete this comma."],
    ["[,1]", "1:2 There is a comma too many here, before the first entry. Delete this comma."],
    ['{"a": 1\n "b": 2}', "1:8 A comma is missing at the end of this line. Put a comma between an entry and the next one."],
    ['{"a": 1 "b": 2}', "1:8 A comma is missing here, between two entries. Put a comma between an entry and the next one."],
    ['{"a" 1}', '1:5 A colon is missing after the field name “a”. Write "a": and then the value.'],
    ['{"a": }', "1:5 The field “a” has no value. Write a colon and a value after its name, or delete the field."],
    ['{"a"}', "1:2 The field “a” has no value. Write a colon and a value after its name, or delete the field."],
    ['{"a":: 1}', "1:6 There is a colon too many here. Delete it: one colon stands between a field’s name and its value."],
    ['{"a": "x": 1}', "1:10 A colon stands here where a comma should be. Put a comma in its place, or start a new field."],
    ['{"a": 1', "1:1 The brace { that is opened here is never closed. Add } where this part ends: the file stops in line 1 without it."],
    ['{"a": [1}', "1:9 The closing brace } does not fit the bracket [ that was opened in line 1. Close that one with ] first."],
    ['{"a": 1}}', "1:9 There is a closing brace } too many here. Delete it, or the one that closes too early before it."],
    [
      '{"a": 1} {"b": 2}',
      "1:10 The file goes on here, but it was complete in line 1. Delete what follows, or the bracket that closes too early.",
    ],
    ["{a: 1}", '1:2 The field name “a” does not stand in straight double quotation marks. Write "a": and then the value.'],
    ["{'a': 1}", "1:2 The field name “'a'” does not stand in straight double quotation marks. Write \"a\": and then the value."],
    ["{1: 1}", '1:2 The field name “1” does not stand in straight double quotation marks. Write "1": and then the value.'],
    [
      "{[1]: 1}",
      '1:2 The name of a field should stand here, but “[” does. Write the field’s name in straight double quotation marks and a colon: "statement": …',
    ],
    ['{"a": “x”}', '1:7 The text “x” does not stand in straight double quotation marks. Use the straight double quotation mark: "x".'],
    ['{"a": ’}', '1:7 The sign ’ is not the straight double quotation mark. Write the straight one: ".'],
    ["{\"a\": 'x'}", "1:7 The text 'x' does not stand in straight double quotation marks. Use the straight double quotation mark: \"x\"."],
    ['{"a": true story}', "1:11 A comma is missing here, between two entries. Put a comma between an entry and the next one."],
    ['{"a": True}', "1:7 “True” is not in small letters. Write true."],
    ['{"a": 2025-03-08}', '1:7 The date “2025-03-08” is not in quotation marks. Write "2025-03-08".'],
    [
      '{"a": 007}',
      "1:7 “007” is not a number as JSON writes it. Write numbers like 7, -2 or 0.5; anything else is a text and stands in quotation marks.",
    ],
    [
      '{"a": undefined}',
      '1:7 “undefined” is not in quotation marks. Put names of fields and texts into straight double quotation marks: "…".',
    ],
    [
      '{"a": "He said "no" to it"}',
      '1:16 The text ends at this quotation mark, but more of it seems to follow. Write a quotation mark inside a text as \\", or use “ and ”.',
    ],
    [
      '{"a": "never closed\n}',
      '1:7 The text in quotation marks that starts here is not closed on its line. Put a straight quotation mark (") at its end; write a line break inside a text as \\n.',
    ],
    [
      '{"a": "x',
      '1:7 The text in quotation marks that starts here is not closed on its line. Put a straight quotation mark (") at its end; write a line break inside a text as \\n.',
    ],
    ['{"a": "tab\there"}', "1:11 There is a tab inside this text. Put a space in its place, or write it as \\t."],
    [
      '{"a": "C:\\dir"}',
      '1:10 The backslash in “\\dir"” does not begin anything that JSON knows. Write a backslash that is part of the text twice: \\\\.',
    ],
    [
      '{"a": "\\u12"}',
      '1:8 The backslash in “\\u12"” does not begin anything that JSON knows. Write a backslash that is part of the text twice: \\\\.',
    ],
    [
      "// note\n{}",
      "1:1 A comment stands here, but JSON has no comments. Delete it; what others must know belongs in a field of the file.",
    ],
    [
      '{"a": 1 /* note */}',
      "1:9 A comment stands here, but JSON has no comments. Delete it; what others must know belongs in a field of the file.",
    ],
    [
      '{\n<<<<<<< HEAD\n"a": 1\n=======',
      "2:1 This line (“<<<<<<<”) was left by git: two versions of the file could not be merged. Choose between the two versions, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>.",
    ],
    ['{"a":\u00a01}', "1:6 An invisible character (U+00A0) stands here. Delete it, and type a plain space if one is needed."],
    ["{\u200b}", "1:2 An invisible character (U+200B) stands here. Delete it, and type a plain space if one is needed."],
  ])("%s is explained", (text, expected) => {
    expect(explain(text)).toBe(expected);
  });

  test("is told with its file", () => {
    const text = writeJson(buildClaim()).replace('"status": "verified",', '"status": "verified",,');
    expect(tellProblems({ [claimPath]: text })).toMatchInlineSnapshot(`
      "claims/harbour-bridge/bridge-length.json:10:24  json-syntax
        There are two commas in a row.
        Delete this comma.  (claims/README.md#json-syntax)

      1 problem in 1 file; nothing was published."
    `);
  });
});

describe("the search for the first fault", () => {
  test("agrees with JSON.parse about ten thousand damaged texts", () => {
    const sound = writeJson({
      statement: 'The "new" bridge\n\\ is 420 m.',
      quotes: [{ n: -1.5e3 }, {}],
      ok: [true, null, []],
      e: { ü: "" },
    });
    const bits = [
      '"',
      ",",
      ":",
      "{",
      "}",
      "[",
      "]",
      "\\",
      "\n",
      "\t",
      "1",
      "tru",
      "-",
      ".5",
      "e",
      "\\u00",
      "'",
      "“",
      "//",
      " ",
      "\u2028",
      "null",
    ];
    let seed = 20250308;
    const pick = (below: number): number => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return Math.floor((seed / 2147483648) * below);
    };
    const disagreements: string[] = [];
    for (let round = 0; round < 10_000; round += 1) {
      let text = sound;
      for (let change = 0; change <= pick(3); change += 1) {
        const at = pick(text.length);
        text = text.slice(0, at) + (pick(2) === 0 ? "" : (bits[pick(bits.length)] ?? "")) + text.slice(at + pick(3));
      }
      if (isJson(text) !== (explainJsonFault(text) === null)) disagreements.push(text);
    }
    expect(disagreements).toEqual([]);
  });

  test.each([
    ["quotation marks", "'".repeat(900_000)],
    ["backslashes in a text", `{"a": "${"\\".repeat(900_000)}`],
    ["letters", "a".repeat(900_000)],
    ["texts", '""'.repeat(450_000)],
    ["line breaks", `${"\n".repeat(900_000)}x`],
  ])("takes no longer than a moment for a file full of %s", (_name, text) => {
    let fault: unknown = null;
    expect(processorTime(() => (fault = explainJsonFault(text)))).toBeLessThan(1000);
    expect(fault).not.toBeNull();
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
