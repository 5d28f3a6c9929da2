import { describe, expect, test } from "vitest";
import { escapeTex } from "../../../../src/site/citations/escape-tex.ts";

describe("a text for a field of BibTeX", () => {
  test.each([
    ["Café – 420 m: “long”, it’s said…", "Café – 420 m: “long”, it’s said…"],
    ["طول الجسر ٤٢٠ مترًا 橋 👩‍👧", "طول الجسر ٤٢٠ مترًا 橋 👩‍👧"],
    ["50 % & $5 #1 a_b", "50 \\% \\& \\$5 \\#1 a\\_b"],
    ["{ } \\", "\\textbraceleft{} \\textbraceright{} \\textbackslash{}"],
    ["~ ^", "\\textasciitilde{} \\textasciicircum{}"],
    ["well-known -- and --- dashes", "well-known -{}- and -{}-{}- dashes"],
    ["``so'' and 'so' and `so`", "`{}`so'{}' and 'so' and `so`"],
    ["?` and !`", "?{}` and !{}`"],
    ["  two\n\nlines \t and\u00a0blanks ", "two lines and blanks"],
    [
      "\\input{/etc/passwd} @misc{other,",
      "\\textbackslash{}input\\textbraceleft{}/etc/passwd\\textbraceright{} @misc\\textbraceleft{}other,",
    ],
  ])("has %s as %s", (text, escaped) => {
    expect(escapeTex(text)).toBe(escaped);
  });
});
