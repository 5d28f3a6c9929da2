import type { Project } from "../check/checked.ts";
import { claimFileNames } from "../report/data/data-files.ts";
import { isListed } from "../report/data/sitemap.ts";
import { digestReport, type ReportDigest } from "../report/report-digest.ts";
import type { ReportModel } from "../report/report-model.ts";
import { wayBack, type Page, type StyledPage } from "./page.ts";

/** What the whole site must know of a report. Plain values, which can be kept from one build to the next. */
export interface PlannedReport {
  id: string;
  title: string;
  /** What the pages about the whole site show of it; null when nothing of it is shown. */
  digest: ReportDigest | null;
  /** How many pages it has. */
  pages: number;
  /** How many of them the sitemap names. */
  addresses: number;
  /** One page of each kind at each depth: the style sheets of all its pages are those of these. */
  samples: StyledPage[];
}

/** Reports whose pages are there already, made from the same files by an earlier build. */
export interface KeptReports {
  reports: readonly PlannedReport[];
  /** The ids of all reports of the project, in their order: of these and of those that are made anew. */
  order: readonly string[];
}

/**
 * Gathers what the whole site must know of a report that is shown.
 *
 * @param withWords whether the search is made from it, too
 */
export function planReport(model: ReportModel, pages: readonly Page[], baseUrl: string, withWords: boolean): PlannedReport {
  const samples = new Map<string, StyledPage>();
  // Translations lie deeper than their originals: none is taken for one.
  for (const { kind, path, lang } of pages) {
    const key = `${kind} ${wayBack({ kind, path }, baseUrl)}`;
    if (!samples.has(key)) samples.set(key, { kind, path, ...(lang !== undefined && { lang }) });
  }
  return {
    id: model.id,
    title: model.checked.report.title,
    digest: digestReport(model, (claim) => (claim.published ? claimFileNames(model, claim) : []), withWords),
    pages: pages.length,
    addresses: pages.filter(isListed).length,
    samples: [...samples.values()],
  };
}

/** Adds the reports of which nothing is shown: they are known by their titles alone. */
export function addUnshown(shown: readonly PlannedReport[], { reports }: Project): PlannedReport[] {
  const byId = new Map(shown.map((planned) => [planned.id, planned]));
  return reports.map(({ id, report }) => byId.get(id) ?? { id, title: report.title, digest: null, pages: 0, addresses: 0, samples: [] });
}

/** Puts kept reports between those that are made anew. */
export function orderReports(made: readonly PlannedReport[], kept: KeptReports | undefined): readonly PlannedReport[] {
  if (kept === undefined) return made;
  const byId = new Map([...kept.reports, ...made].map((report) => [report.id, report]));
  return kept.order.flatMap((id) => byId.get(id) ?? []);
}
