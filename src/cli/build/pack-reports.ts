import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { forgetFolders } from "../../publish/kept-files.ts";
import { packOnce } from "../../publish/pack-cache.ts";
import { packFiles } from "../../publish/pack-files.ts";
import type { Site } from "../../site/derive-site.ts";
import type { RenderPage } from "../../site/render-page.ts";
import { gatherReport, readAssets } from "./gather-report.ts";

/**
 * Adds to the pages of a site a ZIP of each report, which is made from them.
 *
 * @param folder where the pages are written
 * @param cache a folder that keeps from one build to the next what need not be done again; null to do all anew
 */
export function packReports(site: Site, folder: string, renderPage: RenderPage, cache: string | null): void {
  if (!site.offersZip) return;
  const assets = readAssets(folder);
  for (const model of site.models) {
    const files = gatherReport(site, model, folder, assets, renderPage);
    writeFileSync(join(folder, zipPath(model)), cache === null ? packFiles(files) : packOnce(join(cache, "reports"), model.id, files));
  }
  if (cache !== null) forgetFolders(join(cache, "reports"), new Set(site.reports.map(({ id }) => id)));
}

/** Where the ZIP of a report is, relative to the site's root. */
export function zipPath({ id }: { id: string }): string {
  return `${id}/report.zip`;
}
