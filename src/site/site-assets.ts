import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { listAdminAssets } from "./admin/admin-assets.ts";

/** A file of the site that is not a page. */
export interface Asset {
  /** Relative to the site's root. */
  path: string;
  /** The file it is a copy of. */
  from: string;
}

const templates = fileURLToPath(new URL("../../templates/", import.meta.url));
const resolve = createRequire(import.meta.url).resolve;

/** The fonts of the site: the reading serif in one weight, the sans for labels in two; other scripts use the reader's system fonts. */
const fonts = [
  ["source-serif-4", "400"],
  ["source-sans-3", "400"],
  ["source-sans-3", "600"],
] as const;

const own = [
  ["scripts/filter-claims.js", "assets/filter-claims.js"],
  ["scripts/copy-text.js", "assets/copy-text.js"],
  ["images/favicon.svg", "favicon.svg"],
] as const;

/**
 * Lists the files that go beside the pages: fonts from their packages, scripts and the favicon from templates.
 *
 * @param site what site.json says; with `admin` in it, the files of the forms are among them
 * @throws when the site has forms and their program is not installed
 */
export function listAssets(site: { admin?: unknown } = {}): Asset[] {
  return [
    ...fonts.map(([family, weight]) => {
      const from = join(packageFolder(family), "files", `${family}-latin-${weight}-normal.woff2`);
      return { path: `assets/fonts/${family}-${weight}.woff2`, from };
    }),
    // The Open Font License asks that its text goes where the fonts go.
    ...["source-serif-4", "source-sans-3"].map((family) => ({
      path: `assets/fonts/${family}-license.txt`,
      from: join(packageFolder(family), "LICENSE"),
    })),
    ...own.map(([from, to]) => ({ path: to, from: join(templates, from) })),
    ...(site.admin === undefined ? [] : listAdminAssets()),
  ];
}

function packageFolder(family: string): string {
  return dirname(resolve(`@fontsource/${family}/LICENSE`));
}
