import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CheckedReport } from "../../../check/checked.ts";
import type { PartLinks } from "../../../publish/aimed-places.ts";
import { createSiteProof, isProven, type SiteProof } from "../../../publish/create-site-proof.ts";
import { listFiles } from "../../../publish/list-files.ts";
import { manifestPath, writeManifest } from "../../../publish/manifest.ts";
import { ownAddresses } from "../../../publish/own-addresses.ts";
import type { Address } from "../../../publish/page-addresses.ts";
import { writePieces } from "../../../publish/write-pieces.ts";
import { writeDataFile } from "../../../report/data/data-files.ts";
import type { OpenDigest } from "../../../report/data/open-digest.ts";
import { deriveSite } from "../../../site/derive-site.ts";
import { createMakeFolder, createWriteOutput } from "../../../site/write-output.ts";
import { seeFileOnce, writeSeen, type SeenFile } from "../memory/seen-file.ts";
import { openReportShelf } from "../report-shelf.ts";
import { isOnShelf, type Shelved } from "../shelf.ts";
import { openAddressShelf } from "./address-shelf.ts";
import { openDigestShelf } from "./digest-shelf.ts";
import { createExpectedClaims, type ExpectedClaims } from "./expected-claims.ts";
import { createFileTable } from "./file-table.ts";
import { openFormerSite } from "./former-site.ts";
import type { Inspection, InspectionTerms } from "./inspection-terms.ts";
import { makeSearchPart, type Findable } from "./make-search-part.ts";
import { partOf, rememberIndex, rememberOutputs, type RememberedSearch } from "./remember-outputs.ts";
import { takeOver } from "./take-over.ts";
import { writeSiteFiles } from "./write-site-files.ts";

