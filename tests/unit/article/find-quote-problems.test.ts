import { describe, expect, test } from "vitest";
import { findQuote } from "../../../src/article/find-quote.ts";
import { parseArticle } from "../../../src/article/parse-article.ts";
import { showFinding as find, weapons } from "./show-finding.ts";

describe("a quote that stands more than once", () => {
  const body = "Iranian nuclear program first, then the “peaceful” nuclear program, then again the\nnuclear program.";

  test("is not guessed: the places are shown with what to add", () => {
    expect(find(body, "nuclear program")).toBe(
      "The words “nuclear program” stand 3 times in the article: (1) Iranian [nuclear program] first, then the “peaceful” …; " +
        "(2) … first, then the “peaceful” [nuclear program], then again the nuclear …; (3) … program, then again the [nuclear program].\n" +
        "Say which one is meant: add “prefix” with the words just before it, “suffix” with the words just after it, or “occurrence” with its number.",
    );
  });

  test("is told apart by what stands before it, folded, with or without the space between", () => {
    expect(find(body, { exact: "nuclear program", prefix: "Iranian" })).toMatchObject({ at: 8 });
    expect(find(body, { exact: "nuclear program", prefix: 'the "peaceful" ' })).toMatchObject({ at: 51 });
  });

  test("is told apart by what stands after it, and by both", () => {
    expect(find(body, { exact: "nuclear program", suffix: " first" })).toMatchObject({ at: 8 });
    expect(find(body, { exact: "nuclear program", prefix: "the", suffix: "." })).toMatchObject({ at: 83 });
  });

  test("is told apart by its number, counted among those that fit prefix and suffix", () => {
    expect(find(body, { exact: "nuclear program", occurrence: 2 })).toMatchObject({ at: 51 });
    expect(find(body, { exact: "nuclear program", suffix: ",", occurrence: 1 })).toMatchObject({ at: 51 });
  });

  test("counts hits that overlap each other", () => {
    expect(find("no no no", "no no")).toContain("stand twice in the article");
    expect(find("no no no", { exact: "no no", occurrence: 2 })).toMatchObject({ at: 3 });
  });

  test("is a problem when prefix, suffix or number fit none of them", () => {
    expect(find(body, { exact: "nuclear program", prefix: "Iraqi" })).toBe(
      "The words “nuclear program” stand 3 times in the article, but not after the prefix “Iraqi”: (1) Iranian [nuclear program] first, then the “peaceful” …; " +
        "(2) … first, then the “peaceful” [nuclear program], then again the nuclear …; (3) … program, then again the [nuclear program].\n" +
        "Copy into “prefix” the words that stand right beside the quote.",
    );
    expect(find("Only here.", { exact: "Only", prefix: "x", suffix: "y" })).toBe(
      "The words “Only” stand once in the article, but not after the prefix “x” and before the suffix “y”: [Only] here.\n" +
        "Leave “prefix” and “suffix” out, since the words stand only once, or copy the words around them again.",
    );
    expect(find(body, { exact: "nuclear program", occurrence: 4 })).toContain(
      "The quote asks for occurrence 4, but the words “nuclear program” stand only 3 times in the article",
    );
    expect(find("Only here.", { exact: "Only", occurrence: 2 })).toContain("Leave “occurrence” out.");
  });
});

describe("a quote that the article does not have", () => {
  test.each([
    [
      "a changed word",
      "accumulated enough near-weapons-grade fuel for about seven nuclear weapons",
      "it has “six” where the quote has “seven”",
    ],
    [
      "a word left out",
      "accumulated enough near-weapons-grade fuel for six nuclear weapons",
      "it has “about” after “for”, which the quote leaves out",
    ],
    [
      "a word added",
      "accumulated enough near-weapons-grade fuel for about six big nuclear weapons",
      "the quote has “big” after “six”, which is not there",
    ],
    ["a changed first word", "amassed enough near-weapons-grade fuel", "it has “accumulated” where the quote has “amassed”"],
    ["a word added at the end", "fuel for about six nuclear weapons today", "it has “the” where the quote has “today”"],
    [
      "another sign",
      "six nuclear weapons; the specifics",
      "the words are the same, but it has “,” after “weapons” where the quote has “;”",
    ],
    [
      "a sign left out",
      "six nuclear weapons the specifics",
      "the words are the same, but it has “,” after “weapons” where the quote has no sign",
    ],
    ["spaces around a sign", "near - weapons-grade fuel", "the words are the same, but the spaces after “near” differ"],
  ])("is answered with the nearest passage and the first difference: %s", (_name, quote, difference) => {
    expect(find(`Something else first. ${weapons} Something else last.`, quote)).toContain(`”: ${difference}.`);
  });

  test("shows the passage as the article has it", () => {
    expect(find(weapons, "Iran had accumulated enough near weapons grade fuel")).toBe(
      "The article does not have the words “Iran had accumulated enough near weapons grade fuel”. The nearest passage is " +
        "“Iran has accumulated enough near-weapons-grade fuel”: it has “has” where the quote has “had”.\n" +
        "Copy the words from _article.md instead of typing them.",
    );
  });

  test("shows a long passage around the difference", () => {
    const words = Array.from({ length: 120 }, (_, place) => `word${place}`);
    const answer = find(words.join(" "), words.with(90, "wrong").join(" "));
    expect(answer).toContain("it has “word90” where the quote has “wrong”");
    expect(answer).toMatch(/passage is “… word\d+ .*word89 word90 word91 .* …”/);
  });

  test("gets no passage when none is near", () => {
    expect(find(weapons, "Completely other words about bread")).toBe(
      "The article does not have the words “Completely other words about bread”. No passage of it is near to them.\n" +
        "Copy the words from _article.md. If the article was changed since, quote what it says now.",
    );
    expect(find("", "Some words")).toContain("No passage of it is near to them.");
  });
});

describe("an article of 200 kB", () => {
  const body = `${`${weapons}\n\n`.repeat(1500)}One needle here.`;
  const article = parseArticle(body, "en");

  test("is searched for one hit, for thousands, and for none", () => {
    expect(article.text.length).toBeGreaterThan(200_000);
    expect(findQuote(article, { exact: "One needle" })).toEqual({
      span: { start: article.text.length - 16, end: article.text.length - 6, match: "exact" },
    });
    expect(findQuote(article, { exact: "six nuclear weapons", occurrence: 1500 })).toHaveProperty("span");
    expect(JSON.stringify(findQuote(article, { exact: "six nuclear weapons" }))).toContain("stand 1500 times in the article");
    expect(JSON.stringify(findQuote(article, { exact: "One noodle here" }))).toContain("it has “needle” where the quote has “noodle”");
  });

  test("is compared with the longest quote there can be", () => {
    const long = "Iran fuel weapons ".repeat(111);
    expect(long.length).toBeLessThanOrEqual(2000);
    expect(findQuote(article, { exact: long })).toHaveProperty("problem");
  });
});
