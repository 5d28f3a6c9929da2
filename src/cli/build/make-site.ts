import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { manifestPath } from "../../publish/manifest.ts";
import { proveSite, sortFailures } from "../../publish/prove-site.ts";
import type { SiteExpectations } from "../../publish/site-expectations.ts";
import type { Site } from "../../site/derive-site.ts";
import { makeHostFiles, type HostFile } from "../../site/hosting/host-files.ts";
import type { RenderPage } from "../../site/render-page.ts";
import { listAssets } from "../../site/site-assets.ts";
import { expectSite } from "./expect-site.ts";
import type { Kept } from "./inspect/former-site.ts";
import type { Inspected } from "./inspect/inspection-terms.ts";
import type { Inspector } from "./inspect/inspector.ts";
import { packReports, zipPath } from "./pack-reports.ts";
import type { PlannedSite } from "./plan-site.ts";
import { drawShareImages } from "./share-images/draw-share-images.ts";
import { writePages } from "./write-pages.ts";

/**
 * Makes the files of a site: what hosts read, pages and data, pictures for shared links, a ZIP of each report, and at last the list of all
 * files. All of it is inspected on the way. The files of kept reports are not made; they are only listed.
 *
 * @param folder where to write
 * @param inspector has been given every report of the site that is made, and told of its files
 * @param made.commit names the commit that the site is made from, where it is known
 * @param made.cache a folder that keeps from one build to the next what need not be done again; null to do all anew
 * @param made.kept what the former site has already
 * @param made.draws whether pictures for shared links are drawn
 * @param made.onPage is told when a page has been written
 * @param made.meanwhile is called when there is nothing to do but to wait for the inspection
 */
export async function makeSite(
  planned: PlannedSite,
  folder: string,
  renderPage: RenderPage,
  inspector: Inspector,
  made: { commit: () => string | null; cache: string | null; kept: Kept; draws: boolean; onPage: () => void; meanwhile: () => void },
): Promise<Inspected> {
  const { site } = planned;
  const hostFiles = makeHostFiles(site, renderPage);
  for (const { path, text } of hostFiles) writeFileSync(join(folder, path), text);
  const headers = hostFiles.find(({ path }) => path === "_headers")?.text ?? "";
  const isKept = new Set(made.kept.lists);
  const left = { ...planned, site: { ...site, pages: site.pages.filter(({ path }) => !isKept.has(path)) } };
  const { baseUrl, siteFiles, data, reports } = site;
  const order = reports.map(({ id }) => id);
  const { siteWide, addresses } = data;
  inspector.begin({ baseUrl, planned: planFiles(left, hostFiles), headers, order, siteFiles, siteWide, addresses, kept: made.kept });
  await writePages(left, folder, renderPage, (path, html) => {
    inspector.takePage(path, html);
    made.onPage();
  });
  if (made.draws) await drawShareImages(eachSite(planned), order, folder, made.cache);
  if (site.offersZip) {
    await inspector.catchUp();
    packReports(eachSite(planned), order, folder, renderPage, made.cache);
  }
  const finished = inspector.finish(made.commit());
  made.meanwhile();
  const inspected = await finished;
  // What is known of addresses rests on the plan. Where something else was written, only the whole site can tell.
  if (!inspected.isOtherThanPlanned || made.kept.reports.length > 0) return { ...inspected, failures: sortFailures(inspected.failures) };
  return { ...inspected, failures: proveSite(folder, expectAll(planned)) };
}

/** Derives the sites of the reports that are made, one when it is asked for. */
function* eachSite({ made, siteOf }: PlannedSite): Generator<Site> {
  for (const id of made.keys()) yield siteOf(id);
}

/** All but what has been told report by report. */
function planFiles({ site, made }: PlannedSite, hostFiles: HostFile[]): string[] {
  return [
    ...site.pages.map(({ path }) => path),
    ...listAssets(site.project.site).map(({ path }) => path),
    ...hostFiles.map(({ path }) => path),
    ...(site.offersZip ? [...made.keys()].map((id) => zipPath({ id })) : []),
    manifestPath,
  ];
}

function expectAll(planned: PlannedSite): SiteExpectations {
  const claims = [...eachSite(planned)].flatMap((site) => [...expectSite(site).claims]);
  return { ...expectSite(planned.site), claims: new Map(claims) };
}
