import { describe, expect, test } from "vitest";
import { fc } from "../../../seeded-check.ts";
import { buildIndex } from "../../../../src/site/search/build-index.ts";
import { cutTerms, type Term } from "../../../../src/site/search/cut-terms.ts";
import { readPostings, termsPiece } from "../../../../src/site/search/query-index.js";
import { Postings } from "../../../../src/site/search/write-postings.ts";
import { makeEntries, makeUpEntries } from "./make-entries.ts";
import { openIndex } from "./open-index.ts";

describe("postings", () => {
  test("come back as they were written", () => {
    const places = fc.uniqueArray(fc.record({ report: fc.nat(90_000), claim: fc.nat(3000), rank: fc.nat(2) }), {
      selector: ({ report, claim }) => `${report} ${claim}`,
    });
    fc.assert(
      fc.property(places, (list) => {
        const sorted = list.toSorted((a, b) => a.report - b.report || a.claim - b.claim);
        const postings = new Postings();
        for (const { report, claim, rank } of sorted) postings.add(report, claim, rank);
        expect([...readPostings(postings.finish())]).toEqual(sorted.map(({ report, claim, rank }) => [report * 2 ** 20 + claim, rank]));
      }),
    );
  });

  test("take little more than a character for a claim", () => {
    const postings = new Postings();
    for (let claim = 0; claim < 1000; claim += 1) postings.add(Math.floor(claim / 20), claim % 20, 0);
    expect(postings.finish().length).toBe(1050);
  });
});

describe("pieces of the list of words", () => {
  const terms = fc
    .uniqueArray(fc.string({ unit: fc.constantFrom("a", "b", "é", "東", "0"), minLength: 1, maxLength: 6 }), { maxLength: 80 })
    .map((list) => list.sort((a, b) => (a < b ? -1 : 1)).map((word): Term => [word, "A".repeat((word.length * 7) % 13)]));

  test("hold every word once, in order, none larger than it may be unless a single word is", () => {
    fc.assert(
      fc.property(terms, fc.integer({ min: 5, max: 200 }), (list, limit) => {
        const pieces = cutTerms(list, limit);
        expect(pieces.flatMap((piece) => piece.terms)).toEqual(list);
        for (const piece of pieces) {
          const size = piece.terms.reduce((sum, [word, postings]) => sum + word.length + postings.length + 2, 0);
          expect(size <= limit || piece.terms.length === 1).toBe(true);
        }
      }),
    );
  });

  test("are found by their heads: each word is in the last piece whose head is not after it", () => {
    fc.assert(
      fc.property(terms, fc.integer({ min: 5, max: 200 }), (list, limit) => {
        const pieces = cutTerms(list, limit);
        expect(pieces[0]?.head).toBe("");
        for (const [word] of list) {
          const piece = pieces.findLast(({ head }) => head <= word);
          expect(piece?.terms.some(([each]) => each === word)).toBe(true);
        }
      }),
    );
  });

  test("have names of their own that any file system takes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (one, other) => {
        expect(termsPiece(one)).toMatch(/^terms(-[a-z0-9_]+)?$/);
        expect(termsPiece(one) === termsPiece(other)).toBe(one === other);
      }),
    );
  });
});

describe("the files of the index", () => {
  const claims = [
    { report: 1, statement: "It opened late." },
    { report: 1, statement: "It is long." },
    { report: 2, statement: "It is </script><img src=x onerror=alert(1)> \u2028 so." },
  ];
  const textsOf = (list: typeof claims): Record<string, string> =>
    Object.fromEntries(buildIndex(makeEntries(list)).map(({ path, text }) => [path, text]));

  test("are the same for the same claims, whatever the order of the reports", () => {
    const [first, second, third] = makeEntries(claims);
    const turned = [third, first, second].flatMap((entry) => entry ?? []);
    expect(buildIndex(turned)).toEqual(buildIndex(makeEntries(claims)));
  });

  test("keep their stamp and the records of other reports when a claim is reworded", () => {
    const before = textsOf(claims);
    const after = textsOf(claims.map((claim, index) => (index === 0 ? { ...claim, statement: "It opened in time." } : claim)));
    expect(Object.keys(after)).toEqual(Object.keys(before));
    const changed = Object.keys(after).filter((path) => after[path] !== before[path]);
    expect(changed).toEqual(["search/terms.js", "search/report-0-0.js"]);
  });

  test("bear another stamp when a claim is added, as claims are then counted otherwise", () => {
    const stampOf = (texts: Record<string, string>): string => /,"(\w+)",/.exec(texts["search/index.js"] ?? "")?.[1] ?? "";
    expect(stampOf(textsOf([...claims, { report: 0, statement: "Another." }]))).not.toBe(stampOf(textsOf(claims)));
  });

  test("tell of at most twenty-five claims each", () => {
    const many = makeEntries(Array.from({ length: 60 }, () => ({ report: 4, statement: "So it is." })));
    expect(buildIndex(many).flatMap(({ path }) => /report.*/.exec(path)?.[0] ?? [])).toEqual([
      "report-0-0.js",
      "report-0-1.js",
      "report-0-2.js",
    ]);
  });
});

test("a first query among a thousand claims takes at most 45 KB gzipped, beside the page and its script", async () => {
  const { entries, words } = makeUpEntries(1000);
  const index = openIndex(entries);
  const sizes = await Promise.all(Array.from({ length: 60 }, (_, number) => index.firstQuery(words(1 + (number % 3)))));
  expect(sizes.some(({ files }) => files.length > 10)).toBe(true);
  expect(Math.max(...sizes.map(({ bytes }) => bytes))).toBeLessThan(45_000);
});
