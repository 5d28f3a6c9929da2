import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { manifestPath } from "../../publish/manifest.ts";
import { missingPages, proveSite, sortFailures } from "../../publish/prove-site.ts";
import type { Site } from "../../site/derive-site.ts";
import { makeHostFiles, type HostFile } from "../../site/hosting/host-files.ts";
import { createRenderPage, type RenderPage } from "../../site/render-page.ts";
import { listAssets } from "../../site/site-assets.ts";
import { expectSite } from "./expect-site.ts";
import type { Kept } from "./inspect/former-site.ts";
import type { Inspected } from "./inspect/inspection.ts";
import type { Inspector } from "./inspect/inspector.ts";
import { packReports, zipPath } from "./pack-reports.ts";
import { drawShareImages } from "./share-images/draw-share-images.ts";
import { writePages } from "./write-pages.ts";

/** How many pages are handed over at once. */
const batch = 50;

/**
 * Makes the files of a site: what hosts read, pages and data, pictures for shared links, a ZIP of each report, and at last the list of all
 * files. All of it is inspected on the way. The files of kept reports are not made; they are only listed.
 *
 * @param folder where to write
 * @param inspector has been given every report of the site that is made
 * @param made.commit names the commit that the site is made from, where it is known
 * @param made.cache a folder that keeps from one build to the next what need not be done again; null to do all anew
 * @param made.kept what the former site has already
 * @param made.onPage is told when a page has been written
 */
export async function makeSite(
  site: Site,
  folder: string,
  inspector: Inspector,
  made: { commit: () => string | null; cache: string | null; kept: Kept; onPage: () => void },
): Promise<Inspected> {
  const renderPage = createRenderPage();
  const hostFiles = makeHostFiles(site, renderPage);
  for (const { path, text } of hostFiles) writeFileSync(join(folder, path), text);
  const headers = hostFiles.find(({ path }) => path === "_headers")?.text ?? "";
  const isKept = new Set(made.kept.lists);
  const pages = site.pages.filter(({ path }) => !isKept.has(path));
  const planned = planFiles({ ...site, pages }, hostFiles);
  const { baseUrl, siteFiles, data, reports } = site;
  const order = reports.map(({ id }) => id);
  const { siteWide, addresses } = data;
  inspector.begin({ baseUrl, planned, headers, order, siteFiles, siteWide, addresses, kept: made.kept });
  await makePages({ ...site, pages }, folder, renderPage, inspector, made.onPage);
  await drawShareImages(site, folder, made.cache);
  if (site.offersZip) await inspector.catchUp();
  packReports(site, folder, renderPage, made.cache);
  const inspected = await inspector.finish(made.commit());
  const expectations = expectSite(site);
  // What is known of addresses rests on the plan. Where something else was written, only the whole site can tell.
  if (inspected.isOtherThanPlanned)
    return made.kept.reports.length > 0 ? inspected : { ...inspected, failures: proveSite(folder, expectations) };
  const missing = missingPages(expectations.claims.keys(), new Set(planned));
  return { ...inspected, failures: sortFailures([...missing, ...inspected.failures]) };
}

/** Writes the pages, and hands them over in the order in which they are rendered. */
async function makePages(site: Site, folder: string, renderPage: RenderPage, inspector: Inspector, onPage: () => void): Promise<void> {
  let paths: string[] = [];
  const handOver = (): void => {
    inspector.inspect(paths);
    paths = [];
  };
  await writePages(site, folder, renderPage, ({ path }) => {
    if (paths.push(path) === batch) handOver();
    onPage();
  });
  handOver();
}

function planFiles(site: Site, hostFiles: HostFile[]): string[] {
  return [
    ...site.pages.map(({ path }) => path),
    ...listAssets(site.project.site).map(({ path }) => path),
    ...hostFiles.map(({ path }) => path),
    ...site.shareImages.keys(),
    ...(site.offersZip ? site.models.map(zipPath) : []),
    manifestPath,
  ];
}
