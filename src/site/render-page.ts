import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { rules } from "../check/rules/index.ts";
import { viewClaim } from "../report/claim-view.ts";
import { groupByVerdict } from "../report/claim-groups.ts";
import { listCorrections } from "../report/corrections-view.ts";
import { citeClaim } from "../report/data/cite-claim.ts";
import { writeDataFile } from "../report/data/data-files.ts";
import { claimDownloads, reportDownloads, siteDownloads } from "../report/data/list-downloads.ts";
import { formatDate } from "../report/format-date.ts";
import { viewRules } from "../report/method-view.ts";
import type { ReportModel } from "../report/report-model.ts";
import { viewReport } from "../report/report-view.ts";
import { socialLocale } from "../report/social-locale.ts";
import { viewSources } from "../report/sources-view.ts";
import type { Citations } from "./create-markdown.ts";
import { createNunjucks, createRender, type RenderTemplate } from "./create-nunjucks.ts";
import type { Site } from "./derive-site.ts";
import { pageAlternates } from "./page-alternates.ts";
import { pageMarkup } from "./page-markup.ts";
import { canonicalUrl, rootOf, type Page } from "./page.ts";
import { readPageStyles } from "./page-styles.ts";
import { publishSchema } from "./published-schemas.ts";

/** Makes the HTML of a page, or the text of a data file. */
export type RenderPage = (site: Site, page: Page) => string;

const templatesFolder = fileURLToPath(new URL("../../templates", import.meta.url));

/**
 * Reads templates and styles once and gives the function that renders pages from them.
 *
 * @param folder the templates folder; the project's own when left out
 */
export function createRenderPage(folder: string = templatesFolder): RenderPage {
  const environment = createNunjucks(folder);
  const render: RenderTemplate = createRender(environment);
  const styles = readPageStyles(folder);
  return (site, page) => {
    if (page.kind === "data") return publishSchema(site.baseUrl, page.path) ?? writeDataFile(site.data, page);
    // The not-found page is served at any depth, so its links start at the site's root.
    const root = page.kind === "not-found" ? new URL(site.baseUrl).pathname : rootOf(page.path);
    const model = site.models[page.report];
    const t = model?.t ?? site.t;
    return render(join("pages", `${page.kind}.njk`), {
      site: site.project.site,
      ratings: site.project.ratings,
      t,
      page: {
        kind: page.kind,
        path: page.path,
        root,
        lang: model?.lang ?? site.lang,
        dir: model?.dir ?? site.dir,
        // A moved page stands for the one it leads to.
        canonical: canonicalUrl(site.baseUrl, (page.kind === "moved" ? model?.claims[page.claim]?.path : undefined) ?? page.path),
        shareType: model === undefined ? "website" : "article",
        shareLocale: socialLocale(model?.lang ?? site.lang),
        styles: environment.getFilter("markup")(styles(root)),
        noindex: site.preview || page.kind === "not-found",
        preview: site.preview,
        alternates: pageAlternates(site, page, model),
      },
      structured: pageMarkup(site, page, model),
      date: (value: string) => formatDate(value, model?.lang ?? site.lang),
      ...pageData(site, page, model),
    });
  };
}

/** What each kind of page shows besides the frame. */
function pageData(site: Site, page: Page, model: ReportModel | undefined): object {
  switch (page.kind) {
    case "home":
      return { reports: site.models.map((each) => ({ report: each, groups: groupByVerdict(each) })) };
    case "method":
      return { reports: site.models, rules: viewRules(rules, site.models, site.t) };
    case "corrections":
      return { corrections: listCorrections(site.models) };
    case "about":
      return { files: siteDownloads(site.t) };
    case "not-found":
      return {};
    default:
      return reportData(site, page, model);
  }
}

function reportData(site: Site, page: Page, model: ReportModel | undefined): object {
  if (model === undefined) throw new Error(`The page ${page.path} belongs to no report.`);
  if (page.kind === "report") return { report: model, view: viewReport(model), files: reportDownloads(model) };
  if (page.kind === "sources") return { report: model, view: viewSources(model) };
  const claim = model.claims[page.claim];
  if (claim === undefined) throw new Error(`The page ${page.path} belongs to no claim.`);
  const view = viewClaim(model, claim);
  const citations: Citations = { numbers: view.citations, label: (number) => model.t("analysis.citation", { number }), seen: new Set() };
  return {
    report: model,
    view,
    citations,
    forms: claim.published ? citeClaim(model, claim, site.baseUrl) : null,
    files: claimDownloads(model, claim),
    structured: pageMarkup(site, page, model, view),
  };
}
