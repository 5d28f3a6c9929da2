import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CheckedReport, Project } from "../../../check/checked.ts";
import { createSiteProof, isProven, type SiteProof } from "../../../publish/create-site-proof.ts";
import { listFiles } from "../../../publish/list-files.ts";
import { describeBytes, manifestPath, writeManifest, type ManifestEntry } from "../../../publish/manifest.ts";
import type { ProofFailure } from "../../../publish/proof-failure.ts";
import type { ExpectedClaim } from "../../../publish/site-expectations.ts";
import { writeDataFile } from "../../../report/data/data-files.ts";
import { deriveSite } from "../../../site/derive-site.ts";
import { createWriteOutput } from "../../../site/write-output.ts";
import { expectSite } from "../expect-site.ts";

/** What an inspection must know before the first report. All of it can be sent to a thread. */
export interface InspectionTerms {
  /** Where the site is written. */
  folder: string;
  /** The project without its reports. */
  shared: Omit<Project, "reports">;
  /** The address that replaces that of site.json. */
  baseUrl: string | undefined;
  preview: boolean;
}

/** What it must know before the first page. */
export interface SitePlan {
  /** The published address, ending with a slash. */
  baseUrl: string;
  /** Every file that the site is to have, relative to the folder. */
  planned: string[];
  /** The file _headers. */
  headers: string;
}

/** What came of an inspection. */
export interface Inspected {
  failures: ProofFailure[];
  /** Whether other files are there than were planned: what is known of addresses then rests on the wrong list. */
  isOtherThanPlanned: boolean;
  files: number;
  bytes: number;
}

/** Makes the files that no template is needed for, and inspects all of a site: each file is read once, proven, weighed and hashed. */
export interface Inspection {
  /** Writes the data files of a report, and notes what the pages of its claims must say. */
  takeReport(checked: CheckedReport): void;
  /** Call it once, before the first page is inspected. */
  begin(plan: SitePlan): void;
  /** Inspects files that have been written; the page of a claim after its report. */
  inspect(paths: readonly string[]): void;
  /** Inspects what has not been, writes the list of all files, and settles. */
  finish(commit: string | null): Inspected;
}

/** Begins an inspection. */
export function createInspection({ folder, shared, baseUrl, preview }: InspectionTerms): Inspection {
  const claims = new Map<string, ExpectedClaim>();
  const entries = new Map<string, ManifestEntry>();
  const write = createWriteOutput();
  let begun: { plan: SitePlan; proof: SiteProof } | null = null;
  const demandBegun = (): { plan: SitePlan; proof: SiteProof } => {
    if (begun === null) throw new Error("The inspection was not told what the site is to be.");
    return begun;
  };
  const inspect = (path: string): void => {
    const { proof } = demandBegun();
    const bytes = readFileSync(join(folder, path));
    entries.set(path, { path, ...describeBytes(bytes) });
    if (isProven(path)) proof.take(path, bytes);
    claims.delete(path);
  };
  return {
    takeReport(checked) {
      const alone = deriveSite({ ...shared, reports: [checked] }, { preview, baseUrl });
      for (const [path, expected] of expectSite(alone).claims) claims.set(path, expected);
      for (const page of alone.pages) {
        if (page.kind === "data" && page.report !== -1) write(join(folder, page.path), writeDataFile(alone.data, page));
      }
    },
    begin(plan) {
      const expectations = { baseUrl: plan.baseUrl, ratings: shared.ratings, claims };
      begun = { plan, proof: createSiteProof(expectations, new Set(plan.planned), plan.headers) };
    },
    inspect: (paths) => paths.forEach(inspect),
    finish(commit) {
      const { plan, proof } = demandBegun();
      const there = listFiles(folder).filter((path) => path !== manifestPath);
      for (const path of there) if (!entries.has(path)) inspect(path);
      const files = there.flatMap((path) => entries.get(path) ?? []);
      const manifest = writeManifest({ commit, baseUrl: plan.baseUrl, files });
      write(join(folder, manifestPath), manifest);
      proof.take(manifestPath, manifest);
      const wanted = new Set(plan.planned);
      return {
        failures: proof.settle(),
        isOtherThanPlanned: there.length + 1 !== wanted.size || there.some((path) => !wanted.has(path)),
        files: files.length + 1,
        bytes: files.reduce((sum, file) => sum + file.bytes, Buffer.byteLength(manifest)),
      };
    },
  };
}
