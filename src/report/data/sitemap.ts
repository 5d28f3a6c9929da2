import { canonicalUrl } from "../canonical-url.ts";
import type { ReportModel } from "../report-model.ts";
import { claimDates, latest } from "./claim-dates.ts";
import { escapeXml } from "./escape-xml.ts";
import type { OpenData } from "./open-data.ts";

/** How many addresses the protocol allows in one file (sitemaps.org). */
export const sitemapLength = 50_000;

/** A page that the sitemap may name. `claim` is its place in the report, -1 where the page belongs to none. */
export interface ListedPage {
  kind: string;
  path: string;
  claim: number;
  /** Whether search engines are kept out of it. */
  hidden?: boolean;
}

/** A page that the sitemap names. */
export interface SitemapEntry {
  /** Relative to the site's root. */
  path: string;
  /** The day it last changed in substance, where the files say so. */
  changed?: string;
}

const head = `<?xml version="1.0" encoding="utf-8"?>\n`;
const namespace = `xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"`;

/**
 * Names the files of the sitemap: sitemap.xml alone, or as an index of sitemap-1.xml and so on when there are too many pages for one.
 *
 * @param addresses how many pages it names
 * @param length how many addresses may stand in one file
 */
export function sitemapPaths(addresses: number, length: number = sitemapLength): string[] {
  const parts = Math.ceil(addresses / length);
  return ["sitemap.xml", ...(parts > 1 ? Array.from({ length: parts }, (_, index) => `sitemap-${index + 1}.xml`) : [])];
}

/** Writes one file of the sitemap. */
export function writeSitemap(data: OpenData, path: string, length: number = sitemapLength): string {
  const part = Number(/-(\d+)\.xml$/.exec(path)?.[1] ?? 0);
  if (part === 0 && data.addresses > length) {
    const files = sitemapPaths(data.addresses, length).slice(1);
    const entries = files.map((file) => `<sitemap><loc>${escapeXml(canonicalUrl(data.baseUrl, file))}</loc></sitemap>\n`);
    return `${head}<sitemapindex ${namespace}>\n${entries.join("")}</sitemapindex>\n`;
  }
  const all = [...data.siteWide.map((each): SitemapEntry => ({ path: each })), ...data.digests().flatMap(({ addresses }) => addresses)];
  return urlSet(data, part > 0 ? all.slice((part - 1) * length, part * length) : all);
}

/** Whether the sitemap names a page. Others are found in other ways only: the one for what is not there, those that lead on, former versions, cards, old translations, and files. */
export function isListed({ kind, hidden = false }: Pick<ListedPage, "kind" | "hidden">): boolean {
  return !hidden && !["not-found", "moved", "history", "embed", "data"].includes(kind);
}

/** Lists the pages of a report that the sitemap names, each with the day it last changed. */
export function listAddresses(model: ReportModel, pages: readonly ListedPage[]): SitemapEntry[] {
  const days = model.claims.map((claim) => claimDates(model, claim)?.updated);
  const whole = latest([model.checked.report.updatedOn ?? [], days.flatMap((day) => day ?? [])].flat());
  return pages.filter(isListed).map(({ path, claim }) => {
    const changed = claim === -1 ? whole : days[claim];
    return changed === undefined ? { path } : { path, changed };
  });
}

function urlSet({ baseUrl }: OpenData, entries: readonly SitemapEntry[]): string {
  const lines = entries.map(({ path, changed }) => {
    const lastmod = changed === undefined ? "" : `<lastmod>${changed}</lastmod>`;
    return `<url><loc>${escapeXml(canonicalUrl(baseUrl, path))}</loc>${lastmod}</url>\n`;
  });
  return `${head}<urlset ${namespace}>\n${lines.join("")}</urlset>\n`;
}
