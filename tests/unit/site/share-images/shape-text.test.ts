import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { findFace } from "../../../../src/site/share-images/faces.ts";
import { setLines } from "../../../../src/site/share-images/set-lines.ts";
import { shapeText, type ShapedText } from "../../../../src/site/share-images/shape-text.ts";
import { unwrapWoff } from "../../../../src/site/share-images/unwrap-woff.ts";

function shape(text: string, lang = "en", dir: "ltr" | "rtl" = "ltr"): ShapedText {
  const shaped = shapeText(text, { voice: "reading", lang, dir });
  if (shaped === null) throw new Error(`No font has the letters of “${text}”.`);
  return shaped;
}

const glyphsOf = ({ text, pieces }: ShapedText): number[] => pieces(0, text.length).flatMap(({ glyphs }) => glyphs.map(({ id }) => id));

/** The fonts of a line's pieces from left to right, as they are seen. */
const seen = (shaped: ShapedText): string[] =>
  setLines(shaped, 10_000, [{ size: 20, lines: 1 }]).lines[0]?.pieces.map(
    ({ piece: { face, level } }) => `${face?.name ?? "space"} ${level}`,
  ) ?? [];

describe("a text is shaped", () => {
  test("with Arabic letters joined: in a word they have other forms than alone", () => {
    const alone = ["س", "ل", "م"].flatMap((letter) => glyphsOf(shape(letter, "ar", "rtl")));
    expect(glyphsOf(shape("سلم", "ar", "rtl")).filter((glyph) => alone.includes(glyph))).toEqual([]);
  });

  test("with letters kept apart where a Persian word asks for it", () => {
    expect(glyphsOf(shape("می‌خواهم", "fa", "rtl"))).not.toEqual(glyphsOf(shape("میخواهم", "fa", "rtl")));
  });

  test("from right to left where its letters run that way, with numbers and foreign names in their own direction", () => {
    const [naskh, serif] = ["noto-naskh-arabic-arabic-400", "source-serif-4-latin-400"];
    expect(seen(shape("قالت IAEA اليوم", "ar", "rtl"))).toEqual([`${naskh} 1`, "space 1", `${serif} 2`, "space 1", `${naskh} 1`]);
    expect(seen(shape("The word سلم is", "en", "ltr"))).toEqual([
      `${serif} 0`,
      "space 0",
      `${serif} 0`,
      "space 0",
      `${naskh} 1`,
      "space 0",
      `${serif} 0`,
    ]);
    const word = shape("لا م", "ar", "rtl");
    const [first, , last] = setLines(word, 10_000, [{ size: 20, lines: 1 }]).lines[0]?.pieces ?? [];
    expect(first?.piece.glyphs).toEqual(shape("م", "ar", "rtl").pieces(0, 1)[0]?.glyphs);
    expect(last?.x).toBeGreaterThan(first?.x ?? Infinity);
  });

  test("with brackets that open towards the words they hold, in either direction", () => {
    expect(glyphsOf(shape("(", "ar", "rtl"))).toEqual(glyphsOf(shape(")", "en", "ltr")));
  });

  test("with signs in the font that has them, and the letters after them in their own again", () => {
    const [serif, math] = ["source-serif-4-latin-400", "noto-sans-math-latin-400"];
    expect(seen(shape("5 ≥ 4"))).toEqual([`${serif} 0`, "space 0", `${math} 0`, "space 0", `${serif} 0`]);
    expect(seen(shape("√2"))).toEqual([`${math} 0`, `${serif} 0`]);
  });

  test("with marks in the font of the letter that they stand on", () => {
    expect(seen(shape("И\u0301 b\u0323"))).toEqual(["source-serif-4-cyrillic-400 0", "space 0", "source-serif-4-latin-400 0"]);
    expect(seen(shape("جُسُورٌ", "ar", "rtl"))).toEqual(["noto-naskh-arabic-arabic-400 1"]);
  });

  test.each([
    ["Latin letters of many languages", "Façade Łódź Ångström İstanbul Tiếng Việt"],
    ["Greek", "Η γέφυρα έχει μήκος 420 μέτρα"],
    ["Cyrillic", "Мост имеет длину 420 метров, ґанок"],
    ["Arabic", "الجسر طوله ٤٢٠ متراً، أليس كذلك؟"],
    ["Persian", "طول پل ۴۲۰ متر است؛ گچ‌پژ"],
    ["signs and money", "‘5 €’ – “10 £” … 20 % · ½ × 2 ≠ 3 → §"],
  ])("in %s with a form for every letter", (_, text) => {
    const shaped = shape(text);
    expect(shaped.pieces(0, shaped.text.length).filter(({ glyphs }) => glyphs.some(({ id }) => id === 0))).toEqual([]);
  });

  test.each([
    ["Chinese", "这座桥有420米长"],
    ["Hindi", "पुल 420 मीटर लंबा है"],
    ["Hebrew", "הגשר באורך 420 מטר"],
    ["an emoji", "The bridge 🎉 is long"],
    ["a sign that nobody has", "The bridge \u{10ffff}"],
  ])("not at all when a letter is in no font, as in %s", (_, text) => {
    expect(shapeText(text, { voice: "reading", lang: "en", dir: "ltr" })).toBeNull();
  });
});

