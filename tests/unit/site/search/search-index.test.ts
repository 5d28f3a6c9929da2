import { describe, expect, test } from "vitest";
import type { ClaimEntry } from "../../../../src/report/find/claim-entry.ts";
import { readPostings } from "../../../../src/site/search/query-index.js";
import { replacePostings } from "../../../../src/site/search/replace-postings.ts";
import { gatherIndex, groupByReport, updateIndex } from "../../../../src/site/search/search-index.ts";
import { Postings } from "../../../../src/site/search/write-postings.ts";
import { createRandom } from "../../../bench/random-words.ts";
import { makeEntries, makeUpEntries } from "./make-entries.ts";

/** Which claims of which reports have a word, and how much it counts there. */
type Having = Map<number, Map<number, number>>;

function write(having: Having): string {
  const postings = new Postings();
  for (const [report, claims] of [...having].sort(([a], [b]) => a - b)) {
    for (const [place, rank] of [...claims].sort(([a], [b]) => a - b)) postings.add(report, place, rank);
  }
  return postings.finish();
}

describe("the postings of a word", () => {
  test("are the same whether a report's claims are replaced or all are written anew", () => {
    const random = createRandom(7);
    const draw = (most: number): number => Math.floor(random() * most);
    const having: Having = new Map();
    let text = "";
    for (let step = 0; step < 2000; step += 1) {
      // Far apart now and then, so that numbers take several digits.
      const report = draw(4) === 0 ? draw(5000) : draw(12);
      const claims = new Map(Array.from({ length: draw(4) }, () => [draw(3) === 0 ? draw(900) : draw(20), draw(3)]));
      if (claims.size === 0) having.delete(report);
      else having.set(report, claims);
      text = replacePostings(
        text,
        report,
        [...claims].sort(([a], [b]) => a - b),
      );
      expect(text).toBe(write(having));
    }
    expect(readPostings(text).size).toBe([...having.values()].reduce((sum, claims) => sum + claims.size, 0));
  });
});

describe("the index of the search", () => {
  const { entries } = makeUpEntries(400);
  const groups = groupByReport(entries);
  const replaceIn = (all: readonly ClaimEntry[], report: string, change: (entry: ClaimEntry) => ClaimEntry): ClaimEntry[] =>
    all.map((entry) => (entry.report.id === report ? change(entry) : entry));
  const updated = (now: readonly ClaimEntry[], ids: readonly string[]): unknown =>
    updateIndex(gatherIndex(entries), new Map(ids.map((id) => [id, now.filter(({ report }) => report.id === id)])));

  test("is the same, changed or gathered, when claims get other words and verdicts", () => {
    const ids = [...groups.keys()];
    const swap = (entry: ClaimEntry, index: number): ClaimEntry => ({
      ...entry,
      verdict: index % 3 === 0 ? "misleading" : entry.verdict,
      words: [`fresh${index} ${entry.words[0]}`, "", entry.words[1]],
    });
    for (const id of [ids[0], ids[7], ids.at(-1)].map((each) => each ?? "")) {
      let index = 0;
      const now = replaceIn(entries, id, (entry) => swap(entry, (index += 1)));
      expect(updated(now, [id])).toEqual(gatherIndex(now));
      expect(updated(now, [id])).not.toEqual(gatherIndex(entries));
    }
  });

  test("is the same when several reports change, and a word or a verdict is nowhere any more", () => {
    const [one = "", other = ""] = [...groups.keys()];
    const rare = makeEntries([{ report: 1, statement: "unheard" }])[0]?.words ?? ["", "", ""];
    const before = replaceIn(entries, one, (entry) => ({ ...entry, words: rare, verdict: "unproven" }));
    const now = replaceIn(
      replaceIn(before, one, (entry) => ({ ...entry, words: ["heard", "", ""], verdict: null })),
      other,
      (entry) => ({
        ...entry,
        words: ["", "", "heard"],
      }),
    );
    const changed = new Map([one, other].map((id) => [id, now.filter(({ report }) => report.id === id)]));
    expect(updateIndex(gatherIndex(before), changed)).toEqual(gatherIndex(now));
  });

  test("is gathered anew when a report or a claim comes, goes or changes its place, and when a day makes reports change theirs", () => {
    const [id = ""] = groups.keys();
    const own = groups.get(id) ?? [];
    const update = (report: string, now: ClaimEntry[]): unknown => updateIndex(gatherIndex(entries), new Map([[report, now]]));
    expect(update("a-new-report", own)).toBeNull();
    expect(update(id, [])).toBeNull();
    expect(update(id, own.slice(1))).toBeNull();
    expect(update(id, own.toReversed())).toBeNull();
    expect(
      update(
        id,
        own.map((entry) => ({ ...entry, published: "2024-01-01" })),
      ),
    ).toBeNull();
    expect(
      update(
        id,
        own.map((entry) => ({ ...entry, translations: [{ lang: "fr", path: `${id}/x/fr/index.html`, statement: "x" }] })),
      ),
    ).toBeNull();
  });

  test("stays when a report without published claims changes", () => {
    expect(updateIndex(gatherIndex(entries), new Map([["drafts-alone", []]]))).toEqual(gatherIndex(entries));
  });
});
