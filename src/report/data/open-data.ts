import type { SiteFile } from "../../schema/types.ts";
import type { Texts } from "../interface-texts.ts";
import type { ReportModel } from "../report-model.ts";

/** A page that the sitemap may name. `report` and `claim` are places in `models`, -1 where the page belongs to none. */
export interface ListedPage {
  kind: string;
  path: string;
  report: number;
  claim: number;
  /** Whether search engines are kept out of it. */
  hidden?: boolean;
}

/** What data files are made from: the published part of the site. */
export interface OpenData {
  site: SiteFile;
  /** Reports arranged without their drafts, in a preview too: a draft is in no data file. */
  models: ReportModel[];
  /** The pages of the site, for the sitemap. */
  pages: ListedPage[];
  /** The published address, ending with a slash. */
  baseUrl: string;
  /** Whether the pages beside the files are a preview, which search engines are kept out of. */
  preview: boolean;
  /** The language and the interface texts of what belongs to no report. */
  lang: string;
  t: Texts;
}
