import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { listFiles } from "../../publish/list-files.ts";
import type { ReportModel } from "../../report/report-model.ts";
import { deriveSite, type Site } from "../../site/derive-site.ts";
import type { Page } from "../../site/page.ts";
import type { RenderPage } from "../../site/render-page.ts";

/** What a server or the people who write need, and a reader's disk does not. */
const forServers = /^(404\.html|robots\.txt|sitemap.*\.xml|admin\/.*)$/;

/** Only the page of the report itself differs in its ZIP: it does not offer the ZIP. */
const isOwn = ({ kind, report }: Page): boolean => report !== -1 && kind !== "report";

/**
 * Gathers what goes into the ZIP of a report, which is complete and opens from a disk: its pages and data as they are published, and the
 * pages around them as those of a site that has this report alone, so that no link leads out of the ZIP but to the web. The pictures
 * for shared links are left out: nobody shares a file on a disk.
 *
 * @param folder the site, written already
 * @param assets the files of the site that belong to no page, by their paths
 * @returns the files' bytes by their paths in the ZIP
 */
export function gatherReport(
  site: Site,
  model: ReportModel,
  folder: string,
  assets: ReadonlyMap<string, Uint8Array>,
  renderPage: RenderPage,
): Map<string, Uint8Array> {
  const files = new Map(assets);
  for (const file of listFiles(join(folder, model.id))) {
    if (!site.shareImages.has(`${model.id}/${file}`)) files.set(`${model.id}/${file}`, readFileSync(join(folder, model.id, file)));
  }
  const alone = deriveSite(site.project, { preview: false, baseUrl: site.baseUrl, packed: [model] });
  for (const page of alone.pages) {
    if (!isOwn(page) && !forServers.test(page.path)) files.set(page.path, Buffer.from(renderPage(alone, page)));
  }
  for (const [path, text] of alone.searchFiles()) files.set(path, Buffer.from(text));
  // What people unpack where they keep their downloads stays together.
  return new Map([...files].map(([path, bytes]) => [`${model.id}/${path}`, bytes]));
}

/** Reads what every report's pages share: fonts, scripts and the icon. */
export function readAssets(folder: string): Map<string, Uint8Array> {
  const shared = listFiles(join(folder, "assets")).map((file) => `assets/${file}`);
  const icons = readdirSync(folder).filter((name) => name.startsWith("favicon."));
  return new Map([...shared, ...icons].map((file) => [file, readFileSync(join(folder, file))]));
}
