import type { ClaimEntry } from "../../report/find/claim-entry.ts";
import type { Term } from "./cut-terms.ts";
import { replacePostings, type Posting } from "./replace-postings.ts";
import { Postings } from "./write-postings.ts";

/** All that the search finds claims by: plain values, which can be kept from one build to the next. */
export interface SearchIndex {
  /** Reports with published claims, in the order of their numbers. */
  reports: IndexedReport[];
  /** Every word, those in too many claims as well, sorted by code units, with the claims that have it. */
  words: readonly Term[];
  /** Every verdict, likewise. */
  verdicts: readonly Term[];
}

/** What an index knows of a report besides its words. */
export interface IndexedReport {
  id: string;
  /** The day the first of its claims was published. */
  day: string;
  /** Of each claim the path of its page, and those of its translations. */
  paths: string[][];
}

/** Gathers the index of all published claims. Reports are counted from the one that was published first. */
export function gatherIndex(entries: readonly ClaimEntry[]): SearchIndex {
  const reports = countReports(entries);
  const words = new Map<string, Postings>();
  const verdicts = new Map<string, Postings>();
  reports.forEach(([, report], number) => {
    report.forEach((entry, place) => {
      readWords(entry, (word, rank) => postingsOf(words, word).add(number, place, rank));
      if (entry.verdict !== null) postingsOf(verdicts, entry.verdict).add(number, place, 0);
    });
  });
  return { reports: reports.map(([id, report]) => describe(id, report)), words: finish(words), verdicts: finish(verdicts) };
}

/**
 * Changes an index as far as some reports have changed, in a fraction of the time that it takes to gather it.
 *
 * @param changed what is now published of these reports, by their ids
 * @returns the same as `gatherIndex` would give; null where reports or claims came, went or changed their places, so that numbers are others
 */
export function updateIndex(index: SearchIndex, changed: ReadonlyMap<string, readonly ClaimEntry[]>): SearchIndex | null {
  const numbers = new Map(index.reports.map(({ id }, number) => [id, number]));
  let { words, verdicts } = index;
  for (const [id, report] of changed) {
    const number = numbers.get(id);
    const known = number === undefined ? undefined : index.reports[number];
    if (number === undefined || known === undefined) {
      if (report.length > 0) return null;
      continue;
    }
    if (report.length === 0 || JSON.stringify(describe(id, report)) !== JSON.stringify(known)) return null;
    words = replace(words, number, report, readWords);
    verdicts = replace(verdicts, number, report, ({ verdict }, take) => verdict !== null && take(verdict, 0));
  }
  return { reports: index.reports, words, verdicts };
}

function replace(
  terms: readonly Term[],
  number: number,
  report: readonly ClaimEntry[],
  read: (entry: ClaimEntry, take: (word: string, rank: number) => void) => void,
): readonly Term[] {
  const own = new Map<string, Posting[]>();
  report.forEach((entry, place) => {
    read(entry, (word, rank) => {
      const known = own.get(word);
      if (known === undefined) own.set(word, [[place, rank]]);
      else known.push([place, rank]);
    });
  });
  const replaced: Term[] = [];
  for (const term of terms) {
    const [word, postings] = term;
    const text = replacePostings(postings, number, own.get(word) ?? []);
    own.delete(word);
    if (text !== "") replaced.push(text === postings ? term : [word, text]);
  }
  const added = [...own].map(([word, claims]): Term => [word, replacePostings("", number, claims)]);
  return added.length === 0 ? replaced : [...replaced, ...added].sort(byWord);
}

function readWords({ words }: ClaimEntry, take: (word: string, rank: number) => void): void {
  words.forEach((list, rank) => {
    if (list !== "") for (const word of list.split(" ")) take(word, rank);
  });
}

function postingsOf(all: Map<string, Postings>, name: string): Postings {
  let postings = all.get(name);
  if (postings === undefined) all.set(name, (postings = new Postings()));
  return postings;
}

function finish(all: Map<string, Postings>): Term[] {
  return [...all].map(([word, postings]): Term => [word, postings.finish()]).sort(byWord);
}

function byWord([one]: Term, [other]: Term): number {
  return one < other ? -1 : 1;
}

function describe(id: string, report: readonly ClaimEntry[]): IndexedReport {
  const paths = report.map((entry) => [entry.path, ...entry.translations.map(({ path }) => path)]);
  return { id, day: firstDay(report), paths };
}

function firstDay(report: readonly ClaimEntry[]): string {
  return report.map(({ published }) => published ?? "").reduce((one, other) => (other < one ? other : one));
}

function countReports(entries: readonly ClaimEntry[]): [string, readonly ClaimEntry[]][] {
  const dated = [...groupByReport(entries)].map(([id, report]) => ({ id, report, key: `${firstDay(report)} ${id}` }));
  return dated.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ id, report }) => [id, report]);
}

/** Puts claims with those of the same report, by its id. */
export function groupByReport(entries: readonly ClaimEntry[]): Map<string, ClaimEntry[]> {
  const groups = new Map<string, ClaimEntry[]>();
  for (const entry of entries) {
    const known = groups.get(entry.report.id);
    if (known === undefined) groups.set(entry.report.id, [entry]);
    else known.push(entry);
  }
  return groups;
}
