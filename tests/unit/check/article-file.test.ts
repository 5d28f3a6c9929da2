import { describe, expect, test } from "vitest";
import { splitArticleFile } from "../../../src/check/front-matter.ts";
import { articlePath, articleText, buildProject } from "../../project-builder.ts";
import { tellProblems } from "./tell-problems.ts";
import { checkProject } from "../../../src/check/check-project.ts";

/** What is told about front matter: place, what is wrong, what to do. */
function explain(front: string): string {
  const { faults } = splitArticleFile(`---\n${front}\n---\n\nText.\n`);
  return faults.map(({ line, column, message, fix }) => `${line}:${column} ${message} ${fix}`).join("\n");
}

describe("front matter", () => {
  test.each([
    [
      "headline: Talks: a chance",
      '2:11 This value has a colon with a space after it, which would begin another field. Put the whole value into straight double quotation marks: headline: "…".',
    ],
    ['headline: "Talks', "2:11 The text in quotation marks that starts here is never closed. Put the same quotation mark at its end."],
    [
      'headline: "Talks" begin',
      '2:11 The text in quotation marks ends before the line does. Put the whole value into straight double quotation marks: headline: "…". Write a double quotation mark inside it as \\".',
    ],
    [
      "headline: *Breaking* news",
      '2:11 A value that begins with * has a meaning of its own in YAML and cannot be used here. Put the whole value into straight double quotation marks: headline: "…".',
    ],
    [
      "headline: &more news",
      '2:11 A value that begins with & has a meaning of its own in YAML and cannot be used here. Put the whole value into straight double quotation marks: headline: "…".',
    ],
    [
      "headline: !important",
      '2:11 A value that begins with ! has a meaning of its own in YAML and cannot be used here. Put the whole value into straight double quotation marks: headline: "…".',
    ],
    [
      "headline: [Update] News",
      '2:11 A value that begins with [ has a meaning of its own in YAML and cannot be used here. Put the whole value into straight double quotation marks: headline: "…".',
    ],
    [
      "headline: @home",
      '2:11 A value cannot begin with the character “@”. Put the whole value into straight double quotation marks: headline: "…".',
    ],
    [
      "headline: `code`",
      '2:11 A value cannot begin with the character “`”. Put the whole value into straight double quotation marks: headline: "…".',
    ],
    [
      "headline: % of all",
      '2:11 A value cannot begin with the character “%”. Put the whole value into straight double quotation marks: headline: "…".',
    ],
    [
      "headline: Question #1",
      "2:20 What stands after # on this line, “1”, would be left out as a comment. Put the whole value into straight double quotation marks if it belongs to it; else give the comment a line of its own.",
    ],
    [
      "headline: - dash",
      '2:11 A value that begins with - has a meaning of its own in YAML and cannot be used here. Put the whole value into straight double quotation marks: headline: "…".',
    ],
    ["headline: a\nheadline: b", "3:1 The field “headline” stands here for the second time. Keep one of the two and delete the other."],
    ["headline: a\n\tauthor: b", "3:1 This line begins with a tab. Begin each field at the start of its line, without tabs or spaces."],
    ["headline: a\nauthor", "3:1 A field’s name without a colon stands here. Write the field as “name: value”, with a colon and a space."],
    [
      "author\nheadline: a",
      "2:1 This line cannot be read as “name: value”. Begin each field at the start of a line, with its name, a colon and a space before the value.",
    ],
    [
      " headline: a\nauthor: b",
      "3:1 This line cannot be read as “name: value”. Begin each field at the start of a line, with its name, a colon and a space before the value.",
    ],
    [
      'headline: "a\\qb"',
      "2:13 The backslash here does not begin anything that is known in double quotation marks. Write a backslash twice: \\\\.",
    ],
    [
      "- headline",
      "2:1 The front matter has no fields. Write one field on each line between the two lines ---, such as “headline: The headline of the article”.",
    ],
    [
      "just words",
      "2:1 The front matter has no fields. Write one field on each line between the two lines ---, such as “headline: The headline of the article”.",
    ],
    [
      "",
      "2:1 The front matter has no fields. Write one field on each line between the two lines ---, such as “headline: The headline of the article”.",
    ],
  ])("%j is explained", (front, expected) => {
    expect(explain(front)).toBe(expected);
  });

  test("may use folded texts, quotation marks and comments on lines of their own", () => {
    const { front, faults } = splitArticleFile(
      "---\n# who\nheadline: >-\n  A long\n  headline\nauthor: 'D: R'\npublished: 2025-03-08\nlang: no\n---\nText.",
    );
    expect(faults).toEqual([]);
    expect(front?.value).toEqual({ headline: "A long headline", author: "D: R", published: "2025-03-08", lang: "no" });
  });

  test("knows where its values and names stand, with line breaks of either kind", () => {
    for (const lineBreak of ["\n", "\r\n"]) {
      const { front } = splitArticleFile(["---", "a: 1", "bb:  two", "---", "Text."].join(lineBreak));
      expect(front?.positionOf("/bb")).toEqual({ line: 3, column: 6 });
      expect(front?.positionOf("/bb", "name")).toEqual({ line: 3, column: 1 });
      expect(front?.positionOf("/missing")).toEqual({ line: 2, column: 1 });
    }
  });

  test("is refused when it is so long that its end must be misplaced", () => {
    const front = Array.from({ length: 3000 }, (_, index) => `x${index}: 1`).join("\n");
    expect(explain(front)).toBe(
      "1:1 The front matter is 25890 characters long, more than the 20000 that its few fields can need. Look whether the second line --- comes too late.",
    );
  });

  test("is told when its lines --- are missing", () => {
    expect(tellProblems({ [articlePath]: "The new bridge.\n" })).toMatchInlineSnapshot(`
      "claims/harbour-bridge/_article.md:1:1  front-matter
        The article does not begin with its front matter: the first line is not ---.
        Begin the file with a line ---, then lines such as “headline: …” and “publisher: …”, then another line ---, then the article’s text.  (claims/README.md#front-matter)

      1 problem in 1 file; nothing was published."
    `);
    expect(tellProblems({ [articlePath]: "---\nheadline: A bridge\n\nThe new bridge.\n" })).toMatchInlineSnapshot(`
      "claims/harbour-bridge/_article.md:1:1  front-matter
        The front matter that begins here never ends: there is no second line ---.
        Put a line --- after the last field, before the article’s text.  (claims/README.md#front-matter)

      1 problem in 1 file; nothing was published."
    `);
  });
});

