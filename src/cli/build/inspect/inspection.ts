import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createSiteProof, isProven } from "../../../publish/create-site-proof.ts";
import { listFiles } from "../../../publish/list-files.ts";
import { describeBytes, manifestPath, writeManifest, type ManifestEntry } from "../../../publish/manifest.ts";
import type { ProofFailure } from "../../../publish/proof-failure.ts";
import type { ExpectedClaim, SiteExpectations } from "../../../publish/site-expectations.ts";
import { createWriteOutput } from "../../../site/write-output.ts";

/** What an inspection must know before the first file. All of it can be sent to a thread. */
export interface InspectionTerms {
  /** Where the site is written. */
  folder: string;
  baseUrl: string;
  ratings: SiteExpectations["ratings"];
  /** Every file that the site is to have, relative to the folder. */
  planned: string[];
  /** The file _headers. */
  headers: string;
}

/** A file that has been written; of a claim's page, what it must say. */
export interface WrittenFile {
  path: string;
  expected?: ExpectedClaim;
}

/** What came of an inspection. */
export interface Inspected {
  failures: ProofFailure[];
  /** Whether other files are there than were planned: what is known of addresses then rests on the wrong list. */
  isOtherThanPlanned: boolean;
  files: number;
  bytes: number;
}

/** The inspection of a site's files: each is read once, proven, weighed and hashed. */
export interface Inspection {
  inspect(files: readonly WrittenFile[]): void;
  /** Inspects what has not been, writes the list of all files, and settles. */
  finish(commit: string | null): Inspected;
}

/** Begins an inspection. */
export function createInspection({ folder, baseUrl, ratings, planned, headers }: InspectionTerms): Inspection {
  const claims = new Map<string, ExpectedClaim>();
  const proof = createSiteProof({ baseUrl, ratings, claims }, new Set(planned), headers);
  const entries = new Map<string, ManifestEntry>();
  const inspect = ({ path, expected }: WrittenFile): void => {
    const bytes = readFileSync(join(folder, path));
    entries.set(path, { path, ...describeBytes(bytes) });
    if (expected !== undefined) claims.set(path, expected);
    if (isProven(path)) proof.take(path, bytes);
    claims.delete(path);
  };
  return {
    inspect: (files) => files.forEach(inspect),
    finish(commit) {
      const there = listFiles(folder).filter((path) => path !== manifestPath);
      for (const path of there) if (!entries.has(path)) inspect({ path });
      const files = there.flatMap((path) => entries.get(path) ?? []);
      const manifest = writeManifest({ commit, baseUrl, files });
      createWriteOutput()(join(folder, manifestPath), manifest);
      proof.take(manifestPath, manifest);
      const wanted = new Set(planned);
      return {
        failures: proof.settle(),
        isOtherThanPlanned: there.length + 1 !== wanted.size || there.some((path) => !wanted.has(path)),
        files: files.length + 1,
        bytes: files.reduce((sum, file) => sum + file.bytes, Buffer.byteLength(manifest)),
      };
    },
  };
}
