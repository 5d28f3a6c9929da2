import type { Project } from "../check/checked.ts";
import { createTexts, stringsFor, type Texts } from "../report/interface-texts.ts";
import { arrangeReport, scriptDirection, type ReportModel } from "../report/report-model.ts";
import type { Page } from "./page.ts";

/** The whole site before any HTML: reports that are shown, and every page by its path. */
export interface Site {
  project: Project;
  models: ReportModel[];
  pages: Page[];
  byPath: Map<string, Page>;
  /** The published address, ending with a slash. */
  baseUrl: string;
  preview: boolean;
  lang: string;
  dir: "ltr" | "rtl";
  t: Texts;
}

/**
 * Plans every page of the site.
 *
 * @param options.preview shows drafts, marked; without it they are not there at all
 * @param options.baseUrl replaces the published address of site.json
 */
export function deriveSite(project: Project, options: { preview: boolean; baseUrl?: string }): Site {
  const { lang } = project.site;
  const models = project.reports.flatMap((checked) => arrangeReport(project, checked, options.preview) ?? []);
  const single = (kind: Page["kind"], path: string): Page => ({ kind, path, report: -1, claim: -1 });
  const pages = [
    single("home", "index.html"),
    single("method", "method/index.html"),
    single("about", "about/index.html"),
    single("corrections", "corrections/index.html"),
    single("not-found", "404.html"),
    ...models.flatMap(reportPages),
  ];
  return {
    project,
    models,
    pages,
    byPath: new Map(pages.map((page) => [page.path, page])),
    baseUrl: `${(options.baseUrl ?? project.site.baseUrl).replace(/\/+$/, "")}/`,
    preview: options.preview,
    lang,
    dir: scriptDirection(lang),
    t: createTexts(stringsFor(project.strings, lang), lang),
  };
}

function reportPages(model: ReportModel, report: number): Page[] {
  return [
    { kind: "report", path: model.path, report, claim: -1 },
    { kind: "sources", path: `${model.id}/sources/index.html`, report, claim: -1 },
    ...model.claims.map(({ path }, claim): Page => ({ kind: "claim", path, report, claim })),
    ...model.claims.flatMap(({ claim: { formerIds = [] } }, claim) =>
      formerIds.map((id): Page => ({ kind: "moved", path: `${model.id}/${id}/index.html`, report, claim })),
    ),
  ];
}
