import { claimReview } from "../report/claim-review.ts";
import type { ClaimView } from "../report/claim-view.ts";
import type { ReportModel } from "../report/report-model.ts";
import { breadcrumbs, organization, type Crumb } from "../report/structured-data.ts";
import type { Site } from "./derive-site.ts";
import { canonicalUrl, type Page } from "./page.ts";

/**
 * Gives what a page says to machines, as JSON-LD objects for its head: where it stands, on a claim's page the ClaimReview, and on the
 * page about the publisher who that is. Pages that are no place of their own, such as the one for a wrong address, say nothing.
 *
 * @param model the report the page belongs to
 * @param view the claim the page is about
 */
export function pageMarkup(site: Site, page: Page, model?: ReportModel, view?: ClaimView): object[] {
  const at = (path: string): string => canonicalUrl(site.baseUrl, path);
  const addresses = {
    site: site.baseUrl,
    about: at("about/index.html"),
    method: at("method/index.html"),
    corrections: at("corrections/index.html"),
  };
  if (page.kind === "about") return [organization(site.project.site, addresses)];
  if (model === undefined) return [];
  const report: Crumb[] = [
    { name: site.t("nav.reports"), url: site.baseUrl },
    { name: model.checked.report.title, url: at(model.path) },
  ];
  if (page.kind === "report") return [breadcrumbs(report)];
  if (page.kind === "sources") return [breadcrumbs([...report, { name: model.t("sources.heading"), url: at(page.path) }])];
  if (page.kind === "report-corrections") {
    return [breadcrumbs([...report, { name: model.t("corrections.heading"), url: at(page.path) }])];
  }
  if (page.kind !== "claim" || view === undefined) return [];
  const { statement, shortStatement = statement } = view.claim.claim;
  return [
    // One check has one ClaimReview, on the page of the original.
    page.lang === undefined ? claimReview(model, view, { claim: at(page.path), site: site.baseUrl }) : null,
    breadcrumbs([...report, { name: shortStatement, url: at(page.path) }]),
  ].filter((thing) => thing !== null);
}
