import { describe, expect, test } from "vitest";
import { fc } from "../../../seeded-check.ts";
import { foldText, splitQuery, splitWords } from "../../../../src/report/find/split-words.js";

const query = (text: string): string =>
  splitQuery(text)
    .map(({ word, begins }) => (begins ? `${word}…` : word))
    .join(" ");

describe("the words that a text is found by", () => {
  test.each([
    ["case and accents", "Café ÅNGSTRÖM naïve İstanbul", "cafe angstrom naive istanbul"],
    ["letters that have no accent to lose", "Straße GROẞ Œuvre Ærø Łódź Þór ﬁnal", "strasse gross oeuvre aero lodz thor final"],
    ["Greek, with the sigma at the end", "Ὀδυσσεύς ΟΔΥΣΣΕΥΣ", "οδυσσευσ οδυσσευσ"],
    ["Cyrillic", "Ёлка ЙОД", "елка иод"],
    ["Arabic points, stretched letters and forms of alef", "كَتَبَ كـتاب أحمد إيران آب", "كتب كتاب احمد ايران اب"],
    ["Persian and Arabic keyboards", "ایران کتاب مسئله رأی", "ايران كتاب مسيله راي"],
    ["the space that is not seen", "هسته‌ای می‌شود", "هسته اي مي شود"],
    ["Hebrew points", "שָׁלוֹם", "שלום"],
    ["digits of all scripts", "۱۵۰۰ ١٥٠٠ १५००", "1500 1500 1500"],
    ["numbers with signs in them", "1,500 and 3.67 and 60%", "1500 and 367 and 60"],
    ["signs around words", "“Iran’s” l’Iran, (U.S.) six-weapons", "iran iran six weapons"],
    ["Korean, which has spaces", "한국의 대통령", "한국의 대통령"],
    ["Japanese, which has none", "東京都は2020年", "東京 京都 都は は 2020 年"],
    ["Thai, with its vowels above and below", "น้ำดี", "น้ํา าดี ดี"],
  ])("%s: %s", (_, text, words) => {
    const found = splitWords(text).join(" ");
    expect(found).toBe(words.normalize("NFC"));
  });

  test("stay the same when they are folded again", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
        for (const word of splitWords(text)) expect(foldText(word)).toBe(word);
      }),
    );
  });

  test("are cut where they are longer than anybody types, between characters", () => {
    expect(splitWords("a".repeat(5000))).toEqual(["a".repeat(40)]);
    expect(splitWords("𝒳".repeat(50))).toEqual(["x".repeat(40)]);
    expect(splitWords("𐐀".repeat(50))).toEqual(["𐐨".repeat(40)]);
  });
});

describe("what must be found for a query", () => {
  test.each([
    ["the last word may be half typed", "Six weap", "six weap…"],
    ["each word once", "war war War", "war…"],
    ["in writing without spaces any letters may follow", "京", "京…"],
    ["two letters that follow each other", "東京都", "東京 京都"],
    ["nothing of signs alone", "… <> ?!", ""],
    ["markup as words", "<img onerror=alert(1)>", "img onerror alert 1…"],
  ])("%s: %s", (_, text, wanted) => {
    expect(query(text)).toBe(wanted);
  });

  test("is found in the text itself, whatever the script, and in its beginning", () => {
    const scripts = fc.constantFrom(
      "Iran’s offer",
      "Straße",
      "خبرگزاری ایران",
      "核兵器の開発",
      "ประเทศไทย",
      "Ελλάδα ΚΑΙ",
      "دولت‌ها",
      "한국 경제",
      "1,234.5 km",
    );
    fc.assert(
      fc.property(fc.array(scripts, { minLength: 1, maxLength: 4 }), fc.nat(30), (parts, cut) => {
        const text = parts.join(" ");
        const words = splitWords(text);
        const fits = (typed: string): boolean =>
          splitQuery(typed).every(({ word, begins }) => words.some((each) => each === word || (begins && each.startsWith(word))));
        expect(fits(text)).toBe(true);
        expect(fits([...text].slice(0, cut).join(""))).toBe(true);
      }),
    );
  });
});
