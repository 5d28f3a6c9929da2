import type { DayView } from "../../report/claim-view.ts";
import type { ClaimEntry } from "../../report/find/claim-entry.ts";
import { formatDate } from "../../report/format-date.ts";
import { viewVerdict, type VerdictView } from "../../report/verdict-view.ts";
import type { Site } from "../derive-site.ts";
import { listsFolder, type ClaimList } from "./claim-lists.ts";
import type { Pager } from "./list-page.ts";
import type { ListedName, PlannedList } from "./plan-lists.ts";

/** A claim as lists show it, in the words of the site. */
export interface ListedClaim extends Pick<ClaimEntry, "path" | "statement" | "lang" | "dir" | "report"> {
  verdict: VerdictView;
  /** The word for where the check stands, when readers must know. */
  status: string | null;
  speaker: string;
  day: DayView | null;
}

/** A way to a list or its parent. */
interface Way {
  name: string;
  path: string;
}

/** The ways to the lists of claims. */
export interface BrowseWays {
  all: { path: string; count: number } | null;
  verdicts: { verdict: VerdictView; path: string; count: number }[];
  /** Newest first. */
  years: ListedName[];
  /** The lists of speakers and of publishers, with the number of names in each. */
  names: ListedName[];
}

/** What the page of a list shows. */
export interface ListView {
  title: string;
  heading: string;
  above: Way[];
  pager: Pager | null;
}

/** Arranges what a page of a list of claims or names shows. */
export function viewList(site: Site, planned: Exclude<PlannedList, { kind: "home" }>): ListView {
  const { page } = planned;
  const heading = planned.kind === "claims" ? nameList(site, planned.list) : site.t(`lists.${planned.of}s`);
  const { pager } = page;
  const number = pager === null || page.path === pager.newest ? null : site.t("pager.page", { number: pager.number });
  const view: ListView = { heading, title: number === null ? heading : `${heading} · ${number}`, above: waysAbove(site, planned), pager };
  if (planned.kind === "names") {
    const names = planned.page.items.toSorted((a, b) => a.name.localeCompare(b.name, site.lang));
    return Object.assign(view, { names, lead: site.t(`lists.${planned.of}s-lead`) });
  }
  return Object.assign(view, {
    claims: planned.page.items.map((entry) => showEntry(site, entry)),
    definition: planned.list.kind === "verdict" ? verdictOf(site, planned.list.name).definition : null,
    ways: page.path === `${listsFolder}index.html` ? { ...browseWays(site), all: null } : null,
  });
}

/** Lists the ways to every list of claims. */
export function browseWays(site: Site): BrowseWays {
  const { lists, project, t } = { ...site, lists: site.lists.lists };
  const having = (kind: ClaimList["kind"]): ListedName[] =>
    lists
      .filter((list) => list.kind === kind)
      .map(({ name, folder, entries }) => ({ name, path: `${folder}index.html`, count: entries.length }));
  const verdicts = new Map(having("verdict").map((list) => [list.name, list]));
  return {
    all: having("all")[0] ?? null,
    verdicts: project.ratings.verdicts.flatMap(({ id }) => {
      const list = verdicts.get(id);
      return list === undefined ? [] : { verdict: viewVerdict(project.ratings, list.name, ""), path: list.path, count: list.count };
    }),
    years: having("year")
      .toReversed()
      .map((list) => ({ ...list, name: yearInWords(site, list.name) })),
    names: (["speaker", "publisher"] as const).flatMap((kind) => {
      const count = having(kind).length;
      return count === 0 ? [] : { name: t(`lists.${kind}s`), path: `${listsFolder}${kind}s/index.html`, count };
    }),
  };
}

function nameList(site: Site, { kind, name }: ClaimList): string {
  if (kind === "all") return site.t("claims.heading");
  if (kind === "year") return site.t("lists.of-year", { year: yearInWords(site, name) });
  return site.t(`lists.of-${kind}`, { name: kind === "verdict" ? verdictOf(site, name).label : name });
}

/** A year has no sign between its thousands, so it is written as a date. */
function yearInWords(site: Site, year: string): string {
  return formatDate(year, site.lang);
}

function waysAbove(site: Site, planned: Exclude<PlannedList, { kind: "home" }>): Way[] {
  const all: Way = { name: site.t("claims.heading"), path: `${listsFolder}index.html` };
  const kind = planned.kind === "names" ? null : planned.list.kind;
  if (kind === "all") return [];
  if (kind === "speaker" || kind === "publisher")
    return [all, { name: site.t(`lists.${kind}s`), path: `${listsFolder}${kind}s/index.html` }];
  return [all];
}

function verdictOf({ project, t }: Site, id: string | null): VerdictView {
  return viewVerdict(project.ratings, id, t("verdict.none"));
}

function showEntry(site: Site, entry: ClaimEntry): ListedClaim {
  const { path, statement, lang, dir, report, verdict, status, speaker, published } = entry;
  const isPlain = status === "verified";
  return {
    path,
    statement,
    lang,
    dir,
    report,
    verdict: verdictOf(site, verdict),
    status: isPlain ? null : (site.project.ratings.statuses.find(({ id }) => id === status)?.label ?? status),
    speaker: speaker ?? site.t("speaker.article"),
    day: published === null ? null : { raw: published, text: formatDate(published, site.lang) },
  };
}
