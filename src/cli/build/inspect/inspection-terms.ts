import type { Project } from "../../../check/checked.ts";
import type { ProofFailure } from "../../../publish/proof-failure.ts";
import type { Shelved } from "../shelf.ts";
import type { Kept, MemoryParts } from "./former-site.ts";
import type { RememberedOutputs } from "./remember-outputs.ts";

/** What an inspection must know before the first report. All of it can be sent to a thread. */
export interface InspectionTerms {
  /** Where the site is written. */
  folder: string;
  /** The site that it will replace. */
  output: string;
  /** The folder that keeps from one build to the next what was made; null to remember nothing. */
  memory: string | null;
  /** The project without its reports. */
  shared: Omit<Project, "reports">;
  /** The address that replaces that of site.json. */
  baseUrl: string | undefined;
  preview: boolean;
  /** Whether published claims have pictures for where they are shared. */
  shareImages: boolean;
}

/** What it must know before the first page. */
export interface SitePlan {
  /** The published address, ending with a slash. */
  baseUrl: string;
  /** Every file that is to be written, relative to the folder, besides those that were expected already. */
  planned: string[];
  /** The file _headers. */
  headers: string;
  /** The ids of all reports, in their order. */
  order: string[];
  /** The data files about the whole site, and what the sitemap says of pages that belong to no report. */
  siteFiles: readonly string[];
  siteWide: string[];
  addresses: number;
  /** What stays as it is; `look` has found it so. */
  kept: Kept;
}

/** A page that was made: its path, and the bytes that are to be written there; null where they have been. */
export type MadePage = readonly [path: string, bytes: Uint8Array | null];

/** What came of an inspection. */
export interface Inspected {
  failures: ProofFailure[];
  /** Whether other files are there than were planned: what is known of addresses then rests on the wrong list. */
  isOtherThanPlanned: boolean;
  files: number;
  bytes: number;
  /** SHA-256 of the manifest, in hexadecimal digits. */
  manifest: string;
  /** The parts of the memory that tell of what was made; null when nothing is remembered. */
  remembered: RememberedOutputs | null;
}

/**
 * Makes the files that no template is needed for, and inspects all of a site: each file is proven, weighed and hashed, what is made here while it
 * is written, and the rest when it is read, once.
 */
export interface Inspection {
  /** Looks what of the former site is as it was made. */
  look(parts: MemoryParts): Kept;
  /** Writes the data files of a report, notes what addresses stand in them, and where the report lies on the shelf of checked reports. */
  takeReport(id: string, place: Shelved): void;
  /** Makes the files of the search, when all reports that are not kept have been taken. `order` are the ids of all reports. */
  makeSearch(order: readonly string[]): void;
  /** Takes note of files that are to be written, before it begins. */
  expect(paths: readonly string[]): void;
  /** Call it once, after `makeSearch` and before the first page is inspected. Writes the data files about the whole site. */
  begin(plan: SitePlan): void;
  /** Writes pages and inspects them, or only inspects those that have been written; the page of a claim after its report. */
  takePages(pages: readonly MadePage[]): void;
  /** Inspects what has not been, writes the list of all files, and settles. */
  finish(commit: string | null): Inspected;
}
