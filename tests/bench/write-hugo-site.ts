import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { rules } from "../../src/check/rules/index.ts";
import { stringsFor } from "../../src/report/interface-texts.ts";
import type { StringsFile } from "../../src/schema/types.ts";
import type { Site } from "../../src/site/derive-site.ts";
import { readPageStyles } from "../../src/site/page-styles.ts";
import { listAssets } from "../../src/site/site-assets.ts";
import { twinOfClaim, twinOfReport, twinOfSources, type HugoPage } from "./hugo-pages.ts";

const twin = fileURLToPath(new URL("hugo/", import.meta.url));
const templates = fileURLToPath(new URL("../../templates", import.meta.url));

/**
 * Writes the same reports as a site for Hugo: a content file for each page, with everything worked out beforehand that needs more than
 * templates, and the twin templates with the words of the interface filled in. None of this is counted as Hugo's time.
 *
 * @param folder is made
 */
export function writeHugoSite(site: Site, folder: string): void {
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const strings = stringsFor(site.project.strings, "en");
  const { name: title, tagline } = site.project.site;
  const settings: object = JSON.parse(readFileSync(join(twin, "hugo.json"), "utf8"));
  write("config.json", JSON.stringify({ ...settings, baseURL: site.baseUrl, title, params: { tagline } }));
  const layouts = join(twin, "layouts");
  for (const file of readdirSync(layouts, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".html"))) {
    write(join("layouts", file), fillIn(readFileSync(join(layouts, file), "utf8"), strings));
  }
  writeFrame(write);
  for (const [name, entries] of Object.entries(wordsById(site, strings))) write(`data/${name}.json`, JSON.stringify(entries));
  for (const { path, from } of listAssets()) {
    mkdirSync(dirname(join(folder, "static", path)), { recursive: true });
    cpSync(from, join(folder, "static", path));
  }
  const home = { title: site.t("home.heading"), pagetitle: site.t("home.page-title"), description: tagline, root: "" };
  write("content/_index.md", front({ params: home, body: "" }));
  for (const model of site.models) {
    write(`content/${model.id}/_index.md`, front(twinOfReport(model)));
    write(`content/${model.id}/sources.md`, front(twinOfSources(model)));
    for (const claim of model.claims) write(`content/${model.id}/${claim.id}.md`, front(twinOfClaim(site, model, claim)));
  }
}

/** The parts that are the same on every page of a kind: styles and icons. */
function writeFrame(write: (path: string, text: string) => void): void {
  const styles = readPageStyles(templates);
  const written = [
    `{{ if eq .Type "claim" }}<style>${styles("claim", "../../")}</style>`,
    `{{ else if eq .Type "report" }}<style>${styles("report", "../")}</style>`,
    `{{ else if eq .Type "sources" }}<style>${styles("sources", "../../")}</style>`,
    `{{ else }}<style>${styles("home", "")}</style>{{ end }}`,
  ];
  write("layouts/partials/styles.html", written.join(""));
  write("layouts/partials/sprite.html", readFileSync(join(templates, "components/icon/icon-sprite.njk"), "utf8"));
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

function front({ params, body }: HugoPage): string {
  return `${JSON.stringify(params)}\n\n${body}\n`;
}

/** Fills in the words of the interface where the twin's templates have [[key]] or [[key name=expression]]. */
function fillIn(template: string, strings: StringsFile): string {
  return template.replaceAll(
    /\[\[([a-z.-]+)(\/one)?((?: [a-z]+=[^\]]+)?)\]\]/g,
    (_, key: string, one: string | undefined, given: string) => {
      const entry = strings[key];
      if (entry === undefined) throw new Error(`The twin template names the interface text “${key}”, which is not there any more.`);
      const text = typeof entry === "string" ? entry : ((one === undefined ? undefined : entry.one) ?? entry.other);
      const values = new Map(
        given
          .trim()
          .split(/ (?=[a-z]+=)/)
          .map((pair): [string, string] => [pair.replace(/=.*$/, ""), pair.replace(/^[a-z]+=/, "")]),
      );
      return text.replaceAll(/\{(\w+)\}/g, (__, name: string) => `{{ ${values.get(name) ?? `"no ${name}"`} }}`);
    },
  );
}
