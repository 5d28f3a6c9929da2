import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Project } from "../check/checked.ts";
import { writeDataFile } from "../report/data/data-files.ts";
import { writeAdminConfig } from "./admin/admin-config.ts";
import { createNunjucks, createRender, type RenderTemplate } from "./create-nunjucks.ts";
import type { Site } from "./derive-site.ts";
import { listClaimStyles } from "./claim-styles.ts";
import { keepUsedIcons } from "./keep-used-icons.ts";
import { pageData } from "./page-data.ts";
import { readPageStyles } from "./page-styles.ts";
import { wayBack, type Page, type StyledPage } from "./page.ts";
import { publishSchema } from "./published-schemas.ts";
import { readShortNames } from "./short-names.ts";

/** Makes the HTML of a page, or the text of a data file. */
export interface RenderPage {
  (site: Site, page: Page): string;
  /** Gives the style sheets that may be written into a page like this, to the letter; one of them is. */
  stylesOf(site: Site, page: StyledPage): string[];
  /** Makes all style sheets ready, for when there is nothing else to do. */
  prepareStyles(project: Pick<Project, "ratings">): void;
}

const templatesFolder = fileURLToPath(new URL("../../templates", import.meta.url));

/**
 * Reads templates and styles once and gives the function that renders pages from them.
 *
 * @param folder the templates folder; the project's own when left out
 */
export function createRenderPage(folder: string = templatesFolder): RenderPage {
  const names = readShortNames(folder);
  const environment = createNunjucks(folder, names.inTemplate);
  const render: RenderTemplate = createRender(environment);
  const readStyles = readPageStyles(folder, names.inStyles);
  const styles = (kind: string, root: string): unknown => environment.getFilter("markup")(readStyles(kind, root));
  const renderPage = (site: Site, page: Page): string => {
    if (page.kind === "data") {
      return publishSchema(site.baseUrl, page.path) ?? writeAdminConfig(site, page.path) ?? writeDataFile(site.data, page);
    }
    return keepUsedIcons(render(join("pages", `${page.kind}.njk`), pageData(site, page, styles)));
  };
  const stylesOf = (site: Site, page: StyledPage): string[] => {
    const root = wayBack(page, site.baseUrl);
    const kinds = page.kind === "claim" ? listClaimStyles(coloursOf(site.project), page.lang !== undefined) : [page.kind];
    return kinds.map((kind) => readStyles(kind, root));
  };
  const prepareStyles = (project: Pick<Project, "ratings">): void => {
    const kinds = readdirSync(join(folder, "pages")).map((name) => basename(name, ".njk"));
    for (const kind of [...kinds.filter((name) => name !== "claim"), ...listClaimStyles(coloursOf(project))]) readStyles(kind, "");
  };
  return Object.assign(renderPage, { stylesOf, prepareStyles });
}

function coloursOf(project: Pick<Project, "ratings">): string[] {
  return project.ratings.verdicts.map(({ colour }) => colour);
}
