import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CheckedReport, Project } from "../../../check/checked.ts";
import { createSiteProof, isProven, type SiteProof } from "../../../publish/create-site-proof.ts";
import { listFiles } from "../../../publish/list-files.ts";
import { manifestPath, writeManifest } from "../../../publish/manifest.ts";
import type { ProofFailure } from "../../../publish/proof-failure.ts";
import type { ExpectedClaim } from "../../../publish/site-expectations.ts";
import { writeDataFile } from "../../../report/data/data-files.ts";
import type { OpenDigest } from "../../../report/data/open-digest.ts";
import { deriveSite } from "../../../site/derive-site.ts";
import { createWriteOutput } from "../../../site/write-output.ts";
import { expectSite } from "../expect-site.ts";
import type { OutputMemory } from "../memory/memory.ts";
import { hashOf, seeFile, type SeenFile } from "../memory/seen-file.ts";
import { openFormerSite, type Kept, type MemoryParts } from "./former-site.ts";
import { keyOfSearch, makeSearchPart, type Findable, type SearchPart } from "./make-search-part.ts";
import { partOf, rememberOutputs, type RememberedOutputs } from "./remember-outputs.ts";
import { takeOver } from "./take-over.ts";

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
  /** Every file that is to be written, relative to the folder. */
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

/** Makes the files that no template is needed for, and inspects all of a site: each file is read once, proven, weighed and hashed. */
export interface Inspection {
  /** Looks what of the former site is as it was made. */
  look(parts: MemoryParts): Kept;
  /** Writes the data files of a report, and notes what the pages of its claims must say. */
  takeReport(checked: CheckedReport): void;
  /** Makes the files of the search, when all reports that are not kept have been taken. `order` are the ids of all reports. */
  makeSearch(order: readonly string[]): void;
  /** Call it once, after `makeSearch` and before the first page is inspected. Writes the data files about the whole site. */
  begin(plan: SitePlan): void;
  /** Inspects files that have been written; the page of a claim after its report. */
  inspect(paths: readonly string[]): void;
  /** Inspects what has not been, writes the list of all files, and settles. */
  finish(commit: string | null): Inspected;
}

/** Begins an inspection. */
export function createInspection({ folder, output, memory, shared, baseUrl, preview, shareImages }: InspectionTerms): Inspection {
  const claims = new Map<string, ExpectedClaim>();
  const seen = new Map<string, SeenFile>();
  const open = new Map<string, readonly OpenDigest[]>();
  const former = openFormerSite(output, memory);
  const write = createWriteOutput();
  let searched: SearchPart | null = null;
  let begun: { plan: SitePlan; proof: SiteProof; kept: OutputMemory[]; search: SearchPart } | null = null;
  const demandBegun = (): NonNullable<typeof begun> => {
    if (begun === null) throw new Error("The inspection was not told what the site is to be.");
    return begun;
  };
  const inspect = (path: string): void => {
    const { proof } = demandBegun();
    const bytes = readFileSync(join(folder, path));
    const file = seeFile(folder, path, bytes);
    if (file !== null) seen.set(path, file);
    if (isProven(path)) proof.take(path, bytes);
    claims.delete(path);
  };
  const digestOf = (id: string): readonly OpenDigest[] => open.get(id) ?? former.report(id)?.open ?? [];
  const findable = (id: string): Findable => ({
    searchKey: open.has(id) ? keyOfSearch(digestOf(id)) : (former.report(id)?.searchKey ?? ""),
    entries: () => digestOf(id).flatMap(({ entries }) => entries),
  });
  const writeSiteFiles = (plan: SitePlan): void => {
    const { siteFiles, siteWide, addresses } = plan;
    const { data } = deriveSite({ ...shared, reports: [] }, { preview, baseUrl });
    const digests = plan.order.flatMap(digestOf);
    for (const path of siteFiles) {
      write(join(folder, path), writeDataFile({ ...data, digests: () => digests, siteWide, addresses }, { path, report: -1, claim: -1 }));
    }
  };
  return {
    look: (parts) => former.look(parts),
    takeReport(checked) {
      const alone = deriveSite({ ...shared, reports: [checked] }, { words: false, preview, baseUrl, shareImages });
      for (const [path, expected] of expectSite(alone).claims) claims.set(path, expected);
      for (const page of alone.pages) {
        if (page.kind === "data" && page.report !== -1) write(join(folder, page.path), writeDataFile(alone.data, page));
      }
      open.set(checked.id, alone.data.digests());
    },
    makeSearch(order) {
      searched = makeSearchPart(new Map(order.map((id) => [id, findable(id)])), former.search(), { output, folder, write });
      for (const file of searched.takenOver) seen.set(file.path, file);
    },
    begin(plan) {
      const search = searched;
      if (search === null) throw new Error("The search is to be made before the site is inspected.");
      const expectations = { baseUrl: plan.baseUrl, ratings: shared.ratings, claims };
      const kept = plan.kept.reports.flatMap((id) => former.report(id) ?? []);
      const known = new Set([...plan.planned, ...plan.kept.lists, ...search.paths]);
      for (const { files } of kept) for (const { path } of files) known.add(path);
      const proof = createSiteProof(expectations, known, plan.headers, (page) => readFileSync(join(output, page)), partOf);
      for (const { links } of kept) proof.takeProven(links);
      for (const path of plan.kept.lists) {
        const list = former.list(path);
        if (list === undefined) continue;
        takeOver(join(output, path), join(folder, path));
        seen.set(path, list.file);
        proof.takeProven(list.links);
      }
      if (search.links !== null) proof.takeProven(search.links);
      begun = { plan, proof, kept, search };
      // Now, as pages are still being made.
      writeSiteFiles(plan);
      for (const path of [...plan.siteFiles, ...search.paths]) if (!seen.has(path)) inspect(path);
    },
    inspect: (paths) => paths.forEach(inspect),
    finish(commit) {
      const { plan, proof, kept, search } = demandBegun();
      const paths = listFiles(folder).filter((path) => path !== manifestPath);
      for (const path of paths) if (!seen.has(path)) inspect(path);
      const made = paths.flatMap((path) => seen.get(path) ?? []);
      const files = [...made, ...kept.flatMap((each) => each.files)].sort((one, other) => (one.path < other.path ? -1 : 1));
      const entries = files.map(({ path, bytes, sha256 }) => ({ path, bytes, sha256 }));
      const manifest = writeManifest({ commit, baseUrl: plan.baseUrl, files: entries });
      write(join(folder, manifestPath), manifest);
      proof.take(manifestPath, manifest);
      const wanted = new Set([...plan.planned, ...plan.kept.lists, ...search.paths]);
      const failures = proof.settle();
      return {
        failures,
        isOtherThanPlanned: paths.length + 1 !== wanted.size || paths.some((path) => !wanted.has(path)),
        files: files.length + 1,
        bytes: files.reduce((sum, file) => sum + file.bytes, Buffer.byteLength(manifest)),
        manifest: hashOf(Buffer.from(manifest)),
        remembered:
          memory === null || failures.length > 0 ? null : rememberOutputs(memory, folder, made, open, search, proof.describeParts()),
      };
    },
  };
}
