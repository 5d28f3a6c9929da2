import { bearsClaimReview } from "../claim-review.ts";
import type { NumberedClaim, ReportModel } from "../report-model.ts";
import { annotationsJson } from "./annotations-json.ts";
import { claimJsonld, claimReviewFeed, reviewFeedPath } from "./claim-jsonld.ts";
import { claimsCsv } from "./claims-csv.ts";
import { claimsJsonl } from "./claims-jsonl.ts";
import { sourcesCsl } from "./csl-json.ts";
import type { OpenData } from "./open-data.ts";
import { oembedJson } from "./oembed-json.ts";
import { opensearchXml } from "./opensearch-xml.ts";
import { publicClaim } from "./public-files.ts";
import { reportJson } from "./report-json.ts";
import { robotsTxt } from "./robots-txt.ts";
import { checksFeed, correctionsFeed, reportCorrectionsFeed, reportFeed } from "./site-feeds.ts";
import { sitemapPaths, writeSitemap } from "./sitemap.ts";
import { sourcesBib } from "./sources-bib.ts";
import { sourcesRis } from "./sources-ris.ts";
import { writeAtom } from "./write-atom.ts";
import { writeJson } from "./write-json.ts";
import { writeJsonFeed } from "./write-json-feed.ts";

/** A data file of the site: where it is, and what it is about by places in `OpenData.models`, -1 where it is about all. */
export interface DataFile {
  /** Relative to the site's root. */
  path: string;
  report: number;
  claim: number;
}

const siteFiles: Record<string, (data: OpenData) => string> = {
  "feed.xml": (data) => writeAtom(checksFeed(data)),
  "feed.json": (data) => writeJsonFeed(checksFeed(data)),
  "corrections.xml": (data) => writeAtom(correctionsFeed(data)),
  "corrections.json": (data) => writeJsonFeed(correctionsFeed(data)),
  [reviewFeedPath]: claimReviewFeed,
  "robots.txt": robotsTxt,
  "opensearch.xml": opensearchXml,
};

const reportFiles: Record<string, (data: OpenData, model: ReportModel) => string> = {
  "report.json": reportJson,
  "claims.csv": claimsCsv,
  "claims.jsonl": claimsJsonl,
  "annotations.json": annotationsJson,
  "sources.csl.json": (_, model) => sourcesCsl(model),
  "sources.bib": sourcesBib,
  "sources.ris": (_, model) => sourcesRis(model),
  "feed.xml": (data, model) => writeAtom(reportFeed(data, model)),
  "feed.json": (data, model) => writeJsonFeed(reportFeed(data, model)),
  "corrections.xml": (data, model) => writeAtom(reportCorrectionsFeed(data, model)),
  "corrections.json": (data, model) => writeJsonFeed(reportCorrectionsFeed(data, model)),
};

const claimFiles: Record<string, (data: OpenData, model: ReportModel, claim: NumberedClaim) => string> = {
  "claim.json": (_, model, claim) => writeJson(publicClaim(model, claim)),
  "claim.jsonld": claimJsonld,
  "oembed.json": oembedJson,
};

/**
 * Lists the data files of a site. Those of a report stand beside its page, those of a claim beside the claim's; their names have a dot,
 * which no id has.
 */
export function planDataFiles(data: Pick<OpenData, "models" | "addresses" | "preview">): DataFile[] {
  // A preview is not for search engines: it has no sitemap.
  const site = [...Object.keys(siteFiles), ...(data.preview ? [] : sitemapPaths(data.addresses))];
  return [
    ...site.map((path) => ({ path, report: -1, claim: -1 })),
    ...data.models.flatMap((model, report) => [
      ...Object.keys(reportFiles).map((name) => ({ path: `${model.id}/${name}`, report, claim: -1 })),
      ...model.claims.flatMap((claim, place) =>
        claimFileNames(model, claim).map((name) => ({ path: `${model.id}/${claim.id}/${name}`, report, claim: place })),
      ),
    ]),
  ];
}

/**
 * Writes a data file.
 *
 * @throws for a file that was not planned
 */
export function writeDataFile(data: OpenData, { path, report, claim }: DataFile): string {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const model = data.models[report];
  const numbered = model?.claims[claim];
  if (model === undefined && name.startsWith("sitemap")) return writeSitemap(data, path);
  const text =
    model === undefined
      ? siteFiles[name]?.(data)
      : numbered === undefined
        ? reportFiles[name]?.(data, model)
        : claimFiles[name]?.(data, model, numbered);
  if (text === undefined) throw new Error(`There is no data file ${path}.`);
  return text;
}

/** Names the data files that stand beside the page of a claim. */
export function claimFileNames(model: ReportModel, claim: NumberedClaim): string[] {
  return Object.keys(claimFiles).filter((name) => name !== "claim.jsonld" || bearsClaimReview(model, { claim }));
}