describe("the text under check", () => {
  test("has its line breaks turned into LF", () => {
    const { body } = splitArticleFile("---\r\na: 1\r\n---  \r\nOne\r\ntwo\rthree\r\n");
    expect(body).toBe("One\ntwo\nthree\n");
  });

  test("is told when it is missing", () => {
    expect(tellProblems({ [articlePath]: articleText.slice(0, articleText.indexOf("The new bridge")) })).toMatchInlineSnapshot(`
      "claims/harbour-bridge/_article.md:11:1  article-text
        The article has no text after its front matter.
        Copy the article’s text below the second line ---, with a blank line between paragraphs.  (claims/README.md#article-text)

      1 problem in 1 file; nothing was published."
    `);
  });

  test("is still searched for quotes when the front matter is broken", () => {
    const broken = articleText.replace("lang: en", "lang: english").replace("420 metres", "240 metres");
    expect(tellProblems({ [articlePath]: broken })).toMatchInlineSnapshot(`
      "claims/harbour-bridge/_article.md:8:7  wrong-value
        “lang” says “english”, which is not a language tag in its usual spelling.
        Write a language tag: en for English, fa for Persian, es-MX for Mexican Spanish.  (claims/README.md#wrong-value)

      claims/harbour-bridge/bridge-length.json:6:16  quote-in-article
        The article does not have the words “The new bridge in Harlow is 420 metres long.”. The nearest passage is “The new bridge in Harlow is 240 metres long”: it has “240” where the quote has “420”.
        Copy the words from _article.md instead of typing them.  (claims/README.md#quote-in-article)

      2 problems in 2 files; nothing was published."
    `);
  });

  test("gives the same article with CRLF as with LF", () => {
    const [one, other] = [articleText, articleText.replaceAll("\n", "\r\n")].map(
      (text) => checkProject({ root: buildProject({ [articlePath]: text }), today: "2025-06-01" }).project?.reports[0]?.article,
    );
    expect(other).toEqual(one);
    expect(one?.text).toBe("The new bridge in Harlow is 420 metres long. It is the finest bridge in the country.");
  });
});
