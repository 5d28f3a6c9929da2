import type { Project } from "../check/checked.ts";
import { planDataFiles } from "../report/data/data-files.ts";
import type { History } from "../history/history.ts";
import type { OpenData, Publication } from "../report/data/open-data.ts";
import { digestOpenData } from "../report/data/open-digest.ts";
import { isListed } from "../report/data/sitemap.ts";
import { embedPaths } from "../report/embed-view.ts";
import { historyPath } from "../report/history-view.ts";
import { createTexts, stringsFor, type Texts } from "../report/interface-texts.ts";
import type { ReportDigest } from "../report/report-digest.ts";
import { arrangeReport, type ReportModel } from "../report/report-model.ts";
import { scriptDirection } from "../report/script-direction.ts";
import { translateReport, translationPath } from "../report/translate-report.ts";
import { adminConfigPath } from "./admin/admin-config.ts";
import { writeBibtex } from "./citations/write-bibtex.ts";
import { planLists, type SiteLists } from "./lists/plan-lists.ts";
import type { Page } from "./page.ts";
import { addUnshown, orderReports, planReport, type KeptReports, type PlannedReport } from "./planned-report.ts";
import { listSchemas } from "./published-schemas.ts";
import { planShareImages, type ShareImage } from "./share-images/plan-share-images.ts";
import { makeSearchFiles } from "./search/search-files.ts";

/** The whole site before any HTML: reports that are shown, and every page by its path. */
export interface Site {
  project: Project;
  models: ReportModel[];
  /** Every report of the project, in order: those that are arranged here, and those whose pages an earlier build has made. */
  reports: readonly PlannedReport[];
  /** What the pages about the whole site show of each report that is shown. */
  digests: ReportDigest[];
  /** The lists of reports, claims and names. */
  lists: SiteLists;
  /** What the search page loads, by path; made when it is first asked for. */
  searchFiles: () => ReadonlyMap<string, string>;
  /** What the pages of the kind "data" are made from: in a preview, too, without drafts. */
  data: OpenData;
  pages: Page[];
  /** The data files about the whole site, which are made from the digests of all reports. */
  siteFiles: readonly string[];
  byPath: Map<string, Page>;
  /** The published address, ending with a slash. */
  baseUrl: string;
  preview: boolean;
  /** Whether the page of a report offers its ZIP: not in a preview, not in the ZIP itself, and not when the build makes none. */
  offersZip: boolean;
  /** The pictures that are shown where pages are shared, by their paths: none when they are not asked for. */
  shareImages: Map<string, ShareImage>;
  lang: string;
  dir: "ltr" | "rtl";
  t: Texts;
  /** Gives the words of a language that a report may be in. */
  textsOf: (lang: string) => Texts;
  /** The model of the report that a page belongs to, in the page's language; undefined for a page of no report. */
  modelFor: (page: Page) => ReportModel | undefined;
}

/** How a site is derived; see `deriveSite`. */
export interface DeriveOptions {
  preview: boolean;
  baseUrl?: string;
  history?: History;
  packed?: ReportModel[];
  zip?: boolean;
  shareImages?: boolean;
  kept?: KeptReports;
  words?: boolean;
}

/**
 * Plans every page of the site.
 *
 * @param options.preview shows drafts, marked; without it they are not there at all
 * @param options.baseUrl replaces the published address of site.json
 * @param options.history of the claims, where git was asked
 * @param options.zip false when no report gets a ZIP
 * @param options.shareImages true when published claims and their reports have pictures for where they are shared
 * @param options.words false where nobody asks the site for the files of its search
 * @param options.kept reports that are not in `project`, as their pages are there already
 * @param options.packed the reports of the site that goes into a ZIP, arranged before; that site has no others
 */
export function deriveSite(project: Project, options: DeriveOptions): Site {
  const { lang } = project.site;
  const arrange = (preview: boolean): ReportModel[] =>
    project.reports.flatMap((checked) => arrangeReport(project, checked, preview, options.history) ?? []);
  const models = options.packed ?? arrange(options.preview);
  const single = (kind: Page["kind"], path: string): Page => ({ kind, path, report: -1, claim: -1 });
  const pagesOfReports = models.map(reportPages);
  const baseUrl = `${(options.baseUrl ?? project.site.baseUrl).replace(/\/+$/, "")}/`;
  const arranged = models.map((model, place) => planReport(model, pagesOfReports[place] ?? [], baseUrl, options.words !== false));
  const reports = orderReports(options.packed === undefined ? addUnshown(arranged, project) : arranged, options.kept);
  const digests = reports.flatMap(({ digest }) => digest ?? []);
  const lists = planLists(digests, options.packed === undefined);
  const siteWide = [
    ...[...lists.pages].map(([path, { kind, page }]): Page => ({ ...single(kind, path), hidden: page.isDouble })),
    single("search", "search/index.html"),
    single("method", "method/index.html"),
    single("about", "about/index.html"),
    single("corrections", "corrections/index.html"),
    single("not-found", "404.html"),
  ];
  const shown = [...siteWide, ...pagesOfReports.flat()];
  const siteWideListed = siteWide.filter(isListed).map(({ path }) => path);
  const textsOf = (of: string): Texts => createTexts(stringsFor(project.strings, of), of);
  const t = textsOf(lang);
  const publication: Publication = { site: project.site, baseUrl, lang, t };
  const data: OpenData = {
    ...publication,
    models: options.preview ? arrange(false) : models,
    digests: once(() =>
      data.models.map((model, place) => digestOpenData(publication, model, options.preview ? [] : (pagesOfReports[place] ?? []))),
    ),
    siteWide: siteWideListed,
    addresses: siteWideListed.length + reports.reduce((sum, report) => sum + report.addresses, 0),
    preview: options.preview,
    shareImages: options.shareImages === true,
    writeBibtex,
  };
  const files = planDataFiles(data).map((file): Page => ({ kind: "data", ...file }));
  const forms = project.site.admin === undefined ? [] : [adminConfigPath];
  const pages = [...shown, ...files, ...[...listSchemas(), ...forms].map((path) => single("data", path))];
  return {
    project,
    models,
    reports,
    digests,
    lists,
    searchFiles: once(() => {
      if (options.words === false) throw new Error("The site was planned without the words that its search finds claims by.");
      return makeSearchFiles(digests.flatMap(({ entries }) => entries));
    }),
    data,
    pages,
    siteFiles: files.filter(({ report }) => report === -1).map(({ path }) => path),
    byPath: new Map(pages.map((page) => [page.path, page])),
    baseUrl,
    preview: options.preview,
    shareImages: new Map(options.shareImages === true ? models.flatMap(planShareImages).map((image) => [image.path, image]) : []),
    offersZip: options.zip !== false && !options.preview && options.packed === undefined,
    lang,
    dir: scriptDirection(lang),
    t,
    textsOf,
    modelFor: findModels(models, project),
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
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
      embedPaths(model.id, numbered).map((path): Page => ({ kind: "embed", path, report, claim })),
    ),
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
