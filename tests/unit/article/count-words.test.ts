import { expect, test } from "vitest";
import { countWords } from "../../../src/article/count-words.ts";

test.each([
  ["en", "Iran’s near-weapons-grade fuel — 3.5 per cent, 1,200 kg!", 10],
  ["en", "", 0],
  ["en", " … “” — 😀", 0],
  ["fa", "ما مذاکره نمی‌کنیم؛ هرگز.", 4],
  ["ar", "هل هذا صحيح؟", 3],
])("in %s the text “%s” has %i words", (lang, text, words) => {
  expect(countWords(text, lang)).toBe(words);
});

test("a long text is counted like its parts", () => {
  const text = "Iran’s near-weapons-grade fuel — 3.5 per cent. ";
  expect(countWords(text.repeat(2000), "en")).toBe(2000 * countWords(text, "en"));
  expect(countWords("x".repeat(10_000), "en")).toBe(1);
});
