import { join, relative } from "node:path";
import type Eleventy from "@11ty/eleventy";
import { prepareSite } from "../../site/eleventy.ts";
import type { Page } from "../../site/page.ts";
import type { RenderPage } from "../../site/render-page.ts";
import { createWriteOutput } from "../../site/write-output.ts";
import type { PlannedSite } from "./plan-site.ts";

/**
 * Has Eleventy write every page and asset of a site, and the data files about the whole of it. The process must stand in the project's folder.
 *
 * @param folder where to write
 * @param written is told each page when it has been written
 * @throws what a template or a file made it stumble over
 */
export async function writePages(
  { site, made, siteOf }: PlannedSite,
  folder: string,
  renderPage: RenderPage,
  written: (page: Page) => void,
): Promise<void> {
  const { default: Program } = await loadEleventy();
  const writeOutput = createWriteOutput();
  const write = (page: Page, html: string): void => {
    writeOutput(join(folder, page.path), html);
    written(page);
  };
  prepareSite({ site, claimPages: made, siteOf, renderPage, write });
  const eleventy = new Program(undefined, relative(process.cwd(), folder), { configPath: ".eleventy.js", quietMode: true });
  eleventy.disableLogger();
  await eleventy.write();
}

/** Loads Eleventy, which takes a fifth of a second; it can be done while something else is waited for. */
export function loadEleventy(): Promise<{ default: typeof Eleventy }> {
  // Eleventy's module hooks are for reloading configuration while it watches; a single build starts quicker without them.
  process.env["ELEVENTY_SKIP_ESM_RESOLVER"] = "1";
  return import("@11ty/eleventy");
}
