import { describe, expect, test } from "vitest";
import { viewVerdict } from "../../../src/report/verdict-view.ts";
import type { RatingsFile } from "../../../src/schema/types.ts";
import { contrast, readTemplate, readTokens } from "./read-css.ts";

const ratings = JSON.parse(readTemplate("../_data/ratings.json")) as RatingsFile;
const verdicts = [...ratings.verdicts, viewVerdict(ratings, undefined, "No verdict yet")];
const tokens = readTokens();

describe("the sign of a verdict", () => {
  test.each(verdicts.map(({ label, icon }) => [label, icon]))("%s has a drawn icon", (_, icon) => {
    expect(readTemplate("components/icon/icon-sprite.njk")).toContain(`<symbol id="icon-${icon}"`);
  });

  test("is drawn differently for every verdict, and every drawing is used", () => {
    const drawn = [...readTemplate("components/icon/icon-sprite.njk").matchAll(/<symbol id="icon-([\w-]+)"/g)].map(([, name]) => name);
    expect(drawn.sort()).toEqual(ratings.verdicts.map(({ icon }) => icon).sort());
    expect(new Set(ratings.verdicts.map(({ colour }) => colour)).size).toBe(ratings.verdicts.length);
  });

  // Where each class is used: the word, the line under a quote, the band in the map.
  const classes: [string, string][] = [
    ["components/verdict/verdict.css", ".verdict--"],
    ["components/mark/mark.css", ".mark--"],
    ["components/coverage-map/coverage-map.css", ".coverage-map__band--"],
    ["styles/pages/embed.css", ".embed__answer--"],
  ];
  const colours = [...new Set(verdicts.map(({ colour }) => colour))];

  test.each(colours)("in %s has its token in both schemes", (colour) => {
    expect(tokens.light[colour]).toMatch(/^#[0-9a-f]{6}$/);
    expect(tokens.dark[colour]).toMatch(/^#[0-9a-f]{6}$/);
    expect(tokens.dark[colour]).not.toBe(tokens.light[colour]);
  });

  const missingIn = (file: string, name: string): string[] => {
    const css = readTemplate(file);
    const drawn = [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector = "", body = ""]) => ({
      names: selector.split(",").map((part) => part.trim()),
      body,
    }));
    return colours
      .filter((colour) => !drawn.some(({ names, body }) => names.includes(`${name}${colour}`) && body.includes(`var(--${colour})`)))
      .map((colour) => `${name}${colour}`);
  };

  test.each(classes)("has in %s a class %s for each colour, drawn in that colour", (file, name) => {
    expect(missingIn(file, name)).toEqual([]);
  });

  test("has a class for each colour where a second claim draws its line", () => {
    expect(missingIn("components/shared-mark/shared-mark.css", ".shared-mark__line--")).toEqual([]);
  });

  test("is a line of its own kind under a quote for every verdict", () => {
    const css = readTemplate("components/mark/mark.css");
    const lines = ratings.verdicts.map(({ colour }) => {
      const bodies = [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].filter(([, selector = ""]) => selector.trim() === `.mark--${colour}`);
      return bodies.map(([, , body = ""]) => /text-decoration-style:\s*(\w+)/.exec(body)?.[1] ?? "").join("");
    });
    // True and unproven share the solid line; their colours, icons and notes tell them apart.
    expect(lines).toEqual(["wavy", "double", "dotted", "dashed", "solid", "solid"]);
  });
});

describe.each(["light", "dark"] as const)("contrast in the %s scheme", (scheme) => {
  const own = tokens[scheme];
  const on = (ground: string, token: string): number => contrast(own[token] ?? "", own[ground] ?? "");

  test.each(ratings.verdicts.map(({ colour }) => colour))("of the verdict colour %s on paper is at least 7 to 1", (colour) => {
    expect(on("paper", colour)).toBeGreaterThanOrEqual(7);
  });

  test.each(ratings.verdicts.map(({ colour }) => colour))("of the verdict colour %s on sunk paper is at least 4.5 to 1", (colour) => {
    expect(on("paper-sunk", colour)).toBeGreaterThanOrEqual(4.5);
  });

  test("of the ink is at least 7 to 1, on sunk paper too", () => {
    expect(on("paper", "ink")).toBeGreaterThanOrEqual(7);
    expect(on("paper-sunk", "ink")).toBeGreaterThanOrEqual(7);
  });

  test.each(["ink-quiet", "accent"])("of %s is at least 4.5 to 1, on sunk paper too", (token) => {
    expect(on("paper", token)).toBeGreaterThanOrEqual(4.5);
    expect(on("paper-sunk", token)).toBeGreaterThanOrEqual(4.5);
  });

  test("of the lines that are needed to see a control is at least 3 to 1", () => {
    expect(on("paper", "control")).toBeGreaterThanOrEqual(3);
    expect(on("paper-sunk", "control")).toBeGreaterThanOrEqual(3);
  });
});

describe("the contrast of two colours", () => {
  test("is 21 for black and white, 1 for the same, whichever comes first", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
    expect(contrast("#ffffff", "#000000")).toBeCloseTo(21, 5);
    expect(contrast("#7f7f7f", "#7f7f7f")).toBe(1);
    // WCAG's own example of a grey that just meets 4.5 to 1 on white.
    expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
  });
});
