import type { Project } from "../check/checked.ts";
import { planDataFiles } from "../report/data/data-files.ts";
import type { History } from "../history/history.ts";
import type { OpenData } from "../report/data/open-data.ts";
import { historyPath } from "../report/history-view.ts";
import { createTexts, stringsFor, type Texts } from "../report/interface-texts.ts";
import { arrangeReport, type ReportModel } from "../report/report-model.ts";
import { scriptDirection } from "../report/script-direction.ts";
import { translateReport, translationPath } from "../report/translate-report.ts";
import { adminConfigPath } from "./admin/admin-config.ts";
import type { Page } from "./page.ts";
import { listSchemas } from "./published-schemas.ts";

/** The whole site before any HTML: reports that are shown, and every page by its path. */
export interface Site {
  project: Project;
  models: ReportModel[];
  /** What the pages of the kind "data" are made from: in a preview, too, without drafts. */
  data: OpenData;
  pages: Page[];
  byPath: Map<string, Page>;
  /** The published address, ending with a slash. */
  baseUrl: string;
  preview: boolean;
  /** Whether the page of a report offers its ZIP: not in a preview, not in the ZIP itself, and not when the build makes none. */
  offersZip: boolean;
  lang: string;
  dir: "ltr" | "rtl";
  t: Texts;
  /** The model of the report that a page belongs to, in the page's language; undefined for a page of no report. */
  modelFor: (page: Page) => ReportModel | undefined;
}

interface DeriveOptions {
  preview: boolean;
  baseUrl?: string;
  history?: History;
  packed?: ReportModel[];
  zip?: boolean;
}

/**
 * Plans every page of the site.
 *
 * @param options.preview shows drafts, marked; without it they are not there at all
 * @param options.baseUrl replaces the published address of site.json
 * @param options.history of the claims, where git was asked
 * @param options.zip false when no report gets a ZIP
 * @param options.packed the reports of the site that goes into a ZIP, arranged before; that site has no others
 */
export function deriveSite(project: Project, options: DeriveOptions): Site {
  const { lang } = project.site;
  const arrange = (preview: boolean): ReportModel[] =>
    project.reports.flatMap((checked) => arrangeReport(project, checked, preview, options.history) ?? []);
  const models = options.packed ?? arrange(options.preview);
  const single = (kind: Page["kind"], path: string): Page => ({ kind, path, report: -1, claim: -1 });
  const shown = [
    single("home", "index.html"),
    single("method", "method/index.html"),
    single("about", "about/index.html"),
    single("corrections", "corrections/index.html"),
    single("not-found", "404.html"),
    ...models.flatMap(reportPages),
  ];
  const baseUrl = `${(options.baseUrl ?? project.site.baseUrl).replace(/\/+$/, "")}/`;
  const t = createTexts(stringsFor(project.strings, lang), lang);
  const data: OpenData = {
    site: project.site,
    models: options.preview ? arrange(false) : models,
    pages: shown,
    baseUrl,
    preview: options.preview,
    lang,
    t,
  };
  const files = planDataFiles(data).map((file): Page => ({ kind: "data", ...file }));
  const forms = project.site.admin === undefined ? [] : [adminConfigPath];
  const pages = [...shown, ...files, ...[...listSchemas(), ...forms].map((path) => single("data", path))];
  return {
    project,
    models,
    data,
    pages,
    byPath: new Map(pages.map((page) => [page.path, page])),
    baseUrl,
    preview: options.preview,
    offersZip: options.zip !== false && !options.preview && options.packed === undefined,
    lang,
    dir: scriptDirection(lang),
    t,
    modelFor: findModels(models, project),
  };
}

/** A report is put into another language when the first page asks for it. */
function findModels(models: ReportModel[], project: Project): Site["modelFor"] {
  const translated = new Map<string, ReportModel>();
  return ({ report, lang }) => {
    const model = models[report];
    if (model === undefined || lang === undefined) return model;
    const key = `${report} ${lang}`;
    const known = translated.get(key) ?? translateReport(model, lang, project);
    translated.set(key, known);
    return known;
  };
}

function reportPages(model: ReportModel, report: number): Page[] {
  return [
    { kind: "report", path: model.path, report, claim: -1 },
    { kind: "sources", path: `${model.id}/sources/index.html`, report, claim: -1 },
    { kind: "report-corrections", path: `${model.id}/corrections/index.html`, report, claim: -1 },
    ...model.claims.map(({ path }, claim): Page => ({ kind: "claim", path, report, claim })),
    ...model.claims.flatMap((numbered, claim) =>
      numbered.translations.map(({ lang, isStale }): Page => ({
        kind: "claim",
        path: translationPath(numbered, lang),
        report,
        claim,
        lang,
        hidden: isStale,
      })),
    ),
    ...model.claims.flatMap((numbered, claim): Page[] => {
      const path = historyPath(numbered);
      return path === null ? [] : [{ kind: "history", path, report, claim }];
    }),
    ...model.claims.flatMap(({ claim: { formerIds = [] } }, claim) =>
      formerIds.map((id): Page => ({ kind: "moved", path: `${model.id}/${id}/index.html`, report, claim })),
    ),
  ];
}
