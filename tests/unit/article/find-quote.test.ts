import { describe, expect, test } from "vitest";
import { findQuote } from "../../../src/article/find-quote.ts";
import { parseArticle } from "../../../src/article/parse-article.ts";
import type { QuoteSelector } from "../../../src/schema/types.ts";

/** What is found, as the article has it, or the problem and what to do. */
function find(body: string, quote: string | QuoteSelector, lang = "en"): { found: string; match: string; at: number } | string {
  const article = parseArticle(body, lang);
  const finding = findQuote(article, typeof quote === "string" ? { exact: quote } : quote);
  if ("problem" in finding) return `${finding.problem}\n${finding.fix}`;
  const { start, end, match } = finding.span;
  return { found: article.text.slice(start, end), match, at: start };
}

const weapons =
  "While Trump indicated Iran has accumulated enough near-weapons-grade fuel for about six nuclear weapons, the specifics remain undisclosed.";

describe("a quote that the article has", () => {
  test("is found by the very same characters", () => {
    expect(find(weapons, "Iran has accumulated enough")).toEqual({ found: "Iran has accumulated enough", match: "exact", at: 22 });
  });

  test("may fill the whole article, and spaces around it do not count", () => {
    expect(find("All of it.", " \nAll of it. ")).toEqual({ found: "All of it.", match: "exact", at: 0 });
  });

  test("may cross sentences", () => {
    expect(find("It is so. It is not. It is.", "It is so. It is not.")).toMatchObject({ found: "It is so. It is not." });
  });

  test("is preferred exact when another passage is the same only after folding", () => {
    expect(find("The leader’s word. The leader's word.", "leader's word")).toMatchObject({ match: "exact", at: 23 });
  });
});

describe("folding", () => {
  test("takes straight and curly quotation marks and apostrophes for the same", () => {
    expect(
      find("He denounced “bullying governments”: Iran’s word, ‚so‘ and «so».", `"bullying governments": Iran's word, 'so' and "so"`),
    ).toEqual({
      found: "“bullying governments”: Iran’s word, ‚so‘ and «so»",
      match: "folded",
      at: 13,
    });
  });

  test("takes all hyphens and dashes for the same", () => {
    expect(find("A program—a point, 2015–2018, near‑weapons, −5 degrees.", "program-a point, 2015-2018, near-weapons, -5")).toMatchObject({
      found: "program—a point, 2015–2018, near‑weapons, −5",
      match: "folded",
    });
  });

  test("takes any run of spaces, no-break spaces and line breaks for one space", () => {
    expect(find("at 5\u00a0per\u2009 cent of\nall", "5 per cent  of\tall")).toMatchObject({
      found: "5\u00a0per\u2009 cent of all",
      match: "folded",
    });
  });

  test("does not see soft hyphens, zero-width characters and direction marks, on either side", () => {
    expect(find("the nu\u00adclear pro\u200bgram\u200e of", "nuclear program of")).toMatchObject({
      found: "nu\u00adclear pro\u200bgram\u200e of",
      match: "folded",
    });
    expect(find("the nuclear program of", "\ufeffnuc\u200dlear program")).toMatchObject({ found: "nuclear program", match: "folded" });
  });

  test("takes composed and decomposed letters for the same, in Latin, Vietnamese and Korean", () => {
    expect(find("Pre\u0301sident Ze\u0301 left", "Pr\u00e9sident Z\u00e9")).toMatchObject({
      found: "Pre\u0301sident Ze\u0301",
      match: "folded",
    });
    expect(find("ông Nguyễn đi", "Nguyễn".normalize("NFD"))).toMatchObject({ found: "Nguyễn", match: "folded" });
    expect(find("그는 한국 에 있다", "한국".normalize("NFD"))).toMatchObject({ found: "한국", match: "folded" });
  });

  test("gives offsets in the original, after characters of every length", () => {
    const before = "😀👨‍👩‍👧 “e\u0301\u00ad” ";
    expect(find(`${before}Iran’s word`, "Iran's word")).toEqual({ found: "Iran’s word", match: "folded", at: before.length });
  });

  test("keeps case, digits and wording apart", () => {
    expect(find(weapons, "iran has accumulated")).toBe(
      "The article does not have the words “iran has accumulated”. The nearest passage is “Iran has accumulated”: it has “Iran” where the quote has “iran”.\n" +
        "Copy the words from _article.md instead of typing them.",
    );
  });
});

