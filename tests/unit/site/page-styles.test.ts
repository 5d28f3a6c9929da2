import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { readPageStyles } from "../../../src/site/page-styles.ts";

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

const frame = Object.fromEntries(
  ["layers", "fonts", "tokens", "reset", "base", "right-to-left", "layout", "print"].map((name) => [`styles/${name}.css`, ""]),
);

/** Gives the style sheet of a page made from this template, with these files beside it. */
function stylesOf(template: string, files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), "plumbline-styles-"));
  folders.push(folder);
  for (const [path, text] of Object.entries({ ...frame, "pages/claim.njk": template, ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return readPageStyles(folder)("claim", "../");
}

describe("the style sheet of a page", () => {
  test("leaves out the rules for classes that its templates do not name", () => {
    const css = stylesOf(`<p class="note">`, { "styles/layout.css": ".note { color: red } .aside, .aside b { color: blue }" });
    expect(css).toBe(".note{color:red}");
  });

  test("keeps the rules for classes that a template makes up from a value", () => {
    const css = stylesOf(`<p class="note--{{ colour }}">`, {
      "styles/layout.css": ".note--ochre { color: red } .mark--ochre { color: blue }",
    });
    expect(css).toBe(".note--ochre{color:red}");
  });

  test("keeps the rules for what a component or a script makes", () => {
    const css = stylesOf(`{% from "components/box/box.njk" import box %}<script src="assets/open.js">`, {
      "components/box/box.njk": `<div class="box">`,
      "components/box/box.css": ".box { color: red }",
      "scripts/open.js": `element.className = "opened"`,
      "styles/layout.css": ".opened { color: blue }",
    });
    expect(css).toBe(".opened{color:#00f}.box{color:red}");
  });

  test("leaves out custom properties that nothing asks for any more", () => {
    const css = stylesOf(`<p class="note">`, {
      "styles/tokens.css": ":root { --used: 1px solid red; --unused: blue }",
      "styles/layout.css": ".note { border: var(--used) } .note b { outline: var(--used) } .aside { color: var(--unused) }",
    });
    expect(css).toBe(":root{--used:1px solid red}.note{border:var(--used)}.note b{outline:var(--used)}");
  });

  test("finds the fonts from where the page is", () => {
    expect(stylesOf("", { "styles/fonts.css": "@font-face { font-family: A; src: url(assets/fonts/a.woff2) }" })).toContain(
      "url(../assets/fonts/a.woff2)",
    );
  });
});
