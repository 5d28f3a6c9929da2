import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";
import type { ClaimFile, ReportFile, SiteFile, Source } from "../src/schema/types.ts";

/** The day that tests pass as `today`; every date of the minimal project lies before it. */
export const testToday = "2025-06-01";

/** The id of the one report and the one claim of the minimal project. */
export const reportId = "harbour-bridge";
export const claimId = "bridge-length";

/** Their files, relative to the project's root. */
export const claimPath = `claims/${reportId}/${claimId}.json`;
export const reportPath = `claims/${reportId}/_report.json`;
export const sourcesPath = `claims/${reportId}/_sources.json`;
export const articlePath = `claims/${reportId}/_article.md`;

const repository = fileURLToPath(new URL("../", import.meta.url));

/** A verified claim with two independent sources that keeps every house rule, changed as the test wants it. */
export function buildClaim(changes: Partial<ClaimFile> = {}): ClaimFile {
  return {
    $schema: "../../src/schema/claim.schema.json",
    statement: "The new bridge in Harlow is 420 metres long.",
    quotes: [{ exact: "The new bridge in Harlow is 420 metres long." }],
    verdict: "true",
    status: "verified",
    finding: "The builder’s drawings and the survey office both give 420 metres.",
    analysis: "The drawings give a length of 420 metres [@builder-drawings]. The survey office measured the same [@survey-office].",
    evidence: [
      { source: "builder-drawings", stance: "supports", excerpt: "Total length of the bridge: 420 m." },
      { source: "survey-office", stance: "supports", excerpt: "The bridge was measured at 420 metres." },
    ],
    wouldChange: "A measurement by another office that differs by more than a metre would make the verdict false.",
    asOf: "2025-03-10",
    checkedOn: "2025-03-12",
    checkedBy: "first reader",
    reviews: [{ by: "second reader", on: "2025-03-13" }],
    ...changes,
  };
}

/** A source with an archived copy, changed as the test wants it. */
export function buildSource(changes: Partial<Source> = {}): Source {
  return {
    label: "Drawings of the bridge",
    publisher: "Harlow Bridge Builders",
    url: "https://builders.example/drawings",
    archivedUrl: "https://archive.example/builders.example/drawings",
    published: "2024-11-02",
    accessedOn: "2025-03-11",
    lang: "en",
    kind: "primary-document",
    ...changes,
  };
}

/** The two sources of the minimal project, by id. */
export function buildSources(): Record<string, Source> {
  return {
    "builder-drawings": buildSource(),
    "survey-office": buildSource({
      label: "Survey of the bridge",
      publisher: "Harlow Survey Office",
      url: "https://survey.example/bridge",
      archivedUrl: "https://archive.example/survey.example/bridge",
      kind: "official-statement",
    }),
  };
}

/** A report whose second sentence is not checkable, changed as the test wants it. */
export function buildReport(changes: Partial<ReportFile> = {}): ReportFile {
  return {
    $schema: "../../src/schema/report.schema.json",
    title: "A bridge for Harlow",
    summary: "The article is right about the length of the bridge. The rest is opinion.",
    lang: "en",
    publishedOn: "2025-03-14",
    method: "Both documents were read in full by two readers.",
    notCheckable: [{ quote: { exact: "It is the finest bridge in the country." }, reason: "Beauty is a matter of taste." }],
    ...changes,
  };
}

/** The site of the minimal project, changed as the test wants it. */
export function buildSite(changes: Partial<SiteFile> = {}): SiteFile {
  return {
    $schema: "../src/schema/site.schema.json",
    name: "Checked in Harlow",
    tagline: "What the papers say, checked",
    baseUrl: "https://checked.example/",
    lang: "en",
    publisher: { name: "Harlow Checkers", url: "https://checked.example/", email: "desk@checked.example" },
    about: [{ id: "who-we-are", heading: "Who we are", text: "Three readers." }],
    corrections: [{ id: "policy", heading: "Policy", text: "We correct what is wrong and say so." }],
    ...changes,
  };
}

/** The article of the minimal project: front matter and two sentences. */
export const articleText = `---
headline: A bridge for Harlow
publisher: The Harlow Post
author: Dana Reed
url: https://post.example/bridge
archivedUrl: https://archive.example/post.example/bridge
published: 2025-03-08
lang: en
display: full
---

The new bridge in Harlow is 420 metres long. It is the finest bridge in the country.
`;

/** What a test puts in the place of a file: text, bytes, a value written as JSON, or null for no such file. */
export type FileContent = string | Uint8Array | object | null;

/** The files of the minimal project by their paths; the rating scale and the interface words are the real ones. */
export function minimalProject(): Record<string, FileContent> {
  return {
    "_data/site.json": buildSite(),
    "_data/ratings.json": readReal("_data/ratings.json"),
    "_data/strings/en.json": readReal("_data/strings/en.json"),
    [reportPath]: buildReport(),
    [articlePath]: articleText,
    [sourcesPath]: { $schema: "../../src/schema/sources.schema.json", sources: buildSources() },
    [claimPath]: buildClaim(),
  };
}

/**
 * Writes a valid project of one report and one claim to a new temporary folder, which is removed after the test file.
 *
 * @param changes files to add, replace or (with null) leave out, by their paths from the project's root
 * @returns the project's root
 */
export function buildProject(changes: Record<string, FileContent> = {}): string {
  const root = mkdtempSync(path.join(tmpdir(), "plumbline-"));
  roots.push(root);
  for (const [file, content] of Object.entries({ ...minimalProject(), ...changes })) {
    if (content === null) continue;
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), typeof content === "string" || content instanceof Uint8Array ? content : writeJson(content));
  }
  return root;
}

/** JSON as people write it here: two spaces, a line break at the end. */
export function writeJson(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

const roots: string[] = [];
afterAll(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true, force: true });
});

function readReal(file: string): string {
  return readFileSync(path.join(repository, file), "utf8");
}
