import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { listFiles } from "../../site/read-pages.ts";

const folder = fileURLToPath(new URL("../../../templates/", import.meta.url));

/** Properties that name a side of the screen instead of one of the text; what is allowed is argued here, and nothing is. */
const sided =
  /^(?:(?:margin|padding|scroll-margin|scroll-padding|border)-(?:left|right|top|bottom)(?:-(?:width|style|color))?|left|right|top|bottom|border-(?:top|bottom)-(?:left|right)-radius|(?:min-|max-)?(?:width|height)|float|clear|text-align|caption-side|object-position|transform-origin)$/;
const sidedValues = /\b(?:left|right)\b|translate(?:X|3d)?\(|^(?:horizontal|vertical)$/;
const fourSided = /^(?:margin|padding|inset|scroll-margin|scroll-padding|border-(?:width|style|color|radius))$/;

/** Tells the declarations of a style sheet that would stay on their side of the screen when the text runs the other way. */
function findSided(css: string): string[] {
  const bare = css.replaceAll(/\/\*[\s\S]*?\*\//g, "");
  return [...bare.matchAll(/(?<=[{;]\s*)([a-z-]+)\s*:\s*([^;{}]+)(?=[;}])/g)].flatMap(([, name = "", value = ""]) => {
    const words = value.trim().split(/\s+(?![^(]*\))/);
    const isUneven = fourSided.test(name) && words.length === 4 && words[1] !== words[3];
    const logical = name === "text-align" || name === "float" || name === "clear" ? !sidedValues.test(value) : !sided.test(name);
    const moved = /^(?:transform|translate|background-position|object-position|transform-origin)$/.test(name) && sidedValues.test(value);
    return (sided.test(name) && !logical) || isUneven || moved ? [`${name}: ${value.trim()}`] : [];
  });
}

describe("the style sheets", () => {
  const files = listFiles(folder).filter((file) => file.endsWith(".css"));

  test("are there", () => {
    expect(files.length).toBeGreaterThan(20);
  });

  test.each(files)("%s names no side of the screen, so that right-to-left pages mirror it", (file) => {
    expect(findSided(readFileSync(folder + file, "utf8"))).toEqual([]);
  });

  test("spread letters only by a token, as letters that join must not be moved apart or together", () => {
    const spread = files.flatMap((file) =>
      [...readFileSync(folder + file, "utf8").matchAll(/letter-spacing:\s*([^;]+);/g)].map(([, value]) => `${file}: ${value}`),
    );
    expect(spread.filter((line) => !/var\(--(?:tight|tighter)\)$/.test(line))).toEqual([]);
  });
});

describe("the search for sides", () => {
  test.each([
    "margin-left: 1rem",
    "left: 0",
    "float: right",
    "text-align: left",
    "padding: 0 1rem 0 0",
    "border-top-left-radius: 3px",
    "max-width: 20rem",
    "transform: translateX(4px)",
    "inset: 0 auto auto 1rem",
  ])("finds %s", (declaration) => {
    expect(findSided(`.a { color: red; ${declaration}; }`)).toEqual([declaration]);
  });

  test.each([
    "margin-inline-start: 1rem",
    "text-align: start",
    "padding: 0 1rem 2rem",
    "padding: 1px calc(1px + 2px) 1px calc(1px + 2px)",
    "transform: scaleX(-1)",
    "background: linear-gradient(red, blue)",
  ])("lets %s be", (declaration) => {
    expect(findSided(`@media (min-width: 40rem) { .a { ${declaration}; } }`)).toEqual([]);
  });
});
