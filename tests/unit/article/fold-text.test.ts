import { describe, expect, test } from "vitest";
import { foldText } from "../../../src/article/fold-text.ts";

describe("folding a text", () => {
  test("changes only style, and keeps the way back for every character", () => {
    const original = "a\u00a0 \n“e\u0301”\u200c—😀 ﬁ½";
    const { text, starts, ends } = foldText(original);
    expect(text).toBe('a "é"-😀 ﬁ½');
    expect([...starts]).toEqual([0, 1, 4, 5, 7, 9, 10, 10, 12, 13, 14]);
    expect([...ends]).toEqual([1, 4, 5, 7, 8, 10, 12, 12, 13, 14, 15]);
  });

  test("leaves a text alone that has nothing to fold", () => {
    const plain = `Plain text, "quoted" - and so on: 1,2;3 'x' (y) [z].`;
    expect(foldText(plain).text).toBe(plain);
  });

  test("makes composed and decomposed forms of any language's letters equal", () => {
    for (const word of ["Ångström", "Việt Nam", "한국어", "हिन्दी", "Ελλάδα ΐ", "אָלֶף", "كِتَابٌ", "ガギグ", "Å"]) {
      expect(foldText(word.normalize("NFD")).text).toBe(foldText(word.normalize("NFC")).text);
    }
  });

  test("does the same as NFC on every character of the basic plane, alone and with an accent", () => {
    const wrong: string[] = [];
    for (let code = 0xa0; code < 0xffff; code += 1) {
      const letter = String.fromCharCode(code);
      if (!/[\p{L}\p{N}]/u.test(letter) || letter === "\u02bc") continue;
      for (const text of [letter, letter.normalize("NFD"), `${letter}\u0301`]) {
        if (foldText(text).text !== text.normalize("NFC")) wrong.push(code.toString(16));
      }
    }
    expect(wrong).toEqual([]);
  });
});
