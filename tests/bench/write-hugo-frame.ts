import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { rules } from "../../src/check/rules/index.ts";
import { stringsFor } from "../../src/report/interface-texts.ts";
import type { StringsFile } from "../../src/schema/types.ts";
import { nameClaimStyles } from "../../src/site/claim-styles.ts";
import type { Site } from "../../src/site/derive-site.ts";
import { rootOf, type StyledPage } from "../../src/site/page.ts";
import { readPageStyles } from "../../src/site/page-styles.ts";
import { readShortNames } from "../../src/site/short-names.ts";
import { listAssets } from "../../src/site/site-assets.ts";
import { fillInTexts } from "./fill-in-texts.ts";
import type { HugoPage } from "./hugo-pages.ts";

export const templates = fileURLToPath(new URL("../../templates", import.meta.url));

/** The names that both have: what is written is as short. */
export const names = readShortNames(templates);

/** The kind of page, for styles, that most of our pages of claims are. */
const usualClaim = nameClaimStyles({ isUnchanged: true, readsBack: false, colours: ["teal", "blue"] });

/** Writes a file of a site for Hugo, by its path in the site's folder. */
export type WriteFile = (path: string, text: string) => void;

/** Gives a function that writes files below a folder. */
export function writeBelow(folder: string): WriteFile {
  return (path, text) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
}

/** A content file as Hugo reads it: the front matter as JSON, and the Markdown below it. */
export function contentFile({ params, body }: HugoPage): string {
  return `${JSON.stringify(params)}\n\n${body}\n`;
}

/**
 * Writes what all twin sites for Hugo have: settings, templates with the words of the interface filled in, styles, icons, the scale, assets.
 *
 * @param layers folders beside this file with a hugo.json and layouts; what a later one has, goes before an earlier one's
 * @param words what the templates of a layer find among the parameters of the site
 * @param styled pages for whose kinds and depths there are styles
 */
export function writeHugoFrame(
  site: Site,
  folder: string,
  layers: string[],
  styled: StyledPage[],
  words: Record<string, string> = {},
): void {
  const write = writeBelow(folder);
  const strings = stringsFor(site.project.strings, "en");
  const { name: title, tagline } = site.project.site;
  const settings = {};
  for (const layer of layers.map((name) => fileURLToPath(new URL(`${name}/`, import.meta.url)))) {
    Object.assign(settings, JSON.parse(readFileSync(join(layer, "hugo.json"), "utf8")));
    const layouts = join(layer, "layouts");
    for (const file of readdirSync(layouts, { recursive: true, encoding: "utf8" }).filter((path) => path.includes("."))) {
      write(join("layouts", file), names.inTemplate(fillInTexts(readFileSync(join(layouts, file), "utf8"), strings)));
    }
  }
  write("config.json", JSON.stringify({ ...settings, baseURL: site.baseUrl, title, params: { tagline, ...words } }));
  write("layouts/partials/styles.html", stylesByKind(styled));
  write("layouts/partials/sprite.html", names.inTemplate(readFileSync(join(templates, "components/icon/icon-sprite.njk"), "utf8")));
  for (const [name, entries] of Object.entries(wordsById(site, strings))) write(`data/${name}.json`, JSON.stringify(entries));
  for (const { path, from } of listAssets()) {
    mkdirSync(dirname(join(folder, "static", path)), { recursive: true });
    cpSync(from, join(folder, "static", path));
  }
}

/** Each kind of page has its styles, in which the way to the fonts depends on how deep a page lies. */
function stylesByKind(pages: StyledPage[]): string {
  const styles = readPageStyles(templates, names.inStyles);
  const choose = (what: string, cases: [string, string][]): string =>
    `{{ ${cases.map(([value, text]) => `if eq ${what} "${value}" }}${text}`).join("{{ else ")}{{ end }}`;
  const kinds = [...new Set(pages.map(({ kind }) => kind))];
  return choose(
    ".Type",
    kinds.map((kind) => {
      const roots = [...new Set(pages.flatMap((page) => (page.kind === kind ? rootOf(page.path) : [])))];
      const sheets = roots.map((root): [string, string] => [root, `<style>${styles(kind === "claim" ? usualClaim : kind, root)}</style>`]);
      return [kind, sheets.length === 1 ? (sheets[0]?.[1] ?? "") : choose(".Params.root", sheets)];
    }),
  );
}

function wordsById({ project: { ratings } }: Site, strings: StringsFile): Record<string, object> {
  const byId = (list: { id: string }[]): object => Object.fromEntries(list.map((entry) => [entry.id, entry]));
  return {
    verdicts: byId(ratings.verdicts),
    flags: byId(ratings.flags),
    statuses: byId(ratings.statuses),
    stances: byId(ratings.stances),
    sourcekinds: byId(ratings.sourceKinds),
    rules: Object.fromEntries(rules.map(({ id }) => [id, strings[`rule.${id}.name`]])),
  };
}
