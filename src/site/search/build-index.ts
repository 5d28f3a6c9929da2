import { createHash } from "node:crypto";
import type { ClaimEntry } from "../../report/find/claim-entry.ts";
import { cutTerms } from "./cut-terms.ts";
import { recordsInPiece, recordsPiece, termsPiece, verdictPiece } from "./query-index.js";
import { gatherIndex, groupByReport, type SearchIndex } from "./search-index.ts";

/** A file of the search. */
export interface SearchFile {
  /** Relative to the site's root. */
  path: string;
  text: string;
}

/** Where the files of the search are. */
export const searchFolder = "search/";

/** How long the parts of an index may get, in characters. */
export interface IndexLimits {
  /** A piece with more than one word. */
  piece: number;
  /** The claims of one word. A word in so many claims says nothing, and is left out. */
  postings: number;
}

const usualLimits: IndexLimits = { piece: 12_000, postings: 24_000 };

/** Makes the whole index of the search from all published claims. */
export function buildIndex(entries: readonly ClaimEntry[], limits: IndexLimits = usualLimits): SearchFile[] {
  const byReport = groupByReport(entries);
  return writeIndex(gatherIndex(entries), (id) => byReport.get(id), limits);
}

/**
 * Writes the index of the search: small script files, so that a page can load the few it needs from any host and from a disk, where scripts
 * are the only files that browsers let a page read.
 *
 * - index.js: where words are, and which are left out as too common;
 * - terms-….js: words and the claims that have them, cut where their beginnings differ;
 * - verdict-….js: the claims of a verdict;
 * - report-….js: what results show of the claims of a report.
 *
 * Claims are known by the number of their report, counted from the oldest, and their place in it. Each file bears a stamp of that count, so
 * that a browser which still keeps files of an older count does not mix them with newer ones.
 *
 * @param entriesOf gives what is published of a report; undefined for one whose files are as they were, which are not made then
 * @param limits differ from the usual ones in tests alone
 */
export function writeIndex(
  index: SearchIndex,
  entriesOf: (report: string) => readonly ClaimEntry[] | undefined,
  limits: IndexLimits = usualLimits,
): SearchFile[] {
  const { reports, words, verdicts } = index;
  const stamp = createHash("sha256")
    .update(reports.flatMap(({ paths }) => paths.map(([path]) => path)).join("\n"))
    .digest("hex")
    .slice(0, 10);
  const lists = cutTerms(
    words.filter(([, postings]) => postings.length <= limits.postings),
    limits.piece,
  );
  const common = words.filter(([, postings]) => postings.length > limits.postings).map(([word]) => word);
  const piece = (name: string, data: unknown): SearchFile => ({
    path: pathOf(name),
    text: `plumbline(${JSON.stringify(name)},"${stamp}",${JSON.stringify(data)});\n`,
  });
  return [
    piece("index", { heads: lists.map(({ head }) => head), common }),
    ...lists.map(({ head, terms: list }) => piece(termsPiece(head), list.flat().join(" "))),
    ...verdicts.map(([id, postings]) => piece(verdictPiece(id), postings)),
    ...reports.flatMap(({ id }, number) => recordsOf(entriesOf(id) ?? [], number).map(({ name, data }) => piece(name, data))),
  ];
}

/** Names the files that tell about the claims of a report. */
export function listRecords({ reports }: SearchIndex, report: string): string[] {
  const number = reports.findIndex(({ id }) => id === report);
  return cutRecords(reports[number]?.paths ?? []).map((_, place) => pathOf(nameRecords(number, place)));
}

function pathOf(name: string): string {
  return `${searchFolder}${name}.js`;
}

/** What results show, in as few bytes as JSON allows: the report's address and title, then its claims. */
function recordsOf(report: readonly ClaimEntry[], number: number): { name: string; data: unknown }[] {
  return cutRecords(report).map((claims, place) => ({
    name: nameRecords(number, place),
    data: [claims[0]?.report.path, claims[0]?.report.title, claims.map(recordOf)],
  }));
}

function cutRecords<Claim>(claims: readonly Claim[]): Claim[][] {
  return Array.from({ length: Math.ceil(claims.length / recordsInPiece) }, (_, place) =>
    claims.slice(place * recordsInPiece, (place + 1) * recordsInPiece),
  );
}

function nameRecords(report: number, place: number): string {
  return recordsPiece({ report, claim: place * recordsInPiece }).name;
}

function recordOf({ path, statement, lang, verdict, speaker, status, translations }: ClaimEntry): unknown[] {
  const others = translations.map((each) => [each.path, each.statement, each.lang]);
  return [path, statement, lang, verdict ?? "", speaker ?? "", status === "verified" ? "" : status, ...others];
}
