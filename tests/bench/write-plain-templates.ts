import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Site } from "../../src/site/derive-site.ts";
import { pageData } from "../../src/site/page-data.ts";
import { readShortNames } from "../../src/site/short-names.ts";

/**
 * Writes the site's templates as an ordinary Eleventy site would have them: permalinks in the front matter, and the data of a page
 * fetched at its top. The name `page` belongs to Eleventy, so ours is called `here`; what the function `t` has besides itself, and
 * Nunjucks would lose on the way, are functions of their own.
 *
 * @param templates the site's own templates folder
 * @param folder is made
 */
export function writePlainTemplates(site: Site, templates: string, folder: string): void {
  const oneOfEach = new Map(site.pages.filter(({ kind }) => kind !== "data").map((page) => [page.kind, page]));
  const given = new Set([...oneOfEach.values()].flatMap((page) => Object.keys(pageData(site, page, () => ""))));
  given.delete("page");
  const names = readShortNames(templates);
  for (const file of readdirSync(templates, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".njk"))) {
    const text = names
      .inTemplate(readFileSync(join(templates, file), "utf8"))
      .replaceAll(/(?<![\w."'/-])page(?=[.,]|\s*\})/g, "here")
      .replaceAll(/\b(?:params\.)?t\.([a-z]+)\(/g, "text_$1(");
    const isPage = file.startsWith("pages/");
    const path = join(folder, isPage ? file : join("includes", file));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, isPage ? ownPage(text, file, [...given]) : text);
  }
}

function ownPage(text: string, file: string, given: string[]): string {
  const [whole = "", front = ""] = /^---\n([\s\S]*?)\n---\n/.exec(text) ?? [];
  const names = given.map((name) => `{% set ${name} = shown | part("${name}") %}`).join("");
  const body =
    file === "pages/data.njk"
      ? "{{ entry | dataFile | safe }}"
      : `{% set shown = entry | shown %}{% set here = shown.page %}${names}${text.slice(whole.length)}`;
  return `---\n${front}\npermalink: "{{ entry.path }}"\n---\n${body}`;
}
