import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { listFiles } from "../../site/read-pages.ts";

const folder = fileURLToPath(new URL("../../../templates/", import.meta.url));
const files = listFiles(folder).filter((file) => file.endsWith(".njk"));

/** What a template shows by itself, once its tags, its expressions and its elements are taken out: each piece of text and each attribute that is read out. */
function ownWords(template: string): string[] {
  const bare = template
    .replace(/^---\n[\s\S]*?\n---\n/, "")
    .replaceAll(/\{#[\s\S]*?#\}|\{%[\s\S]*?%\}/g, "")
    .replaceAll(/\{\{[\s\S]*?\}\}/g, "\u0000");
  const attributes = [...bare.matchAll(/\s(?:aria-label|title|alt|placeholder)="([^"]*)"/g)].map(([, value = ""]) => value);
  const texts = bare.replaceAll(/<style[\s\S]*?<\/style>|<script[\s\S]*?<\/script>|<[^>]*>/g, "\u0001").split("\u0001");
  return [...attributes, ...texts].map((text) => text.replaceAll(/[\0\s]+/g, " ").trim()).filter((text) => text !== "");
}

/** Signs that are the same in all languages, or that the bidirectional algorithm turns round. */
const signs = /^[·.()[\]…–‹› ]*$/;

describe("the templates", () => {
  test("are there", () => {
    expect(files.length).toBeGreaterThan(20);
  });

  test.each(files)("%s shows no words and no signs of one language", (file) => {
    const names = ["APA", "Chicago", "BibTeX"];
    expect(ownWords(readFileSync(folder + file, "utf8")).filter((text) => !signs.test(text) && !names.includes(text))).toEqual([]);
  });

  test("would be caught with a word, a quotation mark, a colon, a comma or a label of their own", () => {
    const found = ownWords('{# note #}<p class="x" aria-label="Close">{{ a }}: {{ b }}, “{{ c }}” and</p>{% if x %}<b>Read</b>{% endif %}');
    expect(found.filter((text) => !signs.test(text))).toEqual(["Close", ": , “ ” and", "Read"]);
  });
});
