import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import type nunjucks from "nunjucks";
import { checkProject } from "../../../src/check/check-project.ts";
import { readHistory } from "../../../src/history/read-history.ts";
import { writeDataFile } from "../../../src/report/data/data-files.ts";
import { createNunjucks } from "../../../src/site/create-nunjucks.ts";
import { deriveSite } from "../../../src/site/derive-site.ts";
import { keepUsedIcons } from "../../../src/site/keep-used-icons.ts";
import { pageData } from "../../../src/site/page-data.ts";
import { readPageStyles } from "../../../src/site/page-styles.ts";
import { readShortNames } from "../../../src/site/short-names.ts";
import type { Page } from "../../../src/site/page.ts";
import { publishSchema } from "../../../src/site/published-schemas.ts";

/** The few methods of Eleventy's configuration that an ordinary site uses. */
interface PlainConfig {
  addGlobalData(name: string, value: unknown): void;
  addNunjucksFilter(name: string, filter: unknown): void;
  addNunjucksGlobal(name: string, value: unknown): void;
  addTransform(name: string, change: (content: string) => string): void;
  setNunjucksEnvironmentOptions(options: object): void;
}

const templates = fileURLToPath(new URL("../../../templates", import.meta.url));

/** Sets Eleventy up as its documentation does: filters, global data, templates that paginate over it. */
export function configurePlainSite(eleventy: PlainConfig): object {
  const { project } = checkProject({ root: process.cwd(), today: "2026-11-24" });
  if (project === null) throw new Error("The made-up project does not pass the checks.");
  const site = deriveSite(project, { preview: false, history: readHistory(process.cwd()), zip: false });
  const ours: nunjucks.Environment = createNunjucks(templates);
  const markup = ours.getFilter("markup") as (html: string) => unknown;
  const readStyles = readPageStyles(templates, readShortNames(templates).inStyles);
  const kinds = readdirSync(join(templates, "pages")).map((name) => basename(name, ".njk"));
  const pagesOf = (wanted: string): Page[] => site.pages.filter(({ kind }) => kind === wanted);
  eleventy.addGlobalData("pages", Object.fromEntries(kinds.map((kind) => [kind, pagesOf(kind)])));
  eleventy.setNunjucksEnvironmentOptions({ autoescape: true, throwOnUndefined: true, trimBlocks: true, lstripBlocks: true });
  for (const name of ["markdown", "pick", "jsonLd", "markup", "fieldText"]) eleventy.addNunjucksFilter(name, ours.getFilter(name));
  eleventy.addNunjucksFilter("shown", (page: Page) => pageData(site, page, (kind, root) => markup(readStyles(kind, root))));
  for (const [name, value] of Object.entries(site.t)) if (typeof value === "function") eleventy.addNunjucksGlobal(`text_${name}`, value);
  eleventy.addTransform("icons", (content) => keepUsedIcons(content));
  // Looked up by Nunjucks, a function would lose what it carries besides.
  eleventy.addNunjucksFilter("part", (shown: Record<string, unknown>, name: string) => shown[name]);
  eleventy.addNunjucksFilter("dataFile", (page: Page) => publishSchema(site.baseUrl, page.path) ?? writeDataFile(site.data, page));
  return { dir: { includes: "../includes", data: "../no-data" }, templateFormats: ["njk"] };
}
