import { relative } from "node:path";
import type Eleventy from "@11ty/eleventy";
import { prepareSite } from "../../site/eleventy.ts";
import type { RenderPage } from "../../site/render-page.ts";
import type { PlannedSite } from "./plan-site.ts";

/**
 * Has Eleventy make every page of a site and write its assets, and the data files about the whole of it. The process must stand in the project's
 * folder.
 *
 * @param folder where to write
 * @param write is given each page: its path from there, and what it says
 * @throws what a template or a file made it stumble over
 */
export async function writePages(
  { site, made, siteOf }: PlannedSite,
  folder: string,
  renderPage: RenderPage,
  write: (path: string, html: string) => void,
): Promise<void> {
  const { default: Program } = await loadEleventy();
  prepareSite({ site, claimPages: made, siteOf, renderPage, write: ({ path }, html) => write(path, html) });
  const eleventy = new Program(undefined, relative(process.cwd(), folder), { configPath: ".eleventy.js", quietMode: true });
  eleventy.disableLogger();
  await failingWithCopies(eleventy.write());
}

/** Eleventy does not wait for the assets it copies: where one cannot be written, nobody would be told, and the program would end there and then. */
function failingWithCopies(written: Promise<unknown>): Promise<unknown> {
  return new Promise((resolve, reject) => {
    process.on("unhandledRejection", reject);
    void written.then(resolve, reject).finally(() => process.off("unhandledRejection", reject));
  });
}

/** Loads Eleventy, which takes a fifth of a second; it can be done while something else is waited for. */
export function loadEleventy(): Promise<{ default: typeof Eleventy }> {
  // Eleventy's module hooks are for reloading configuration while it watches; a single build starts quicker without them.
  process.env["ELEVENTY_SKIP_ESM_RESOLVER"] = "1";
  return import("@11ty/eleventy");
}
