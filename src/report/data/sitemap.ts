import { canonicalUrl } from "../canonical-url.ts";
import { claimDates, latest } from "./claim-dates.ts";
import { escapeXml } from "./escape-xml.ts";
import type { ListedPage, OpenData } from "./open-data.ts";

/** How many addresses the protocol allows in one file (sitemaps.org). */
export const sitemapLength = 50_000;

const head = `<?xml version="1.0" encoding="utf-8"?>\n`;
const namespace = `xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"`;

/**
 * Names the files of the sitemap: sitemap.xml alone, or as an index of sitemap-1.xml and so on when there are too many pages for one.
 *
 * @param length how many addresses may stand in one file
 */
export function sitemapPaths(pages: ListedPage[], length: number = sitemapLength): string[] {
  const parts = Math.ceil(pages.filter(isListed).length / length);
  return ["sitemap.xml", ...(parts > 1 ? Array.from({ length: parts }, (_, index) => `sitemap-${index + 1}.xml`) : [])];
}

/** Writes one file of the sitemap. */
export function writeSitemap(data: OpenData, path: string, length: number = sitemapLength): string {
  const listed = data.pages.filter(isListed);
  const part = Number(/-(\d+)\.xml$/.exec(path)?.[1] ?? 0);
  if (part > 0 || listed.length <= length) return urlSet(data, part > 0 ? listed.slice((part - 1) * length, part * length) : listed);
  const files = sitemapPaths(data.pages, length).slice(1);
  const entries = files.map((file) => `<sitemap><loc>${escapeXml(canonicalUrl(data.baseUrl, file))}</loc></sitemap>\n`);
  return `${head}<sitemapindex ${namespace}>\n${entries.join("")}</sitemapindex>\n`;
}

/** Pages that are found by other ways only: the one for what is not there, those that lead on, former versions, old translations, and files. */
function isListed({ kind, hidden = false }: ListedPage): boolean {
  return !hidden && !["not-found", "moved", "history", "data"].includes(kind);
}

function urlSet(data: OpenData, pages: ListedPage[]): string {
  const entries = pages.map((page) => {
    const day = changedOn(data, page);
    const lastmod = day === undefined ? "" : `<lastmod>${day}</lastmod>`;
    return `<url><loc>${escapeXml(canonicalUrl(data.baseUrl, page.path))}</loc>${lastmod}</url>\n`;
  });
  return `${head}<urlset ${namespace}>\n${entries.join("")}</urlset>\n`;
}

/** The day a page last changed in substance, where the files say so. */
function changedOn({ models }: OpenData, page: ListedPage): string | undefined {
  const model = models[page.report];
  if (model === undefined) return undefined;
  const claim = model.claims[page.claim];
  if (claim !== undefined) return claimDates(model, claim)?.updated;
  return latest([model.checked.report.updatedOn ?? [], model.claims.flatMap((each) => claimDates(model, each)?.updated ?? [])].flat());
}
