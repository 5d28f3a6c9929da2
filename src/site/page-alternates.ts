import type { ReportModel } from "../report/report-model.ts";
import type { Site } from "./derive-site.ts";
import type { Page } from "./page.ts";

/** What a page names in its head as another form of itself, or as the way to hear of news about it. */
export interface Alternate {
  /** Relative to the site's root. */
  path: string;
  /** A media type. */
  type: string;
  title: string;
}

/**
 * Lists the feeds that a page's readers may want, its own first, and the data of a claim. Only what is written is named. The pages of claims,
 * which there are most of, name the feeds as Atom alone.
 */
export function pageAlternates(site: Site, page: Page, model?: ReportModel): Alternate[] {
  if (page.kind === "not-found" || page.kind === "moved") return [];
  const { name } = site.project.site;
  const isOfClaim = page.claim !== -1;
  const feed = (path: string, title: string): Alternate[] => [
    { path: `${path}.xml`, type: "application/atom+xml", title },
    ...(isOfClaim ? [] : [{ path: `${path}.json`, type: "application/feed+json", title }]),
  ];
  const whole = feed("feed", name);
  if (page.kind === "corrections") return [...feed("corrections", `${site.t("corrections.page-title")} · ${name}`), ...whole];
  if (model === undefined || !model.claims.some(({ published }) => published)) return whole;
  const { title } = model.checked.report;
  const ofReport = [...feed(`${model.id}/feed`, model.t("report.page-title", { title })), ...whole];
  if (page.kind === "report-corrections" || page.kind === "report") {
    const corrections = feed(`${model.id}/corrections`, model.t("corrections.report-title", { title }));
    return page.kind === "report" ? [...ofReport, ...corrections] : [...corrections, ...ofReport];
  }
  const claim = page.kind === "claim" ? model.claims[page.claim] : undefined;
  if (claim?.published !== true) return ofReport;
  return [{ path: `${model.id}/${claim.id}/claim.json`, type: "application/json", title: claim.claim.statement }, ...ofReport];
}
