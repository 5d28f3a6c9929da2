import { bearsClaimReview } from "../claim-review.ts";
import type { NumberedClaim, ReportModel } from "../report-model.ts";
import type { Texts } from "../interface-texts.ts";

/** A data file as a page offers it. */
export interface Download {
  /** Relative to the site's root. */
  path: string;
  name: string;
  /** What is in it. */
  label: string;
}

const reportFiles = [
  ["report.json", "downloads.report"],
  ["claims.csv", "downloads.csv"],
  ["claims.jsonl", "downloads.jsonl"],
  ["annotations.json", "downloads.annotations"],
  ["sources.csl.json", "downloads.csl"],
  ["sources.bib", "downloads.bib"],
  ["sources.ris", "downloads.ris"],
  ["feed.xml", "downloads.report-feed"],
  ["feed.json", "downloads.report-json-feed"],
  ["corrections.xml", "downloads.report-corrections"],
  ["corrections.json", "downloads.corrections-json"],
] as const;

const siteFiles = [
  ["feed.xml", "downloads.site-feed"],
  ["feed.json", "downloads.site-json-feed"],
  ["corrections.xml", "downloads.corrections"],
  ["corrections.json", "downloads.corrections-json"],
  ["claimreviews.json", "downloads.claimreviews"],
  ["schema/v1/claim.schema.json", "downloads.schema"],
] as const;

/** Lists the data files about the whole site. */
export function siteDownloads(t: Texts): Download[] {
  return siteFiles.map(([path, key]) => ({ path, name: path, label: t(key) }));
}

/**
 * Lists the data files of a report. A report of drafts alone, which only a preview shows, has none.
 *
 * @param offersZip whether there is a ZIP of its pages
 */
export function reportDownloads(model: ReportModel, offersZip: boolean): Download[] {
  if (!model.claims.some(({ published }) => published)) return [];
  const files = offersZip ? [["report.zip", "downloads.zip"] as const, ...reportFiles] : reportFiles;
  return files.map(([name, key]) => ({ path: `${model.id}/${name}`, name, label: model.t(key) }));
}

/** Lists the data files of a claim; a draft has none. */
export function claimDownloads(model: ReportModel, claim: NumberedClaim): Download[] {
  if (!claim.published) return [];
  const file = (name: string, key: string): Download => ({ path: `${model.id}/${claim.id}/${name}`, name, label: model.t(key) });
  const markup = bearsClaimReview(model, { claim }) ? [file("claim.jsonld", "downloads.markup")] : [];
  return [file("claim.json", "downloads.claim"), ...markup];
}
