import type { ClaimEntry } from "../../report/find/claim-entry.ts";
import type { ReportDigest } from "../../report/report-digest.ts";
import { gatherLists, listsFolder, type ClaimList } from "./claim-lists.ts";
import { layOutList, type ListPage } from "./list-page.ts";

/** Where the pages of older reports are. */
export const reportsFolder = "reports/";

/** How many claims, names and reports a full page has. */
const claimsOnPage = 50;
const namesOnPage = 200;
const reportsOnPage = 25;

/** A name with the list of its claims. */
export interface ListedName {
  name: string;
  /** Where its list is, or its only claim, relative to the site's root. */
  path: string;
  count: number;
}

/** A page that lists something, and what it lists. */
export type PlannedList =
  | { kind: "claims"; list: ClaimList; page: ListPage<ClaimEntry> }
  | { kind: "names"; of: "speaker" | "publisher"; page: ListPage<ListedName> }
  | { kind: "home"; page: ListPage<ReportDigest> };

/** The lists of a site. */
export interface SiteLists {
  /** All lists of claims, the one of all claims first. */
  lists: readonly ClaimList[];
  /** Every page of every list, by its path. */
  pages: ReadonlyMap<string, PlannedList>;
}

/**
 * Plans the pages of all lists: reports, claims by what they have in common, and the names that claims are listed by.
 *
 * @param digests of the reports that are shown
 * @param isWhole false for the site in a report's ZIP, in which all claims stand in one list
 */
export function planLists(digests: readonly ReportDigest[], isWhole: boolean): SiteLists {
  const gathered = gatherLists(digests.flatMap(({ entries }) => entries));
  const lists = isWhole ? gathered : gathered.filter(({ kind }) => kind === "all");
  const pages: PlannedList[] = [
    ...layOutList("", digests.toSorted(byAge), reportsOnPage, reportsFolder).map((page): PlannedList => ({ kind: "home", page })),
    ...lists
      .filter(isWorthPage)
      .flatMap((list) => layOutList(list.folder, list.entries, claimsOnPage).map((page): PlannedList => ({ kind: "claims", list, page }))),
    ...(["speaker", "publisher"] as const).flatMap((of) => {
      const names = lists.filter(({ kind }) => kind === of).map(nameOf);
      const laid = names.length === 0 ? [] : layOutList(`${listsFolder}${of}s/`, names, namesOnPage);
      return laid.map((page): PlannedList => ({ kind: "names", of, page }));
    }),
  ];
  return { lists, pages: new Map(pages.map((planned) => [planned.page.path, planned])) };
}

/** A name that is on one claim leads to the claim itself: a page of its own would say no more. */
function isWorthPage({ kind, entries }: ClaimList): boolean {
  return entries.length > 1 || (kind !== "speaker" && kind !== "publisher");
}

function nameOf(list: ClaimList): ListedName {
  const { name, folder, entries } = list;
  return { name, path: isWorthPage(list) ? `${folder}index.html` : (entries[0]?.path ?? ""), count: entries.length };
}

/** What is not published yet comes last. */
function byAge(a: ReportDigest, b: ReportDigest): number {
  const [first, second] = [a, b].map(({ published, id }) => `${published ?? "9999"} ${id}`);
  return (first ?? "") < (second ?? "") ? -1 : 1;
}
