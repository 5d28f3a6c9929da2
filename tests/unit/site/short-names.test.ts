import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { readShortNames, type ShortNames } from "../../../src/site/short-names.ts";

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** Reads the names of a folder with this page of a claim and these files. */
function namesOf(page: string, files: Record<string, string>): ShortNames {
  const folder = mkdtempSync(join(tmpdir(), "plumbline-names-"));
  folders.push(folder);
  for (const [path, text] of Object.entries({ "pages/claim.njk": page, ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return readShortNames(folder);
}

const page = `<p class="notice{% if notice %} notice--draft{% endif %}">{{ notice }}</p><p class="mark mark--{{ colour }} opened">`;
const styles = {
  "styles/layout.css":
    "@layer base, parts; .notice { color: var(--ink); --ink: red } .notice::after { content: 'a.notice' } .notice--draft { order: 0.5 }",
  "styles/mark.css":
    "@layer parts { .mark--teal { color: teal } .mark { color: red } .opened { background: url(a.notice) } .elsewhere { top: 0 } }",
  "scripts/open.js": `element.className = "opened"`,
};

describe("the names in pages", () => {
  const names = namesOf(page, styles);

  test("are short, and the same in templates and style sheets", () => {
    expect(names.inStyles(".notice{color:var(--ink)}")).toBe(".e{color:var(--e)}");
    expect(names.inTemplate(`<p class="notice" title="notice">notice <path fill="var(--ink)"/></p>`)).toBe(
      `<p class="e" title="notice">notice <path fill="var(--e)"/></p>`,
    );
  });

  test("are left alone in the tags of templates, in texts, in addresses and in numbers", () => {
    expect(names.inTemplate(page)).toMatch(/^<p class="e\{% if notice %\} \w\{% endif %\}">\{\{ notice \}\}<\/p>/);
    expect(names.inStyles(`.notice:after{content:".notice";order:.5;background:url(a.notice)}`)).toBe(
      `.e:after{content:".notice";order:.5;background:url(a.notice)}`,
    );
  });

  test("end with the value that a template fills in", () => {
    const [, beginning = ""] = /class="\w+ (\w+-)\{\{ colour \}\}/.exec(names.inTemplate(page)) ?? [];
    expect(names.inStyles(".mark--teal{}")).toBe(`.${beginning}teal{}`);
    expect(names.inTemplate(`<p class="mark--teal">`)).toBe(`<p class="${beginning}teal">`);
  });

  test("stay as they are where a script knows them or no style sheet does", () => {
    expect(names.inStyles(".opened{}")).toBe(".opened{}");
    expect(names.inTemplate(`<p class="opened unknown">`)).toBe(`<p class="opened unknown">`);
  });

  test("of cascade layers are short, too", () => {
    expect(names.inStyles("@layer base{}@layer parts{}")).toMatch(/^@layer \w\{\}@layer \w\{\}$/);
  });

  test("differ for all that is named, however much that is, and never say that something is an advertisement", () => {
    const many = Array.from({ length: 800 }, (_, place) => `name-${place}`);
    const written = namesOf("", { "styles/layout.css": many.map((name) => `.${name} { order: 0 }`).join("\n") });
    const short = many.map((name) => written.inStyles(`.${name}`).slice(1));
    expect(new Set(short).size).toBe(800);
    expect(short.filter((name) => /^ads?$/.test(name))).toEqual([]);
    expect(short.every((name) => name.length <= 3)).toBe(true);
  });
});
