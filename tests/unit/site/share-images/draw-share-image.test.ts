import { describe, expect, test } from "vitest";
import { fc } from "../../../seeded-check.ts";
import { drawShareImage } from "../../../../src/site/share-images/draw-share-image.ts";
import { contrast, readTokens } from "../read-css.ts";
import { inkBox, readPng } from "./read-png.ts";
import { someClaim, someReport } from "./some-words.ts";

/** The row above which the verdict and the statement stand, and the row of the line below them. */
const foot = 526;
const tokens = readTokens().light;

/** Which of the inks are in a picture, at their full strength. */
const fullInks = (png: Uint8Array): string[] => {
  const { palette, pixels } = readPng(png);
  const there = new Set([...new Set(pixels)].map((place) => palette[place]));
  return Object.entries(tokens)
    .filter(([name, colour]) => /^(ink|ink-quiet|blue|teal|ochre|orange|vermilion|grey)$/.test(name) && there.has(colour))
    .map(([name]) => name);
};

describe("the picture of a claim", () => {
  test("is a PNG of 1200 × 630 pixels on the paper of the pages", () => {
    const { width, height, palette, pixels } = readPng(drawShareImage(someClaim()));
    expect([width, height, palette.length, palette[0], pixels[0]]).toEqual([1200, 630, 249, tokens["paper"], 0]);
  });

  test("is the same to the byte whenever it is drawn, also after others", () => {
    const first = drawShareImage(someClaim());
    drawShareImage(someClaim({ statement: "Something else, in another size and with other letters, is drawn in between." }));
    expect(Buffer.compare(drawShareImage(someClaim()), first)).toBe(0);
  });

  test("has the verdict in its colour, the words in ink and the title in quiet ink, all of good contrast", () => {
    const colours = { blue: "check", teal: "three-quarters", ochre: "half", orange: "double", vermilion: "cross", grey: "question" };
    for (const [colour, icon] of Object.entries(colours)) {
      expect(fullInks(drawShareImage(someClaim({ sign: { word: "Verdict", icon, colour } }))).sort()).toEqual(
        ["ink", "ink-quiet", colour].sort(),
      );
      expect(contrast(tokens[colour] ?? "", tokens["paper"] ?? "")).toBeGreaterThanOrEqual(7);
    }
  });

  test("is another one for another verdict, statement, title, publisher and direction", () => {
    const changes = [
      {},
      { sign: { word: "False", icon: "three-quarters", colour: "teal" } },
      { sign: { word: "Mostly true", icon: "cross", colour: "teal" } },
      { sign: { word: "Mostly true", icon: "three-quarters", colour: "blue" } },
      { statement: "The new bridge in Harlow is 421 metres long." },
      { title: "Another title" },
      { siteName: "Somebody else" },
      { dir: "rtl" as const },
    ];
    const pictures = changes.map((change) => Buffer.from(drawShareImage(someClaim(change))).toString("base64"));
    expect(new Set(pictures).size).toBe(changes.length);
  });

  test("shows the verdict alone, and no boxes, when no font has the letters of the statement", () => {
    const chinese = drawShareImage(someClaim({ statement: "这座桥有420米长" }));
    expect(Buffer.compare(chinese, drawShareImage(someClaim({ statement: "पुल" })))).toBe(0);
    expect(Buffer.compare(chinese, drawShareImage(someClaim()))).not.toBe(0);
    expect(inkBox(readPng(chinese), foot).bottom).toBeGreaterThan(300);
    expect(fullInks(chinese)).toContain("teal");
  });

  test("shows the icon alone when no font has the verdict either, and leaves out the other texts that it cannot show", () => {
    const sign = { word: "部分属实", icon: "half", colour: "ochre" };
    const picture = drawShareImage(someClaim({ sign, statement: "桥", title: "桥", siteName: "桥" }));
    expect(fullInks(picture)).toEqual(["ochre"]);
  });

  test("mirrors in a language that runs from right to left", () => {
    const [left, right] = (["ltr", "rtl"] as const).map((dir) =>
      inkBox(readPng(drawShareImage(someClaim({ dir, statement: "۴۲۰" }))), foot),
    );
    expect([left?.left, right?.right].map((edge) => Math.round((edge ?? 0) / 10))).toEqual([8, 112]);
    expect(right?.left).toBeGreaterThan(400);
  });

  test("cuts no letter off, whatever the statement is", () => {
    const words = fc.constantFrom("Ångström", "jÿ", "Ǻ", "f", "Wj", "الله", "جُسُورٌ", "پژواک", "Q", "“", "ⅷ", "W".repeat(120));
    const statement = fc.array(words, { minLength: 1, maxLength: 40 }).map((all) => all.join(" "));
    fc.assert(
      fc.property(statement, fc.constantFrom("ltr" as const, "rtl" as const), (text, dir) => {
        const { left, right, top, bottom } = inkBox(readPng(drawShareImage(someClaim({ statement: text, dir }))), foot);
        // Letters may lean a little out of their own width; a cut one would touch the edge of the picture or the line below.
        expect([left >= 52, right <= 1148, top >= 30, bottom <= foot - 1]).toEqual([true, true, true, true]);
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  test.each([`<script>alert(1)</script>`, `"/><svg onload=x>`, "&lt;&#0;", "\u0000\u001b[31m", "{{ 7 * 7 }}", "%00%0a"])(
    "is drawn of %j as of any other words",
    (text) => {
      expect(readPng(drawShareImage(someClaim({ statement: text, title: text, siteName: text }))).width).toBe(1200);
    },
  );
});

describe("the picture of a report", () => {
  test("has each verdict in its own colour", () => {
    expect(fullInks(drawShareImage(someReport()))).toEqual(["ink", "blue", "vermilion"]);
  });

  test("shows one square more for one claim more, as long as there is room", () => {
    const pictureOf = (count: number): Buffer =>
      Buffer.from(drawShareImage(someReport({ verdicts: [{ word: "True", icon: "check", colour: "blue", count, number: "n" }] })));
    expect(Buffer.compare(pictureOf(20), pictureOf(21))).not.toBe(0);
    expect(Buffer.compare(pictureOf(90), pictureOf(91))).not.toBe(0);
    // Too many to be told apart: the numbers say it alone.
    expect(Buffer.compare(pictureOf(2000), pictureOf(3000))).toBe(0);
  });

  test("keeps to its margins with six verdicts of long names, in both directions", () => {
    const verdicts = ["check", "three-quarters", "half", "double", "cross", "question"].map((icon, place) => ({
      word: `${"Very ".repeat(place)}particularly questionable`,
      icon,
      colour: "grey",
      count: 15,
      number: "15",
    }));
    for (const dir of ["ltr", "rtl"] as const) {
      const { left, right, bottom } = inkBox(
        readPng(drawShareImage(someReport({ verdicts, dir, title: "A bridge for Harlow ".repeat(20) }))),
        foot,
      );
      expect([left >= 60, right <= 1140, bottom < foot - 2]).toEqual([true, true, true]);
    }
  });
});
