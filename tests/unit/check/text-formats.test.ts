import { describe, expect, test } from "vitest";
import { accepted, explained } from "./try-format.ts";

describe("an id", () => {
  test("is small letters, digits and single hyphens", () => {
    const ids = ["a", "six-weapons-figure", "b2-b", "a".repeat(80)];
    expect(accepted("id", ids)).toEqual(ids);
    const others = [
      "",
      "A",
      "1a",
      "-a",
      "a-",
      "a--b",
      "a_b",
      "a b",
      "a.b",
      "..",
      "../a",
      "a/b",
      "a\\b",
      "é",
      "con",
      "nul",
      "com1",
      "lpt9",
      "a\n",
      "a".repeat(81),
    ];
    expect(accepted("id", others)).toEqual([]);
  });
});

describe("a line", () => {
  test("is one line with something to read on it", () => {
    const lines = ["x", "“Quoted” text – with dashes", "متن فارسی", "می\u200cخواهم", "left\u200emark", "👩‍🔬 at work"];
    expect(accepted("line", lines)).toEqual(lines);
    const others = [
      "",
      " ",
      "\u00a0",
      " x",
      "x ",
      "a\nb",
      "a\rb",
      "a\u2028b",
      "a\tb",
      "a\u0000b",
      "a\u001b[31mb",
      "a\u0085b",
      "a\u202eb",
      "a\u2066b",
      "a\ud800b",
    ];
    expect(accepted("line", others)).toEqual([]);
  });

  test.each([
    ["", "is empty. Fill it in, or delete the field if the file can do without it."],
    [" \u00a0", "has nothing in it but blanks. Fill it in, or delete the field if the file can do without it."],
    ["a\nb", "has a line break, but its place is a single line. Put a space in the place of the line break."],
    ["a ", "ends with a space or another blank. Delete the blank."],
    [" a", "begins with a space or another blank. Delete the blank."],
    ["a\tb", "has a tab in it. Put a space in its place."],
    ["a\u001b[31m", "has an invisible control character (U+001B) in it. Delete it, or copy the text again from where it came."],
    ["a\ud800b", "has half of a character (U+D800) in it. Delete it, or copy the text again from where it came."],
    [
      "a\u202eb",
      "has an invisible character (U+202E) that turns the direction of the text after it. Delete the character; pages find the direction of a text from its letters.",
    ],
  ])("that is wrong is explained: %j", (text, expected) => {
    expect(explained("line", text)).toBe(expected);
  });
});

describe("a text of several lines", () => {
  test("may have line breaks and tabs, but no other control character", () => {
    const texts = ["a\n\nb", "a\tb", "\u202bمتن\u202c"];
    expect(accepted("text", texts)).toEqual(texts);
    expect(accepted("text", ["", " \n", "a\rb", "a\u0000b", "a\u007fb", "a\udc00b"])).toEqual([]);
  });
});

describe("a language tag", () => {
  test("stands in its usual spelling", () => {
    const tags = ["en", "fa", "es-MX", "zh-Hant", "zh-Hant-TW"];
    expect(accepted("language-tag", [...tags, "", "EN", "en_US", "en-us", "english", "e", "../en", "zh-hant"])).toEqual(tags);
    expect(explained("language-tag", "en_us")).toBe("says “en_us”, which is not a language tag in its usual spelling. Write en-US.");
    expect(explained("language-tag", "english")).toBe(
      "says “english”, which is not a language tag in its usual spelling. Write a language tag: en for English, fa for Persian, es-MX for Mexican Spanish.",
    );
  });
});

describe("an e-mail address", () => {
  test("is plain, so that nothing can hide in its link", () => {
    const addresses = ["desk@checked.example", "first.last+tag@mail.example.org"];
    const others = [
      "desk",
      "desk@checked",
      "a b@x.org",
      "Desk <desk@x.org>",
      "a@x.org?cc=b@y.org",
      "a@x.org,b@y.org",
      "a@x..org",
      "@x.org",
    ];
    expect(accepted("email", [...addresses, ...others])).toEqual(addresses);
  });
});
