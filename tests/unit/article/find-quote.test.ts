import { describe, expect, test } from "vitest";
import { showFinding as find, weapons } from "./show-finding.ts";

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