describe("other scripts", () => {
  test("Persian with zero-width non-joiners and guillemets", () => {
    expect(find("او گفت: «ما مذاکره نمی‌کنیم؛ هرگز.»", "ما مذاکره نمی‌کنیم", "fa")).toMatchObject({ match: "exact" });
    expect(find("او گفت: «ما مذاکره نمی‌کنیم؛ هرگز.»", "ما مذاکره نمیکنیم", "fa")).toMatchObject({
      found: "ما مذاکره نمی‌کنیم",
      match: "folded",
    });
  });

  test("Arabic with vowel signs is found only with them", () => {
    expect(find("قَالَ الرَّئِيسُ كَلِمَةً", "الرَّئِيسُ", "ar")).toMatchObject({ match: "exact" });
    expect(find("قَالَ الرَّئِيسُ كَلِمَةً", "الرئيس", "ar")).toContain("The article does not have the words");
  });

  test("Chinese, Japanese and Thai may be quoted within a run of letters", () => {
    expect(find("他拒绝了美国的提议。", "美国的提议", "zh")).toMatchObject({ found: "美国的提议", match: "exact" });
    expect(find("彼はアメリカの提案を拒否した。", "アメリカの提案", "ja")).toMatchObject({ match: "exact" });
    expect(find("เขาปฏิเสธข้อเสนอ", "ปฏิเสธ", "th")).toMatchObject({ match: "exact" });
  });
});

describe("a quote that would cut something apart", () => {
  test("is refused in the middle of a word", () => {
    expect(find("The Iranian offer", "Iran")).toBe(
      "The quote “Iran” begins or ends in the middle of a word, a number or a character: The [Iran]ian offer.\nCopy it whole, with its accents and endings.",
    );
  });

  test.each([
    ["before an apostrophe, which can turn the meaning round", "They can’t agree.", "They can"],
    ["in a number with decimals", "It rose by 3.5 per cent.", "5 per cent"],
    ["in a number with thousands", "It has 1,200 bombs.", "200 bombs"],
    ["in an acronym", "The U.S.-led talks", "The U"],
    ["before a zero-width non-joiner", "آن‌ها نمی‌روند", "نمی"],
  ])("is refused %s", (_name, body, quote) => {
    expect(find(body, quote)).toContain("begins or ends in the middle of a word, a number or a character");
  });

  test.each([
    ["an emoji family", "A 👨‍👩‍👧 came", "👨"],
    ["a flag", "A 🇮🇷 waved", "🇮"],
    ["a letter and its accent", "the cafe\u0301 closed", "the cafe"],
    ["a Hindi syllable", "यह कि है", "क"],
  ])("is refused in %s", (_name, body, quote) => {
    expect(find(body, quote)).toContain("begins or ends in the middle of a word, a number or a character");
  });

  test("does not count where whole words of the same letters stand elsewhere", () => {
    expect(find("The Iranian leader of Iran spoke", "Iran")).toMatchObject({ at: 22 });
    expect(find("The Iranian leader of Iran spoke", { exact: "Iran", occurrence: 1 })).toMatchObject({ at: 22 });
  });

  test("may end at a hyphen, a dash or a full stop", () => {
    expect(find(weapons, "weapons-grade fuel")).toMatchObject({ match: "exact" });
    expect(find("a program—a point", "a point")).toMatchObject({ match: "exact" });
    expect(find("in the U.S. now", "U.S.")).toMatchObject({ match: "exact" });
  });

  test("is refused from one block into the next", () => {
    const problem =
      "The quote “It is so. It is not.” runs from one block of the article into the next: [It is so. It is not.].\nMake it two entries in “quotes”, one for each block.";
    expect(find("It is so.\n\nIt is not.", "It is so. It is not.")).toBe(problem);
    expect(find("It is so.\n\nIt is not.", "It is so.\n\nIt is not.")).toBe(problem);
  });

  test("is refused without any word", () => {
    expect(find("Well … “so”", " … “ ")).toBe("The quote “… “” has no word in it.\nCopy the words of the article that make the claim.");
    expect(find("It is 👍 now", "👍")).toMatchObject({ match: "exact" });
  });
});

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
