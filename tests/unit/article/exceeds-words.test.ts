import { expect, test } from "vitest";
import { countWords } from "../../../src/article/count-words.ts";
import { exceedsWords } from "../../../src/article/exceeds-words.ts";

const texts: [string, string][] = [
  ["en", "Iran’s near-weapons-grade fuel — 3.5 per cent, 1,200 kg of can't_do a.b.c e.g. x:y 5:30 #tag @name $5 50% C++ 😀👨‍👩‍👧 ½ №5"],
  ["en", "e\u0301a\u0308 o\u200bp q\u00adr s\u200ct ﬁ ① ² a\u2019\u2019b a--b a__b _a_ 1_000 a\u00a0b"],
  ["fa", "ما مذاکره نمی‌کنیم؛ هرگز. ۱۲٫۵ درصد، ۱٬۲۰۰"],
  ["ar", "هل هذا صَحِيحٌ؟ نعم؛ ١٢٫٥"],
  ["he", "צה\"ל ז'קט א״ב"],
  ["hi", "यह हिन्दी का वाक्य है। क्षत्रिय"],
  ["ko", "그는 한국 에 있다 \u1112\u1161\u11ab"],
  ["zh", "他拒绝了美国的提议，因为它不公平。"],
  ["ja", "彼はアメリカの提案を拒否した。カタカナabc"],
  ["th", "เขาปฏิเสธข้อเสนอของสหรัฐอเมริกา"],
  ["my", "မြန်မာဘာသာစကား"],
];

test.each(texts)("a text in %s exceeds exactly the limits below its number of words: %s", (lang, text) => {
  const words = countWords(text, lang);
  expect(words).toBeGreaterThan(1);
  for (let limit = 0; limit <= text.length + 1; limit += 1)
    expect([limit, exceedsWords(text, lang, limit)]).toEqual([limit, words > limit]);
});

test("no character of the basic plane makes more words than the shortcut allows", () => {
  const wrong: string[] = [];
  for (let code = 0x21; code < 0xffff; code += 1) {
    if (code >= 0xd800 && code < 0xe000) continue;
    if (code >= 0x3400 && code < 0xd7a4 && code % 50 !== 0) continue;
    const text = ` a${String.fromCharCode(code)}b${String.fromCharCode(code)} ${String.fromCharCode(code)}`;
    const words = countWords(text, "en");
    if (words > 0 && !exceedsWords(text.repeat(4), "en", words * 4 - 1)) wrong.push(code.toString(16));
  }
  expect(wrong).toEqual([]);
});
