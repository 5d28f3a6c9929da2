import type { CheckedReport } from "../../check/checked.ts";
import type { History } from "../../history/history.ts";
import { deriveSite, type DeriveOptions, type Site } from "../../site/derive-site.ts";
import type { Page } from "../../site/page.ts";
import type { PlannedReport } from "../../site/planned-report.ts";
import type { Project } from "../../check/checked.ts";
import type { Shelf, Shelved } from "./shelf.ts";

/** A site that is to be made: the whole of it without its reports, and each report when its turn comes. */
export interface PlannedSite {
  /** All that is about the whole site; of the reports it knows what its own pages show. */
  site: Site;
  /** The ids of the reports that are made, in order, with the pages of their claims; nothing is made of one of which nothing is shown. */
  made: ReadonlyMap<string, readonly Page[]>;
  /** How many pages they have. */
  pages: number;
  /** Derives the site of a report alone: its pages are the same as in the whole site, as no report shows anything of another. */
  siteOf(id: string): Site;
}

/** Besides what a site is derived from: reports that are there already, and the order of all. */
type PlanOptions = Required<Pick<DeriveOptions, "preview" | "zip" | "shareImages" | "kept">> &
  Pick<DeriveOptions, "baseUrl"> & { history: History };

/**
 * Plans a site report by report, so that no more than one is in memory.
 *
 * @param shelved where the checked reports lie, by their ids
 * @param onFiles is given every file of each report but its ZIP, relative to the site's root
 */
export function planSite(
  shared: Omit<Project, "reports">,
  shelf: Shelf<CheckedReport>,
  shelved: ReadonlyMap<string, Shelved>,
  { kept, ...options }: PlanOptions,
  onFiles: (paths: string[]) => void,
): PlannedSite {
  const siteOf = (id: string): Site => {
    const place = shelved.get(id);
    if (place === undefined) throw new Error(`The report ${id} is not among those that are made.`);
    return deriveSite({ ...shared, reports: [shelf.take(place)] }, { ...options, words: false });
  };
  const planned: PlannedReport[] = [];
  const made = new Map<string, Page[]>();
  let pages = 0;
  for (const id of shelved.keys()) {
    const alone = siteOf(id);
    planned.push(...alone.reports);
    const own = alone.pages.filter(({ report }) => report !== -1);
    if (alone.reports.some(({ digest }) => digest !== null))
      made.set(
        id,
        own.filter(({ kind }) => kind === "claim"),
      );
    pages += own.filter(({ kind }) => kind !== "data").length;
    onFiles([...own.map(({ path }) => path), ...alone.shareImages.keys()]);
  }
  const site = deriveSite(
    { ...shared, reports: [] },
    { ...options, words: false, kept: { reports: [...kept.reports, ...planned], order: kept.order } },
  );
  return { site, made, pages, siteOf };
}
