import { describe, expect, test } from "vitest";
import { fc } from "../../../seeded-check.ts";
import { splitQuery } from "../../../../src/report/find/split-words.js";
import type { ClaimEntry } from "../../../../src/report/find/claim-entry.ts";
import { makeEntries, type ClaimWords } from "./make-entries.ts";
import { openIndex } from "./open-index.ts";

/** Finds claims without any index, by looking through all of them: what the index must come to as well. */
function findPlainly(entries: readonly ClaimEntry[], query: string, verdict: string): string[] {
  const wanted = splitQuery(query);
  const reports = [...new Set(entries.map(({ report }) => report.id))].sort();
  const worth = ({ words }: ClaimEntry, { word, begins }: { word: string; begins: boolean }): number =>
    Math.min(
      ...words.flatMap((list, rank) =>
        list.split(" ").map((each) => (each === word ? rank * 2 : begins && each.startsWith(word) ? rank * 2 + 1 : Infinity)),
      ),
    );
  return entries
    .map((entry, place) => ({ entry, place, sum: wanted.reduce((sum, each) => sum + worth(entry, each), 0) }))
    .filter(({ entry, sum }) => wanted.length > 0 && Number.isFinite(sum) && (verdict === "" || entry.verdict === verdict))
    .sort((a, b) => a.sum - b.sum || reports.indexOf(b.entry.report.id) - reports.indexOf(a.entry.report.id) || a.place - b.place)
    .map(({ entry }) => entry.path);
}

const words = fc.constantFrom(
  ..."iran iranian deal six weapons weapon café Straße été 東京都 京都 خبر ایران ايران 1,500 the of a über uber".split(" "),
);
const text = fc.array(words, { minLength: 0, maxLength: 7 }).map((list) => list.join(" "));
const claim: fc.Arbitrary<ClaimWords> = fc.record({
  report: fc.nat(6),
  statement: text,
  quote: text,
  finding: text,
  verdict: fc.constantFrom("true" as const, "false" as const, null),
});

describe("the index", () => {
  test("finds what a search through all claims finds, in the same order, however it is cut into pieces", async () => {
    const claims = fc.array(claim, { minLength: 1, maxLength: 40 }).map((list) => list.toSorted((a, b) => a.report - b.report));
    const typed = fc.tuple(text, fc.nat(6)).map(([typedText, cut]) => typedText.slice(0, typedText.length - cut));
    await fc.assert(
      fc.asyncProperty(
        claims,
        typed,
        fc.constantFrom("", "true"),
        fc.constantFrom(30, 200, 100_000),
        async (list, query, verdict, piece) => {
          const entries = makeEntries(list);
          if (verdict !== "" && !entries.some((entry) => entry.verdict === verdict)) return;
          const { paths } = await openIndex(entries, { piece, postings: 100_000 }).find(query, verdict, 1000);
          expect(paths).toEqual(findPlainly(entries, query, verdict));
        },
      ),
      { numRuns: 300 },
    );
  });

  const entries = makeEntries([
    { report: 1, statement: "The deal was signed.", finding: "Six weapons." },
    { report: 1, statement: "He spoke of weapons.", verdict: "false" },
    { report: 2, statement: "It rained.", quote: "weapons of war" },
    { report: 3, statement: "The weaponsmith left." },
    { report: 3, statement: "All weapons were counted." },
  ]);

  test("puts first what has the words in the statement, then in a quote, then in the finding; the newest report first", async () => {
    const { paths } = await openIndex(entries).find("weapons");
    expect(paths.map((path) => path.replace("/index.html", ""))).toEqual([
      "report-00003/claim-4",
      "report-00001/claim-1",
      "report-00003/claim-3",
      "report-00002/claim-2",
      "report-00001/claim-0",
    ]);
  });

  test("finds only claims of the verdict that is asked for", async () => {
    expect((await openIndex(entries).find("weap", "false")).paths).toEqual(["report-00001/claim-1/index.html"]);
  });

  test("finds nothing for a query without words, and nothing in an empty site", async () => {
    expect((await openIndex(entries).find("  …  ")).found).toEqual([]);
    expect((await openIndex([]).find("weapons")).found).toEqual([]);
  });

  test("leaves out words that nearly every claim has, and says so", async () => {
    const many = makeEntries(
      Array.from({ length: 60 }, (_, index) => ({ report: index % 7, statement: `the number ${index} theory` })).sort(
        (a, b) => a.report - b.report,
      ),
    );
    const index = openIndex(many, { piece: 1000, postings: 40 });
    expect((await index.find("the number 17")).ignored).toEqual(["the", "number"]);
    expect((await index.find("the number 17")).paths).toHaveLength(1);
    expect(await index.find("the")).toMatchObject({ ignored: ["the"], found: [] });
  });

  test("takes a beginning that too many pieces share for a whole word", async () => {
    const many = makeEntries(Array.from({ length: 80 }, (_, index) => ({ report: 1, statement: `co${index.toString(36)}mon co` })));
    const index = openIndex(many, { piece: 150, postings: 1000 });
    expect((await index.find("co1")).paths.length).toBeGreaterThan(10);
    expect((await index.find("co")).paths).toHaveLength(80);
    expect((await index.find("c")).paths).toHaveLength(0);
  });
});
