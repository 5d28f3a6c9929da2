import type { SiteFile } from "../../schema/types.ts";
import type { Texts } from "../interface-texts.ts";
import type { ReportModel } from "../report-model.ts";
import type { WriteBibtex } from "./bibtex-item.ts";
import type { OpenDigest } from "./open-digest.ts";

/** What the data files of a single report are made from, besides the report. */
export interface Publication {
  site: SiteFile;
  /** The published address, ending with a slash. */
  baseUrl: string;
  /** The language and the interface texts of what belongs to no report. */
  lang: string;
  t: Texts;
}

/** What data files are made from: the published part of the site. */
export interface OpenData extends Publication {
  /** Reports arranged without their drafts, in a preview too: a draft is in no data file. */
  models: ReportModel[];
  /** What the files about the whole site say of each report, in their order; made when it is first asked for. */
  digests: () => readonly OpenDigest[];
  /** The pages that belong to no report and that search engines may name, relative to the site's root. */
  siteWide: string[];
  /** How many addresses the sitemap has. */
  addresses: number;
  /** Whether the pages beside the files are a preview, which search engines are kept out of. */
  preview: boolean;
  /** Whether each published claim has a picture beside its page, for where it is shared. */
  shareImages: boolean;
  /** The citation library does it, which is loaded for the first entry. */
  writeBibtex: WriteBibtex;
}
