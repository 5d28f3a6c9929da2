import { join } from "node:path";
import type { Project } from "../../../check/checked.ts";
import { writePieces } from "../../../publish/write-pieces.ts";
import { reviewFeedPath, writeReviewFeed } from "../../../report/data/claim-jsonld.ts";
import { writeDataFile } from "../../../report/data/data-files.ts";
import { joinDigests, type OpenDigest } from "../../../report/data/open-digest.ts";
import { deriveSite } from "../../../site/derive-site.ts";
import { createWriteOutput } from "../../../site/write-output.ts";
import type { SitePlan } from "./inspection-terms.ts";

/**
 * Writes the data files about the whole site. What they say of the reports is read one report after the other, twice.
 *
 * @param folder where the site is made
 * @param options as for `deriveSite`
 * @param readDigests gives what is said of each report, in their order
 */
export function writeSiteFiles(
  folder: string,
  shared: Omit<Project, "reports">,
  options: { preview: boolean; baseUrl: string | undefined },
  { siteFiles, siteWide, addresses }: Pick<SitePlan, "siteFiles" | "siteWide" | "addresses">,
  readDigests: () => Iterable<OpenDigest>,
): void {
  const write = createWriteOutput();
  const { preview, baseUrl } = options;
  const { data } = deriveSite({ ...shared, reports: [] }, { preview, ...(baseUrl === undefined ? {} : { baseUrl }) });
  const joined = joinDigests(readDigests());
  const ofSite = { ...data, digests: () => [joined], siteWide, addresses };
  for (const path of siteFiles) {
    if (path === reviewFeedPath) writePieces(join(folder, path), writeReviewFeed(data, reviewsOf(readDigests()), joined.reviews.modified));
    else write(join(folder, path), writeDataFile(ofSite, { path, report: -1, claim: -1 }));
  }
}

function* reviewsOf(digests: Iterable<OpenDigest>): Generator<OpenDigest["reviews"]> {
  for (const { reviews } of digests) yield reviews;
}
