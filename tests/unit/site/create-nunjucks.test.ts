import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { createNunjucks, createRender, type RenderTemplate } from "../../../src/site/create-nunjucks.ts";

const folder = mkdtempSync(join(tmpdir(), "plumbline-templates-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function renderer(templates: Record<string, string>): RenderTemplate {
  for (const [name, text] of Object.entries(templates)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return createRender(createNunjucks(folder));
}

describe("the template environment", () => {
  test("escapes every text, in elements and in attributes", () => {
    const render = renderer({ "escape.njk": '<p title="{{ text }}">{{ text }}</p>' });
    const escaped = "&lt;b&gt;&quot;&#39;&amp;";
    expect(render("escape.njk", { text: `<b>"'&` })).toBe(`<p title="${escaped}">${escaped}</p>`);
  });

  test("throws on a value that is not there, and names the template and the line", () => {
    const render = renderer({ "gap.njk": "<p>\n{{ claim.finding }}\n</p>" });
    expect(() => render("gap.njk", { claim: {} })).toThrow(/gap\.njk\)?[\s\S]*Line 2[\s\S]*attempted to output null or undefined value/);
  });

  test("counts the lines of front matter, which is not part of the page", () => {
    const render = renderer({ "page.njk": "---\npagination:\n  size: 1\n---\n<p>{{ word }}</p>\n{{ nothing }}" });
    expect(() => render("page.njk", { word: "x" })).toThrow(/Line 6/);
    writeFileSync(join(folder, "front.njk"), "---\ntitle: x\n---\n<p>{{ word }}</p>");
    expect(render("front.njk", { word: "x" })).toBe("<p>x</p>");
  });

  test("reads a template once", () => {
    const render = renderer({ "once.njk": "first" });
    expect(render("once.njk", {})).toBe("first");
    writeFileSync(join(folder, "once.njk"), "second");
    expect(render("once.njk", {})).toBe("first");
  });

  test("reads nothing outside its folder", () => {
    const render = renderer({ "out.njk": '{% include "parts/../../secret.txt" %}' });
    expect(() => render("out.njk", {})).toThrow("outside the template folder");
  });

  test("does not evaluate what a text says in braces", () => {
    const render = renderer({ "braces.njk": "{{ text }}" });
    expect(render("braces.njk", { text: "{{ 7*7 }}{% raw %}" })).toBe("{{ 7*7 }}{% raw %}");
  });

  test("renders Markdown, with the citations of the page", () => {
    const render = renderer({ "markdown.njk": "{{ text | markdown(citations) }}" });
    const citations = { numbers: new Map([["a", 1]]), label: (number: number) => `Evidence ${number}` };
    expect(render("markdown.njk", { text: "<b> [@a]", citations })).toBe(
      '<p>&lt;b&gt;<a class="citation" href="#evidence-1" id="cited-1" aria-label="Evidence 1">1</a></p>',
    );
  });
});
