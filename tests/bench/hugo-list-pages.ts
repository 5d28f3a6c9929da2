import { browseWays, viewList, type BrowseWays, type ListedClaim, type ListView } from "../../src/site/lists/list-data.ts";
import type { Pager } from "../../src/site/lists/list-page.ts";
import type { ListedName, PlannedList } from "../../src/site/lists/plan-lists.ts";
import type { Site } from "../../src/site/derive-site.ts";
import { rootOf, type Page } from "../../src/site/page.ts";
import { pageAlternates } from "../../src/site/page-alternates.ts";
import { twinOfHome, type HugoPage } from "./hugo-pages.ts";

/**
 * What the pages of lists show, by their paths: of reports, of claims and of names. Our pages count from the oldest, and the last one grows, which
 * Hugo's paginator cannot do; so each is a page of content of its own, which is the fastest for Hugo as well.
 */
export function twinsOfLists(site: Site): Map<string, HugoPage> {
  return new Map([...site.lists.pages].map(([path, planned]) => [path, { params: listParams(site, path, planned), body: "" }]));
}

function listParams(site: Site, path: string, planned: PlannedList): Record<string, unknown> {
  const page: Page = { kind: planned.kind, path, report: -1, claim: -1 };
  const common = {
    type: planned.kind,
    // The newest home page is Hugo's own.
    ...(path === "index.html" ? {} : { url: `/${path.replace(/index\.html$/, "")}` }),
    root: rootOf(path),
    hidden: planned.page.isDouble,
    alternates: pageAlternates(site, page),
    pager: planned.page.pager && pagerParams(planned.page.pager),
  };
  if (planned.kind === "home") return { ...common, ...homeParams(site, path, planned) };
  const view = viewList(site, planned) as ListView & { lead?: string; definition?: string | null };
  const params = { ...common, title: view.heading, pagetitle: view.title, description: view.lead ?? view.title, above: view.above };
  if ("names" in view) return { ...params, names: (view.names as ListedName[]).map((name) => countInWords(site, name)) };
  const { claims, ways } = view as unknown as { claims: ListedClaim[]; ways: BrowseWays | null };
  return { ...params, definition: view.definition, ways: ways && waysParams(site, ways), claims: claims.map(claimParams) };
}

function homeParams(site: Site, path: string, { page }: Extract<PlannedList, { kind: "home" }>): object {
  const { params } = twinOfHome(site);
  const isNewest = page.pager === null || path === page.pager.newest;
  const title = site.t("home.page-title");
  return {
    title: params["title"],
    description: params["description"],
    pagetitle: isNewest ? title : `${title} · ${site.t("pager.page", { number: page.pager?.number ?? 0 })}`,
    reports: page.items.map((report) => ({
      path: report.path,
      title: report.title,
      summary: report.summary,
      total: report.claims,
      publisher: report.publisher,
      publishedon: report.publishedOn,
      groups: report.groups.map(({ verdict, claims }) => ({
        verdict: verdict.id,
        claims: claims.map((each) => ({ number: each.number, path: each.path, statement: each.claim.statement })),
      })),
    })),
    ways: isNewest ? waysParams(site, browseWays(site)) : null,
  };
}

function waysParams(site: Site, { all, verdicts, years, names }: BrowseWays): object {
  return {
    all: all && { path: all.path, facts: site.t("home.facts", { count: all.count }) },
    verdicts: verdicts.map(({ verdict, path, count }) => ({ verdict: verdict.id, path, count: site.t.number(count) })),
    years: years.map((way) => countInWords(site, way)),
    names: names.map((way) => countInWords(site, way)),
  };
}

function countInWords({ t }: Site, { name, path, count }: ListedName): object {
  return { name, path, count: t.number(count) };
}

function claimParams({ path, statement, report, verdict, status, speaker, day }: ListedClaim): object {
  return { path, statement, report: { path: report.path, title: report.title }, verdict: verdict.id, status, speaker, day: day?.raw };
}

function pagerParams({ number, path, newest, oldest, newer, older }: Pager): object {
  return { number, path, newest, oldest, newer, older };
}
