import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describeFiles, manifestPath, writeManifest } from "../../publish/manifest.ts";
import { forgetOthers, packOnce } from "../../publish/pack-cache.ts";
import { packFiles } from "../../publish/pack-files.ts";
import type { Site } from "../../site/derive-site.ts";
import { makeHostFiles } from "../../site/hosting/host-files.ts";
import type { RenderPage } from "../../site/render-page.ts";
import { gatherReport, readAssets } from "./gather-report.ts";

/**
 * Adds to the pages of a site what is made from them: the files that hosts read, a ZIP of each report, and at last the list of all files.
 *
 * @param folder where the pages are written
 * @param made.commit the commit that they are made from, where it is known
 * @param made.cache a folder that keeps from one build to the next what need not be done again; null to do all anew
 */
export function finishSite(
  site: Site,
  folder: string,
  renderPage: RenderPage,
  made: { commit: string | null; cache: string | null },
): void {
  for (const { path, text } of makeHostFiles(site, renderPage)) writeFileSync(join(folder, path), text);
  if (site.offersZip) packReports(site, folder, renderPage, made.cache);
  const files = describeFiles(folder);
  writeFileSync(join(folder, manifestPath), writeManifest({ commit: made.commit, baseUrl: site.baseUrl, files }));
}

function packReports(site: Site, folder: string, renderPage: RenderPage, cache: string | null): void {
  const kept = cache === null ? null : join(cache, "reports");
  const assets = readAssets(folder);
  for (const model of site.models) {
    const files = gatherReport(site, model, folder, assets, renderPage);
    const zip = kept === null ? packFiles(files) : packOnce(kept, model.id, files);
    writeFileSync(join(folder, model.id, "report.zip"), zip);
  }
  if (kept !== null) forgetOthers(kept, new Set(site.models.map(({ id }) => id)));
}
