import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { packReports } from "../src/cli/build/pack-reports.ts";
import { describeFiles, manifestPath, writeManifest } from "../src/publish/manifest.ts";
import type { Site } from "../src/site/derive-site.ts";
import { makeHostFiles } from "../src/site/hosting/host-files.ts";
import type { RenderPage } from "../src/site/render-page.ts";
import { listAssets } from "../src/site/site-assets.ts";

/** Writes a file of a site. */
export function put(folder: string, file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

/**
 * Writes every page, asset, ZIP and file for hosts and machines of a small site, without proving any of it.
 *
 * @param cache a folder for what ZIPs are made of
 */
export function writeWholeSite(site: Site, folder: string, renderPage: RenderPage, cache: string): void {
  for (const page of site.pages) put(folder, page.path, renderPage(site, page));
  for (const { path, from } of listAssets()) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    copyFileSync(from, join(folder, path));
  }
  for (const { path, text } of makeHostFiles(site, renderPage)) put(folder, path, text);
  for (const [path, text] of site.searchFiles()) put(folder, path, text);
  const ids = site.reports.map(({ id }) => id);
  packReports([site], ids, folder, renderPage, cache);
  put(folder, manifestPath, [...writeManifest({ commit: null, baseUrl: site.baseUrl, files: describeFiles(folder) })].join(""));
}
