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
 * @param sites those of the reports, each with one or more; a site that offers no ZIP gets none
 * @param ids of all reports of the project: what is kept of others is forgotten
 * @param folder where the pages are written
 * @param cache a folder that keeps from one build to the next what need not be done again; null to do all anew
 */
export function packReports(
  sites: Iterable<Site>,
  ids: readonly string[],
  folder: string,
  renderPage: RenderPage,
  cache: string | null,
): void {
  const assets = readAssets(folder);
  for (const site of sites) {
    for (const model of site.offersZip ? site.models : []) {
      const files = gatherReport(site, model, folder, assets, renderPage);
      writeFileSync(join(folder, zipPath(model)), cache === null ? packFiles(files) : packOnce(join(cache, "reports"), model.id, files));
    }
  }
  if (cache !== null) forgetFolders(join(cache, "reports"), new Set(ids));
}

/** Where the ZIP of a report is, relative to the site's root. */
export function zipPath({ id }: { id: string }): string {
  return `${id}/report.zip`;
}
