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
import { readPart, writePart, type OutputMemory } from "../memory/memory.ts";
import { hashOf, seeFile, type SeenFile } from "../memory/seen-file.ts";
import { areAsSeen } from "./are-as-seen.ts";

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
  /** The reports whose files stay as they are; `keep` has found them so. */
  kept: string[];
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
  /** By the id of a report that was made: the name of the part of the memory that tells of its files. */
  remembered: Record<string, string>;
}

/** Makes the files that no template is needed for, and inspects all of a site: each file is read once, proven, weighed and hashed. */
export interface Inspection {
  /** Gives those of the reports whose files in the former site are as they were made, by the names of their parts of the memory. */
  keep(parts: Record<string, string>): string[];
  /** Writes the data files of a report, and notes what the pages of its claims must say. */
  takeReport(checked: CheckedReport): void;
  /** Call it once, before the first page is inspected. */
  begin(plan: SitePlan): void;
  /** Inspects files that have been written; the page of a claim after its report. */
  inspect(paths: readonly string[]): void;
  /** Writes the data files about the whole site, inspects what has not been, writes the list of all files, and settles. */
  finish(commit: string | null): Inspected;
}

/** Begins an inspection. */
export function createInspection({ folder, output, memory, shared, baseUrl, preview }: InspectionTerms): Inspection {
  const claims = new Map<string, ExpectedClaim>();
  const seen = new Map<string, SeenFile>();
  const open = new Map<string, readonly OpenDigest[]>();
  const intact = new Map<string, OutputMemory>();
  const write = createWriteOutput();
  let begun: { plan: SitePlan; proof: SiteProof; kept: OutputMemory[] } | null = null;
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
  const writeSiteFiles = ({ siteFiles, siteWide, addresses, order }: SitePlan): void => {
    const { data } = deriveSite({ ...shared, reports: [] }, { preview, baseUrl });
    const digests = order.flatMap((id) => open.get(id) ?? intact.get(id)?.open ?? []);
    for (const path of siteFiles) {
      write(join(folder, path), writeDataFile({ ...data, digests: () => digests, siteWide, addresses }, { path, report: -1, claim: -1 }));
    }
  };
  const remember = (there: readonly SeenFile[], proof: SiteProof): Record<string, string> => {
    if (memory === null) return {};
    const links = new Map(proof.describeFolders().map((each) => [each.folder, each]));
    const files = new Map<string, SeenFile[]>([...open.keys()].map((id) => [id, []]));
    for (const file of there) files.get(file.path.slice(0, Math.max(0, file.path.indexOf("/"))))?.push(file);
    return Object.fromEntries(
      [...open].map(([id, digests]) => {
        const part: OutputMemory = {
          files: files.get(id) ?? [],
          open: [...digests],
          links: links.get(id) ?? { folder: id, leadsTo: [], redirects: [] },
        };
        return [id, writePart(memory, id, part)];
      }),
    );
  };
  return {
    keep(parts) {
      if (memory === null) return [];
      for (const [id, name] of Object.entries(parts)) {
        const part = readPart<OutputMemory>(memory, name);
        const files = part === null ? null : areAsSeen(output, id, part.files);
        if (part !== null && files !== null) intact.set(id, { ...part, files });
      }
      return [...intact.keys()];
    },
    takeReport(checked) {
      const alone = deriveSite({ ...shared, reports: [checked] }, { preview, baseUrl });
      for (const [path, expected] of expectSite(alone).claims) claims.set(path, expected);
      for (const page of alone.pages) {
        if (page.kind === "data" && page.report !== -1) write(join(folder, page.path), writeDataFile(alone.data, page));
      }
      open.set(checked.id, alone.data.digests());
    },
    begin(plan) {
      const expectations = { baseUrl: plan.baseUrl, ratings: shared.ratings, claims };
      const kept = plan.kept.flatMap((id) => intact.get(id) ?? []);
      const known = new Set(plan.planned);
      for (const { files } of kept) for (const { path } of files) known.add(path);
      const proof = createSiteProof(expectations, known, plan.headers, (page) => readFileSync(join(output, page)));
      for (const { links } of kept) proof.takeProven(links);
      begun = { plan, proof, kept };
    },
    inspect: (paths) => paths.forEach(inspect),
    finish(commit) {
      const { plan, proof, kept } = demandBegun();
      writeSiteFiles(plan);
      const paths = listFiles(folder).filter((path) => path !== manifestPath);
      for (const path of paths) if (!seen.has(path)) inspect(path);
      const made = paths.flatMap((path) => seen.get(path) ?? []);
      const files = [...made, ...kept.flatMap((each) => each.files)].sort((one, other) => (one.path < other.path ? -1 : 1));
      const entries = files.map(({ path, bytes, sha256 }) => ({ path, bytes, sha256 }));
      const manifest = writeManifest({ commit, baseUrl: plan.baseUrl, files: entries });
      write(join(folder, manifestPath), manifest);
      proof.take(manifestPath, manifest);
      const wanted = new Set(plan.planned);
      const failures = proof.settle();
      return {
        failures,
        isOtherThanPlanned: paths.length + 1 !== wanted.size || paths.some((path) => !wanted.has(path)),
        files: files.length + 1,
        bytes: files.reduce((sum, file) => sum + file.bytes, Buffer.byteLength(manifest)),
        manifest: hashOf(Buffer.from(manifest)),
        remembered: failures.length > 0 ? {} : remember(made, proof),
      };
    },
  };
}