test("small digits have forms of their own, those below the line a little lower", () => {
  const [, two] = shape("O₂").pieces(0, 2);
  const [, six] = shape("O⁶").pieces(0, 2);
  const large = shape("26")
    .pieces(0, 2)
    .flatMap(({ glyphs }) => glyphs.map(({ id }) => id));
  expect([two?.glyphs.length, six?.glyphs.length]).toEqual([1, 1]);
  expect(large).not.toContain(two?.glyphs[0]?.id);
  expect(large).not.toContain(six?.glyphs[0]?.id);
  expect([two?.glyphs[0]?.y, six?.glyphs[0]?.y]).toEqual([-0.14, 0]);
});

describe("a font", () => {
  test("is found for each kind of text in its own weight", () => {
    const names = (["reading", "label", "strong"] as const).map((voice) => [findFace(voice, 0x41)?.name, findFace(voice, 0x628)?.name]);
    expect(names).toEqual([
      ["source-serif-4-latin-400", "noto-naskh-arabic-arabic-400"],
      ["source-sans-3-latin-400", "noto-naskh-arabic-arabic-400"],
      ["source-sans-3-latin-600", "noto-naskh-arabic-arabic-700"],
    ]);
  });

  test("comes out of its wrapping with its tables in the places that it names", () => {
    const path = new URL("../../../../node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff", import.meta.url);
    const font = Buffer.from(unwrapWoff(readFileSync(path)));
    const tables = Array.from({ length: font.readUInt16BE(4) }, (_, place) => {
      const at = 12 + 16 * place;
      const [offset, length] = [font.readUInt32BE(at + 8), font.readUInt32BE(at + 12)];
      return {
        tag: font.toString("latin1", at, at + 4),
        offset,
        length,
        checksum: font.readUInt32BE(at + 4),
        table: font.subarray(offset, offset + length),
      };
    });
    expect(tables.map(({ tag }) => tag)).toEqual(expect.arrayContaining(["cmap", "head", "hhea", "hmtx", "maxp"]));
    expect(tables.every(({ offset, table, length }) => offset % 4 === 0 && table.length === length)).toBe(true);
    // The checksum of a table is the sum of its words (OpenType specification, “Table directory”); that of the head leaves one of them out.
    const sum = (table: Buffer): number => {
      const padded = Buffer.concat([table, Buffer.alloc(-table.length & 3)]);
      let total = 0;
      for (let at = 0; at < padded.length; at += 4) total = (total + padded.readUInt32BE(at)) >>> 0;
      return total;
    };
    expect(tables.filter(({ tag, table, checksum }) => tag !== "head" && sum(table) !== checksum)).toEqual([]);
  });

  test("that is no WOFF is refused", () => {
    expect(() => unwrapWoff(Buffer.from("wOF2 and so on, long enough"))).toThrow("The font is not a WOFF file.");
  });
});
