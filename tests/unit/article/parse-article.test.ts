import { describe, expect, test } from "vitest";
import { parseArticle } from "../../../src/article/parse-article.ts";

/** The blocks of a text as kind and words. */
function blocksOf(body: string, lang = "en"): [string, string][] {
  const { text, blocks } = parseArticle(body, lang);
  return blocks.map(({ kind, start, end }) => [kind, text.slice(start, end)]);
}

describe("the blocks of an article", () => {
  test("are separated by blank lines and joined by one blank line in the text", () => {
    const article = parseArticle("\n\nFirst one.\n\n \t\n\nSecond one.\n\n", "en");
    expect(article.text).toBe("First one.\n\nSecond one.");
    expect(article.blocks).toEqual([
      { kind: "paragraph", start: 0, end: 10 },
      { kind: "paragraph", start: 12, end: 23 },
    ]);
  });

  test("join their lines by one space, whatever the line ends are", () => {
    expect(blocksOf("One line\r\nand another \rand a third.")).toEqual([["paragraph", "One line and another and a third."]]);
  });

  test("are headings, quotations and paragraphs by how their lines begin", () => {
    expect(blocksOf("# A heading\nA paragraph\n> A quotation\n> of two lines\nand again a paragraph\n## Another\n### And another")).toEqual(
      [
        ["heading", "A heading"],
        ["paragraph", "A paragraph"],
        ["quotation", "A quotation of two lines"],
        ["paragraph", "and again a paragraph"],
        ["heading", "Another"],
        ["heading", "And another"],
      ],
    );
  });

  test("are two quotations when a blank line or a bare > stands between", () => {
    expect(blocksOf("> One.\n\n> Two.\n>\n> Three.")).toEqual([
      ["quotation", "One."],
      ["quotation", "Two."],
      ["quotation", "Three."],
    ]);
  });

  test("take teaser and standfirst from a closing mark, which is no part of the text", () => {
    expect(
      blocksOf("Read this. {.teaser}\n\n# Big news\n{.standfirst}\n\n# Small news {.standfirst}\n\nOver two\nlines. {.standfirst}"),
    ).toEqual([
      ["teaser", "Read this."],
      ["heading", "Big news"],
      ["paragraph", "{.standfirst}"],
      ["standfirst", "Small news"],
      ["standfirst", "Over two lines."],
    ]);
  });

  test("keep every other character as it is: no markup, no normalising, no collapsing", () => {
    const body = "*Stars*, _lines_, `ticks`, [brackets](x) & <b>tags</b>  two blanks,\u00a0no-break, e\u0301, “curly” {.other} #hash >more";
    expect(blocksOf(body)).toEqual([["paragraph", body]]);
  });

  test("are none in a text without words", () => {
    expect(parseArticle(" \n\n# \n\n>\n", "en")).toEqual({ text: "", blocks: [], sentences: [] });
  });
});

describe("the sentences of an article", () => {
  test("know their block, their place in the text and their number of words", () => {
    const article = parseArticle("# Iran’s offer\n\nIt was near-weapons-grade fuel. 😀 Really!", "en");
    expect(article.sentences).toEqual([
      { index: 0, block: 0, start: 0, end: 12, words: 2 },
      { index: 1, block: 1, start: 14, end: 45, words: 6 },
      { index: 2, block: 1, start: 46, end: 56, words: 1 },
    ]);
    expect(article.text.slice(46, 56)).toBe("😀 Really!");
  });

  test("never cross a block, even without a full stop", () => {
    const { sentences } = parseArticle("# One\n\ntwo\n\nthree", "en");
    expect(sentences.map(({ block }) => block)).toEqual([0, 1, 2]);
  });

  test("are all found in a block of 200 kB, and in one that never ends a sentence", () => {
    const sentence = "Iran’s leader, denounced “bullying governments” on Saturday. ";
    const article = parseArticle(sentence.repeat(3400), "en");
    expect(article.text.length).toBeGreaterThan(200_000);
    expect(article.sentences).toHaveLength(3400);
    expect(new Set(article.sentences.map(({ words }) => words))).toEqual(new Set([7]));
    const endless = parseArticle("word ".repeat(40_000), "en");
    expect(endless.sentences).toEqual([{ index: 0, block: 0, start: 0, end: 199_999, words: 40_000 }]);
  });
});
