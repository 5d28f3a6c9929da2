import { readFileSync } from "node:fs";
import type { SiteFile } from "../../schema/types.ts";
import type { Site } from "../../site/derive-site.ts";
import { createRenderPage, type RenderPage } from "../../site/render-page.ts";
import { isSearchFile } from "../../site/search/search-files.ts";
import { wordShareImage, type ShareImage } from "../../site/share-images/plan-share-images.ts";
import { listAssets } from "../../site/site-assets.ts";
import { mediaType } from "./media-type.ts";
import type { Answer } from "./messages.ts";

/** Shows what lies at a path: found by its name among the pages and files there are, never on the disk. */
export interface Shower {
  /** A file beside the pages, such as a font; null when there is none. */
  showFile(path: string): Answer | null;
  /** A page or picture of a site, where to go instead, or the page for what is not there. */
  showPage(site: Site, path: string): Promise<Answer>;
}

/** Reads the templates, and lists the files beside the pages of a site. */
export function createShower(site: SiteFile): Shower {
  const renderPage: RenderPage = createRenderPage();
  const files = new Map(listAssets(site).map(({ path, from }) => [path, from]));
  return {
    showFile: (path) => {
      const from = files.get(path);
      if (from !== undefined) return { status: 200, type: mediaType(path), body: readFileSync(from) };
      return files.has(`${path}/index.html`) ? leadTo(path) : null;
    },
    showPage: async (shown, path) => {
      const page = shown.byPath.get(path);
      const image = shown.shareImages.get(path);
      if (image !== undefined) return { status: 200, type: mediaType(path), body: await drawImage(shown, image) };
      const searched = isSearchFile(path) ? shown.searchFiles().get(path) : undefined;
      if (searched !== undefined) return { status: 200, type: mediaType(path), body: searched };
      if (page !== undefined) return { status: 200, type: mediaType(path), body: renderPage(shown, page) };
      if (shown.byPath.has(`${path}/index.html`)) return leadTo(path);
      const notFound = shown.byPath.get("404.html");
      if (notFound !== undefined) return { status: 404, type: mediaType(notFound.path), body: renderPage(shown, notFound) };
      return { status: 404, type: "text/plain; charset=utf-8", body: "There is no such page." };
    },
  };
}

function leadTo(path: string): Answer {
  return { status: 302, type: "text/plain", body: "", location: `/${path}/` };
}

/** The libraries that draw are loaded when the first picture is asked for, which is seldom. */
async function drawImage(site: Site, image: ShareImage): Promise<Uint8Array> {
  const { drawShareImage } = await import("../../site/share-images/draw-share-image.ts");
  return drawShareImage(wordShareImage(site, image));
}
