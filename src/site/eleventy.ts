import { join, relative } from "node:path";
import { checkProject } from "../check/check-project.ts";
import { printProblems } from "../check/print-problems.ts";
import { deriveSite, type Site } from "./derive-site.ts";
import type { Page, PageKind } from "./page.ts";
import { createRenderPage, type RenderPage } from "./render-page.ts";
import { listAssets } from "./site-assets.ts";
import { createWriteOutput } from "./write-output.ts";

/** The few methods of Eleventy's configuration that are used here; the package brings no types. */
export interface EleventyConfig {
  addExtension(name: string, options: object): void;
  addGlobalData(name: string, value: unknown): void;
  addPassthroughCopy(paths: Record<string, string>): void;
  benchmarkManager: { get(group: string): { setIsVerbose(isVerbose: boolean): void } };
  on(event: "eleventy.after", run: (done: { directories: { output: string }; outputMode: string }) => void): void;
}

/** What Eleventy reads from the configuration's return value. The output folder is left to the caller. */
export interface EleventyOptions {
  dir: { input: string; includes: string; data: string };
  templateFormats: string[];
}

/** A site whose pages are written when they are rendered, and whose reports are derived when their turn comes. */
export interface PreparedSite {
  /** The site without its reports. */
  site: Site;
  /** The pages of claims of each of its reports, by the report's id. */
  claimPages: ReadonlyMap<string, readonly Page[]>;
  /** Derives the site of a report alone. */
  siteOf: (id: string) => Site;
  renderPage: RenderPage;
  /** Writes a page. */
  write: (page: Page, html: string) => void;
}

let prepared: PreparedSite | null = null;

/**
 * Hands over a site that has been checked already, so that the next Eleventy run does not check it again. That run writes each page when it
 * is rendered: left to itself Eleventy keeps all pages in memory until the last one is rendered, and only then writes the first. Of a report it
 * is told of the pages of claims; the others are made with the first of them: for every page that Eleventy knows of it keeps more in mind, from the
 * start to the end, than a claim is long. Data files of reports and about the whole site, and those of the search, are left to the caller.
 */
export function prepareSite(ready: PreparedSite): void {
  prepared = ready;
}

/**
 * Sets Eleventy up: one template per kind of page, paginated over the pages of that kind; everything else is `renderPage`.
 *
 * @param edge where the project is and what day it is, for a run that was not prepared, such as plain `npx @11ty/eleventy`
 * @throws when the project has errors; they are printed first, once, and Eleventy then writes nothing
 */
export function configureSite(eleventy: EleventyConfig, edge: { root: string; today: string }): EleventyOptions {
  const ready = prepared;
  const site = ready?.site ?? checkedSite(edge);
  const renderPage = ready?.renderPage ?? createRenderPage();
  const makePages = ready === null ? null : createMakePages(ready);
  // On a slow computer Eleventy warns of its own parts, although it was asked to be quiet.
  if (ready !== null) eleventy.benchmarkManager.get("Configuration").setIsVerbose(false);
  // Frozen, these are handed on as they are; else Eleventy copies them for every template, and looks through them by proxies.
  const entries = [...site.pages, ...[...(ready?.claimPages ?? [])].flatMap(([id, claims]) => enter(id, claims))];
  const pages = kinds.map((kind) => [kind, entries.filter((page) => page.kind === kind).map(Object.freeze)]);
  eleventy.addGlobalData("pages", Object.freeze(Object.fromEntries(pages)));
  eleventy.addGlobalData("permalink", () => (data: PageInput) => data.entry.path);
  // Eleventy's own engine compiles a paginated template again for every page; this one renders from templates compiled once.
  eleventy.addExtension("njk", {
    outputFileExtension: "html",
    compileOptions: { cache: true, getCacheKey: (_: string, path: string) => path },
    compile:
      () =>
      ({ entry }: PageInput): string | undefined => {
        if (makePages === null) return renderPage(site, entry);
        // A template that gives nothing is one that Eleventy does not write.
        makePages(entry);
        return undefined;
      },
  });
  // Data files have no template, so nothing of what Eleventy does for a page is for them.
  eleventy.on("eleventy.after", ({ directories, outputMode }) => {
    if (outputMode !== "fs") return;
    const write = createWriteOutput();
    for (const page of site.pages) {
      if (page.kind !== "data" || (ready !== null && site.siteFiles.includes(page.path))) continue;
      write(join(directories.output, page.path), renderPage(site, page));
    }
    if (ready !== null) return;
    for (const [path, text] of site.searchFiles()) write(join(directories.output, path), text);
  });
  for (const { path, from } of listAssets(site.project.site)) eleventy.addPassthroughCopy({ [relative(process.cwd(), from)]: path });
  return { dir: { input: "templates/pages", includes: "../layouts", data: "../no-data" }, templateFormats: ["njk"] };
}

/** What Eleventy gives for each page. */
interface PageInput {
  entry: Page | ReportEntry;
}

/** A page of a report of which Eleventy is told. */
type ReportEntry = Page & { of: string };

/** @returns the pages of a report's claims, or where there is none the page of the report */
function enter(id: string, claims: readonly Page[]): ReportEntry[] {
  const told: readonly Page[] = claims.length > 0 ? claims : [{ kind: "report", path: `${id}/index.html`, report: 0, claim: -1 }];
  return told.map((page) => ({ ...page, of: id }));
}

/** Makes the function that writes a page and, with the first one of a report, all pages of that report but those that Eleventy is told of. */
function createMakePages({ site, siteOf, renderPage, write }: PreparedSite): (entry: Page | ReportEntry) => void {
  const begun = new Set<string>();
  let [current, alone] = ["", site];
  return (entry) => {
    if (!("of" in entry)) return write(entry, renderPage(site, entry));
    // Eleventy asks for the pages of a template in their order, so that each report is derived once.
    if (current !== entry.of) [current, alone] = [entry.of, siteOf(entry.of)];
    write(entry, renderPage(alone, entry));
    if (begun.has(entry.of)) return;
    begun.add(entry.of);
    for (const page of alone.pages) {
      if (page.report !== -1 && page.kind !== "data" && page.kind !== "claim" && page.path !== entry.path)
        write(page, renderPage(alone, page));
    }
  };
}

const kinds: PageKind[] = [
  "home",
  "claims",
  "names",
  "search",
  "report",
  "claim",
  "history",
  "embed",
  "sources",
  "method",
  "about",
  "corrections",
  "report-corrections",
  "moved",
  "not-found",
];

function checkedSite({ root, today }: { root: string; today: string }): Site {
  const { problems, project } = checkProject({ root, today });
  if (problems.length > 0) console.error(printProblems(problems));
  if (project === null) throw Object.assign(new Error("Nothing was published: see the problems above."), { skipOriginalStack: true });
  return deriveSite(project, { preview: false });
}
