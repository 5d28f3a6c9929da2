import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { manifestPath } from "../../publish/manifest.ts";
import type { ProofFailure } from "../../publish/proof-failure.ts";
import { missingPages, proveSite, sortFailures } from "../../publish/prove-site.ts";
import type { Site } from "../../site/derive-site.ts";
import { makeHostFiles, type HostFile } from "../../site/hosting/host-files.ts";
import { createRenderPage } from "../../site/render-page.ts";
import { listAssets } from "../../site/site-assets.ts";
import { expectSite } from "./expect-site.ts";
import { startInspector } from "./inspect/inspector.ts";
import { packReports, zipPath } from "./pack-reports.ts";
import { writePages } from "./write-pages.ts";

/** A site that has been made, and what is wrong with it. */
export interface MadeSite {
  failures: ProofFailure[];
  files: number;
  bytes: number;
}

/** How many files are handed on for inspection at once. */
const batch = 50;

/**
 * Makes every file of a site: what hosts read, pages and data, a ZIP of each report, and at last the list of all files. All of it is
 * inspected on the way.
 *
 * @param folder where to write
 * @param made.commit names the commit that the site is made from, where it is known
 * @param made.cache a folder that keeps from one build to the next what need not be done again; null to do all anew
 */
export async function makeSite(site: Site, folder: string, made: { commit: () => string | null; cache: string | null }): Promise<MadeSite> {
  const renderPage = createRenderPage();
  const hostFiles = makeHostFiles(site, renderPage);
  for (const { path, text } of hostFiles) writeFileSync(join(folder, path), text);
  const expectations = expectSite(site);
  const { baseUrl, ratings, claims } = expectations;
  const headers = hostFiles.find(({ path }) => path === "_headers")?.text ?? "";
  const planned = planFiles(site, hostFiles);
  const inspector = startInspector({ folder, baseUrl, ratings, planned, headers });
  try {
    const waiting: string[] = [];
    const handOn = (): void => inspector.inspect(waiting.splice(0).map((path) => ({ path, expected: claims.get(path) })));
    await writePages(site, folder, renderPage, (path) => {
      if (waiting.push(path) === batch) handOn();
    });
    handOn();
    packReports(site, folder, renderPage, made.cache);
    const { failures, isOtherThanPlanned, files, bytes } = await inspector.finish(made.commit());
    const found = isOtherThanPlanned
      ? proveSite(folder, expectations)
      : sortFailures([...missingPages(claims.keys(), new Set(planned)), ...failures]);
    return { failures: found, files, bytes };
  } finally {
    inspector.stop();
  }
}

function planFiles(site: Site, hostFiles: HostFile[]): string[] {
  return [
    ...site.pages.map(({ path }) => path),
    ...listAssets(site.project.site).map(({ path }) => path),
    ...hostFiles.map(({ path }) => path),
    ...(site.offersZip ? site.models.map(zipPath) : []),
    manifestPath,
  ];
}
