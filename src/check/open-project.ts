import { checkReport } from "./check-report.ts";
import { checkSiteData, type SiteData } from "./check-site-data.ts";
import type { CheckedReport, Project } from "./checked.ts";
import { date } from "./formats/date.ts";
import { findVanishedReports } from "./find-vanished-reports.ts";
import { listProject, type ProjectListing } from "./list-project.ts";
import type { ReportListing } from "./list-report.ts";
import type { Problem } from "./problem.ts";
import type { PublishedState } from "./published-state.ts";
import { rules } from "./rules/index.ts";

/** How a project is opened. */
export interface OpenOptions {
  /** The project's folder. */
  root: string;
  /** The day of the check, YYYY-MM-DD. */
  today: string;
  /**
   * Finds what is published, so that changes can be held against it; it is given what site.json says of where that is (null when it says
   * nothing, or cannot be read) and `only`, and gives null when nothing is to be compared.
   */
  readPublished?: (configured: string | null, only?: readonly string[]) => PublishedState | null;
  /** The ids of the reports that are wanted, there or published, when not all are: the others are not looked at. */
  only?: readonly string[];
}

/** A project that is open for checking: what its reports share has been read and checked, of the reports only the names of their files. */
export interface OpenProject {
  listing: ProjectListing;
  data: SiteData;
  /** The project without its reports; null when a file that they all need is broken. */
  shared: Omit<Project, "reports"> | null;
  /** What is published, where it is compared. */
  published: PublishedState | null;
  /** What is wrong outside of the reports, unsorted. */
  problems: Problem[];
  /** Reads one report and checks it: all its problems, unsorted, and the report when none of them is an error. */
  checkOne(listed: ReportListing): { problems: Problem[]; checked: CheckedReport | null };
}

/**
 * Opens a project, so that its reports can be checked one at a time, all of them or a few.
 *
 * @throws RangeError when `today` is not a day; nothing is thrown for what is in the files
 */
export function openProject({ root, today, readPublished, only }: OpenOptions): OpenProject {
  if (!date.accepts(today)) throw new RangeError(`today must be a day, YYYY-MM-DD, but is ${today}`);
  const listing = listProject(root, only);
  const data = checkSiteData(root, listing);
  const published = readPublished?.(data.site?.publishedRef ?? null, only) ?? null;
  const vanished = published === null ? [] : findVanishedReports(published, listing.ids);
  const { site, ratings, strings } = data;
  return {
    listing,
    data,
    shared: site !== null && ratings !== null ? { site, ratings, strings } : null,
    published,
    problems: [...listing.problems, ...data.problems, ...vanished],
    checkOne: (listed) => checkReport(listed, { root, data, rules, today, published }),
  };
}
