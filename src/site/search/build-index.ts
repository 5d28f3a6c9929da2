import { createHash } from "node:crypto";
import type { ClaimEntry } from "../../report/find/claim-entry.ts";
import { cutTerms } from "./cut-terms.ts";
import { recordsInPiece, recordsPiece, termsPiece, verdictPiece } from "./query-index.js";
import { Postings } from "./write-postings.ts";

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

/**
 * Makes the index of the search: small script files, so that a page can load the few it needs from any host and from a disk, where scripts
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
 * @param limits differ from the usual ones in tests alone
 */
export function buildIndex(entries: readonly ClaimEntry[], limits: IndexLimits = usualLimits): SearchFile[] {
  const reports = countReports(entries);
  const stamp = createHash("sha256")
    .update(reports.flatMap((report) => report.map(({ path }) => path)).join("\n"))
    .digest("hex")
    .slice(0, 10);
  const words = new Map<string, Postings>();
  const verdicts = new Map<string, Postings>();
  reports.forEach((report, number) => report.forEach((entry, place) => index(entry, number, place, words, verdicts)));
  const terms = [...words].map(([word, postings]) => [word, postings.finish()] as const).sort(([a], [b]) => (a < b ? -1 : 1));
  const lists = cutTerms(
    terms.filter(([, postings]) => postings.length <= limits.postings),
    limits.piece,
  );
  const common = terms.filter(([, postings]) => postings.length > limits.postings).map(([word]) => word);
  const piece = (name: string, data: unknown): SearchFile => ({
    path: `${searchFolder}${name}.js`,
    text: `plumbline(${JSON.stringify(name)},"${stamp}",${JSON.stringify(data)});\n`,
  });
  return [
    piece("index", { heads: lists.map(({ head }) => head), common }),
    ...lists.map(({ head, terms: list }) => piece(termsPiece(head), list.flat().join(" "))),
    ...[...verdicts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, postings]) => piece(verdictPiece(id), postings.finish())),
    ...reports.flatMap((report, number) => recordsOf(report, number).map(({ name, data }) => piece(name, data))),
  ];
}

/** Counts reports from the one that was published first. */
function countReports(entries: readonly ClaimEntry[]): ClaimEntry[][] {
  const reports = new Map<string, { day: string; claims: ClaimEntry[] }>();
  for (const entry of entries) {
    const day = entry.published ?? "";
    const known = reports.get(entry.report.id);
    if (known === undefined) reports.set(entry.report.id, { day, claims: [entry] });
    else {
      known.claims.push(entry);
      if (day < known.day) known.day = day;
    }
  }
  const key = ([id, { day }]: [string, { day: string }]): string => `${day} ${id}`;
  return [...reports].sort((a, b) => (key(a) < key(b) ? -1 : 1)).map(([, { claims }]) => claims);
}

function index(entry: ClaimEntry, report: number, place: number, words: Map<string, Postings>, verdicts: Map<string, Postings>): void {
  entry.words.forEach((list, rank) => {
    if (list !== "") for (const word of list.split(" ")) postingsOf(words, word).add(report, place, rank);
  });
  if (entry.verdict !== null) postingsOf(verdicts, entry.verdict).add(report, place, 0);
}

function postingsOf(all: Map<string, Postings>, name: string): Postings {
  let postings = all.get(name);
  if (postings === undefined) all.set(name, (postings = new Postings()));
  return postings;
}

/** What results show, in as few bytes as JSON allows: the report's address and title, then its claims. */
function recordsOf(report: readonly ClaimEntry[], number: number): { name: string; data: unknown }[] {
  const pieces = Array.from({ length: Math.ceil(report.length / recordsInPiece) }, (_, piece) =>
    report.slice(piece * recordsInPiece, (piece + 1) * recordsInPiece),
  );
  return pieces.map((claims, piece) => ({
    name: recordsPiece({ report: number, claim: piece * recordsInPiece }).name,
    data: [claims[0]?.report.path, claims[0]?.report.title, claims.map(recordOf)],
  }));
}

function recordOf({ path, statement, lang, verdict, speaker, status, translations }: ClaimEntry): unknown[] {
  const others = translations.map((each) => [each.path, each.statement, each.lang]);
  return [path, statement, lang, verdict ?? "", speaker ?? "", status === "verified" ? "" : status, ...others];
}
