import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll } from "vitest";
import { packReports } from "../../../src/cli/build/pack-reports.ts";
import { describeFiles, manifestPath, writeManifest } from "../../../src/publish/manifest.ts";
import { deriveSite } from "../../../src/site/derive-site.ts";
import { makeHostFiles } from "../../../src/site/hosting/host-files.ts";
import { createRenderPage } from "../../../src/site/render-page.ts";
import { listAssets } from "../../../src/site/site-assets.ts";
import { buildChecked, type ModelChanges } from "../report/build-model.ts";

const renderPage = createRenderPage();
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/**
 * Renders the whole site of a small project into a new temporary folder, which is removed after the test file.
 *
 * @throws when the project has errors
 */
export function writeSite(changes: ModelChanges, preview = false): string {
  const folder = mkdtempSync(join(tmpdir(), "plumbline-site-"));
  folders.push(folder, `${folder}-cache`);
  const place = (path: string): string => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    return join(folder, path);
  };
  const site = deriveSite(buildChecked(changes), { preview });
  for (const page of site.pages) writeFileSync(place(page.path), renderPage(site, page));
  for (const { path, from } of listAssets()) copyFileSync(from, place(path));
  for (const { path, text } of makeHostFiles(site, renderPage)) writeFileSync(place(path), text);
  for (const [path, text] of site.searchFiles()) writeFileSync(place(path), text);
  packReports(
    [site],
    site.reports.map(({ id }) => id),
    folder,
    renderPage,
    `${folder}-cache`,
  );
  writeFileSync(place(manifestPath), [...writeManifest({ commit: null, baseUrl: site.baseUrl, files: describeFiles(folder) })].join(""));
  return folder;
}
