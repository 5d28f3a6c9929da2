import { describe, expect, test } from "vitest";
import { fc } from "../../../seeded-check.ts";
import { statementSettings } from "../../../../src/site/share-images/claim-picture.ts";
import { setText } from "../../../../src/site/share-images/put-text.ts";
import type { SetText } from "../../../../src/site/share-images/set-lines.ts";

const width = 1056;
const english = { lang: "en", dir: "ltr" } as const;
const persian = { lang: "fa", dir: "rtl" } as const;

function setStatement(text: string, manner: { lang: string; dir: "ltr" | "rtl" } = english): SetText {
  const set = setText(text, "reading", manner, width, statementSettings(manner.dir));
  if (set === null) throw new Error(`No font has the letters of “${text}”.`);
  return set;
}

const linesOf = (text: string, manner: { lang: string; dir: "ltr" | "rtl" } = english): string[] =>
  setStatement(text, manner).lines.map((line) => line.text);

describe("a statement is set", () => {
  test("in the largest size in which it fits, and smaller the longer it is", () => {
    const sizes = [1, 4, 9, 14, 30].map((times) => setStatement("A bridge that is long. ".repeat(times)).size);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect([sizes[0], sizes.at(-1)]).toEqual([108, 40]);
    expect(new Set(sizes).size).toBe(4);
  });

  test("in lines about as long as each other, with no word left alone on the last", () => {
    const set = setStatement("The new bridge in Harlow is 420 metres long, and so it is the longest of all.");
    const widths = set.lines.map((line) => line.width);
    expect(widths.length).toBeGreaterThan(2);
    expect(Math.min(...widths)).toBeGreaterThan(Math.max(...widths) * 0.6);
  });

  test("whole while there is room, and else with an ellipsis after a whole word and no comma before it", () => {
    const words = "one, two, three, four, five, six, seven, eight, nine, ten, ".repeat(12).trim();
    const set = setStatement(words);
    expect(set.isCut).toBe(true);
    const shown = set.lines.map((line) => line.text).join(" ");
    expect(shown).toMatch(/ (one|two|three|four|five|six|seven|eight|nine|ten)…$/);
    expect(words.startsWith(shown.slice(0, -1))).toBe(true);
    expect(linesOf("A short one.")).toEqual(["A short one."]);
  });

  test("with a word that is longer than a line parted where the line is full, never within a character", () => {
    const word = "e\u0301a\u0308".repeat(80);
    const set = setStatement(word);
    expect(set.lines.map((line) => line.text).join("")).toBe(word.normalize("NFC"));
    expect(set.lines.length).toBeGreaterThan(1);
    const endless = setStatement("Bridge".repeat(400));
    expect([endless.isCut, endless.lines.at(-1)?.text.endsWith("…")]).toEqual([true, true]);
  });

  test("with no-break spaces kept, and every other blank and control character as nothing more than a space", () => {
    const spaced = "8\u00a0000 people\tsaw\u2003it.\u0000\u0007";
    expect(linesOf(spaced).join(" ")).toBe("8\u00a0000 people saw it.");
  });

  test("as it is written, whatever a program would make of it", () => {
    const hostile = `<script>alert("1")</script> & 'x' </svg>]]>`;
    expect(linesOf(hostile).join(" ")).toBe(hostile);
  });

  test("without marks that would turn it round", () => {
    expect(linesOf("The bridge is \u202eeslaf\u202c long.").join(" ")).toBe("The bridge is eslaf long.");
  });
});

const latin = fc.constantFrom(
  "bridge",
  "of",
  "a",
  "420",
  "Straßenbahnhaltestelle",
  "Œuvre",
  "wird,",
  "“quoted”",
  "x".repeat(90),
  "Việt",
  "—",
);
const greek = fc.constantFrom("Η", "γέφυρα", "420", "μέτρα", "мост", "длиной", "ґанок");
const arabic = fc.constantFrom("الجسر", "طوله", "420", "۴۲۰", "متراً", "(IAEA)", "می‌گوید", "گچ‌پژ", "٪۶۰", "«پل»", "ـ".repeat(70));
const sentence = (word: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.array(word, { minLength: 1, maxLength: 60 }).map((words) => words.join(" "));
const statements = fc.oneof(
  sentence(latin).map((text) => ({ text, manner: english })),
  sentence(fc.oneof(latin, greek)).map((text) => ({ text, manner: english })),
  sentence(fc.oneof(arabic, latin)).map((text) => ({ text, manner: persian })),
);

test("no line of any statement is wider than its box, there are no more lines than have room, and what is shown is how it begins", () => {
  fc.assert(
    fc.property(statements, ({ text, manner }) => {
      const set = setStatement(text, manner);
      expect(Math.max(...set.lines.map((line) => line.width * set.size))).toBeLessThanOrEqual(width + 0.001);
      expect(set.lines.length).toBeLessThanOrEqual(statementSettings(manner.dir).find(({ size }) => size === set.size)?.lines ?? 0);
      const close = (words: string): string => words.normalize("NFC").replaceAll(" ", "");
      const shown = close(set.lines.map((line) => line.text).join(" "));
      const begun = set.isCut ? shown.slice(0, -1) : close(text);
      expect([close(text).startsWith(begun), shown]).toEqual([true, set.isCut ? `${begun}…` : begun]);
    }),
    { numRuns: 300, seed: 4 },
  );
});