/** Begins an inspection. */
export function createInspection({ folder, output, memory, shared, baseUrl, preview, shareImages }: InspectionTerms): Inspection {
  const shelf = openReportShelf(folder);
  const places = new Map<string, Shelved>();
  const digests = openDigestShelf(folder);
  const addresses = openAddressShelf(folder);
  const files = createFileTable();
  const former = openFormerSite(output, memory);
  const write = createWriteOutput();
  const makeFolder = createMakeFolder();
  const takeChecked = (id: string): CheckedReport => {
    const place = places.get(id);
    if (place === undefined) throw new Error(`The inspection was not given the report ${id}.`);
    return shelf.take(place);
  };
  let searched: RememberedSearch | null = null;
  let begun: Begun | null = null;
  const demandBegun = (): Begun => {
    if (begun === null) throw new Error("The inspection was not told what the site is to be.");
    return begun;
  };
  const inspect = (path: string): void => {
    const { proof } = demandBegun();
    const seen = seeFileOnce(folder, path, isProven(path) ? (bytes) => proof.take(path, bytes) : () => {});
    if (seen !== null) files.see(seen);
  };
  const writeFile = (path: string, bytes: Uint8Array): void => {
    makeFolder(join(folder, path));
    files.see(writeSeen(folder, path, bytes));
  };
  const digestsOf = (id: string): readonly OpenDigest[] => (digests.has(id) ? digests.take(id) : (former.report(id)?.open ?? []));
  const findable = (id: string): Findable => ({
    searchKey: digests.has(id) ? digests.searchKey(id) : (former.report(id)?.searchKey ?? ""),
    entries: () => digestsOf(id).flatMap(({ entries }) => entries),
  });
  const readDigests = function* (order: readonly string[]): Generator<OpenDigest> {
    for (const id of order) yield* digestsOf(id);
  };
  return {
    look: (parts) => former.look(parts),
    takeReport(id, place) {
      places.set(id, place);
      const alone = deriveSite({ ...shared, reports: [takeChecked(id)] }, { words: false, preview, baseUrl, shareImages });
      const pages = alone.pages.filter(({ kind, report }) => kind === "data" && report !== -1);
      files.expect(pages.map(({ path }) => path));
      const found = new Map<string, Address[]>();
      for (const page of pages) {
        const text = writeDataFile(alone.data, page);
        writeFile(page.path, Buffer.from(text));
        if (isProven(page.path)) found.set(page.path, ownAddresses(text, alone.baseUrl));
      }
      addresses.put(found);
      digests.put(id, alone.data.digests());
    },
    makeSearch(order) {
      const made = makeSearchPart(new Map(order.map((id) => [id, findable(id)])), former.search(), { output, folder, write });
      files.expect(made.paths);
      for (const file of made.takenOver) files.see(file);
      searched = { ...made, index: memory === null ? null : rememberIndex(memory, made.index) };
    },
    expect: (paths) => files.expect(paths),
    begin(plan) {
      const kept = plan.kept.reports.flatMap((id) => former.report(id) ?? []);
      const search = searched;
      if (search === null) throw new Error("The search is to be made before the site is inspected.");
      for (const paths of [plan.planned, plan.kept.lists]) files.expect(paths);
      const keptFiles = new Map(kept.flatMap((report) => report.files.map((file) => [file.path, file] as const)));
      const known = { has: (path: string) => files.has(path) || keptFiles.has(path) };
      const claims = createExpectedClaims(shared, preview, takeChecked, new Set(places.keys()), known);
      const expectations = { baseUrl: plan.baseUrl, ratings: shared.ratings, claims };
      const proof = createSiteProof(expectations, known, plan.headers, (page) => readFileSync(join(output, page)), partOf);
      for (const { links } of kept) proof.takeProven(links);
      for (const path of plan.kept.lists) {
        const list = former.list(path);
        if (list === undefined) continue;
        takeOver(join(output, path), join(folder, path));
        files.see(list.file);
        proof.takeProven(list.links);
      }
      if (search.links !== null) proof.takeProven(search.links);
      begun = { baseUrl: plan.baseUrl, wanted: files.size, proof, claims, keptFiles, search };
      // Now, as pages are still being made.
      writeSiteFiles(folder, shared, { preview, baseUrl }, plan, () => readDigests(plan.order));
      for (const path of [...plan.siteFiles, ...search.paths]) if (files.seen(path) === null) inspect(path);
    },
    takePages(pages) {
      const { proof } = demandBegun();
      for (const [path, bytes] of pages) {
        if (bytes === null) {
          inspect(path);
          continue;
        }
        writeFile(path, bytes);
        proof.take(path, bytes);
      }
    },
    finish(commit) {
      const { wanted, proof, claims, keptFiles, search, baseUrl: address } = demandBegun();
      const paths = listFiles(folder).filter((path) => path !== manifestPath && !isOnShelf(path));
      const isOtherThanPlanned = paths.length + 1 !== wanted || paths.some((path) => !files.has(path));
      for (const path of paths) if (files.seen(path) === null) inspect(path);
      for (const [path, found] of addresses.all()) proof.takeAddresses(path, found);
      const all = keptFiles.size === 0 ? paths : [...paths, ...keptFiles.keys()].sort();
      const totals = { files: 1, bytes: 0 };
      const list = function* (): Generator<SeenFile> {
        for (const path of all) {
          const file = files.seen(path) ?? keptFiles.get(path);
          if (file === undefined) continue;
          totals.files += 1;
          totals.bytes += file.bytes;
          yield file;
        }
      };
      const hash = createHash("sha256");
      writePieces(join(folder, manifestPath), writeManifest({ commit, baseUrl: address, files: list() }), (bytes) => {
        hash.update(bytes);
        totals.bytes += bytes.length;
        proof.take(manifestPath, bytes);
      });
      const failures = [...claims.findMissing(), ...proof.settle()];
      const made = function* (): Generator<SeenFile> {
        for (const path of paths) {
          const file = files.seen(path);
          if (file !== null) yield file;
        }
      };
      const describePart = (part: string): PartLinks => proof.describePart(part);
      const remembered =
        memory === null || failures.length > 0 ? null : rememberOutputs(memory, folder, { files: made(), digests, search, describePart });
      shelf.close();
      digests.close();
      addresses.close();
      return { ...totals, failures, isOtherThanPlanned, manifest: hash.digest("hex"), remembered };
    },
  };
}

/** What is known from the first page on. */
interface Begun {
  baseUrl: string;
  /** How many files there are to be in the folder. */
  wanted: number;
  proof: SiteProof;
  claims: ExpectedClaims;
  /** Those of kept reports, which are not in the folder. */
  keptFiles: ReadonlyMap<string, SeenFile>;
  search: RememberedSearch;
}
