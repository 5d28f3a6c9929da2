import { describe, expect, test } from "vitest";
import { claimreviewSummary } from "../../src/check/rules/claimreview-summary.ts";
import { datesInOrder } from "../../src/check/rules/dates-in-order.ts";
import { excerptLength } from "../../src/check/rules/excerpt-length.ts";
import { findingLength } from "../../src/check/rules/finding-length.ts";
import { quoteInArticle } from "../../src/check/rules/quote-in-article.ts";
import type { ClaimFile, Correction } from "../../src/schema/types.ts";
import { buildClaim, buildSource } from "../project-builder.ts";
import { judge, type Case } from "./judge.ts";

function dates(changes: Partial<ClaimFile>, project: Case = {}): string[] {
  return judge(datesInOrder, { claims: { c: buildClaim(changes) }, ...project });
}

describe("dates-in-order", () => {
  test("takes days that are equal, and today", () => {
    const day = "2025-06-01";
    expect(dates({ asOf: day, checkedOn: day, recheckBy: day, reviews: [{ by: "b", on: day }] }, { front: { published: day } })).toEqual(
      [],
    );
  });

  test("takes a month or a year in the claim’s favour", () => {
    expect(dates({ asOf: "2025-03-01", checkedOn: "2025-03-01" }, { front: { published: "2025-03" } })).toEqual([]);
    expect(dates({}, { front: { published: "2025" } })).toEqual([]);
    expect(dates({ asOf: "2025-03-08" }, { front: { published: "2025-03-08/2025-03-09" } })).toEqual([]);
    expect(
      dates({
        laterDevelopments: [
          { on: "2025-03", text: "x" },
          { on: "2025", text: "x" },
        ],
      }),
    ).toEqual([]);
  });

  test.each<[string, Partial<ClaimFile>, string]>([
    [
      "a verdict before the article",
      { asOf: "2025-03-07" },
      "/asOf: The verdict speaks about 2025-03-07, but the article appeared on 2025-03-08. Set “asOf” to the article’s day or a later one.",
    ],
    [
      "a check before its verdict’s day",
      { asOf: "2025-03-13" },
      "/checkedOn: The check was finished on 2025-03-12, before the day it speaks about, 2025-03-13.",
    ],
    [
      "a check tomorrow",
      { checkedOn: "2025-06-02" },
      "/checkedOn: The date 2025-06-02 is in the future; today is 2025-06-01. Correct the date.",
    ],
    [
      "a verdict about tomorrow without a check",
      { asOf: "2025-06-02", checkedOn: undefined },
      "/asOf: The date 2025-06-02 is in the future",
    ],
    ["a review tomorrow", { reviews: [{ by: "b", on: "2025-06-02" }] }, "/reviews/0/on: The date 2025-06-02 is in the future"],
    [
      "a review before the article",
      { reviews: [{ by: "b", on: "2025-03-07" }] },
      "/reviews/0/on: The review by “b” is dated 2025-03-07, before the article appeared on 2025-03-08.",
    ],
    [
      "a later development before the verdict’s day",
      { laterDevelopments: [{ on: "2025-02", text: "x" }] },
      "/laterDevelopments/0/on: The later development is dated 2025-02, before the day the verdict speaks about, 2025-03-10.",
    ],
    [
      "a later development next year",
      { laterDevelopments: [{ on: "2026", text: "x" }] },
      "/laterDevelopments/0/on: The date 2026 is in the future",
    ],
    ["a question tomorrow", { rightOfReply: { asked: true, on: "2025-06-02" } }, "/rightOfReply/on: The date 2025-06-02 is in the future"],
    [
      "a second check before the first",
      { recheckBy: "2025-03-11" },
      "/recheckBy: The claim is to be checked again by 2025-03-11, but it was checked on 2025-03-12.",
    ],
  ])("tells %s", (_name, changes, message) => {
    expect(dates(changes)).toHaveLength(1);
    expect(dates(changes)[0]).toContain(`c ${message}`);
  });

  test("wants corrections newest first and not from the future", () => {
    const correction: Omit<Correction, "on"> = {
      kind: "minor",
      fields: ["finding"],
      what: "w",
      why: "y",
      cause: "wording",
      responsible: "desk",
    };
    const on = (...days: string[]): string[] => dates({ corrections: days.map((day) => ({ ...correction, on: day })) });
    expect(on("2025-05-02", "2025-05-02", "2025-05-01")).toEqual([]);
    expect(on("2025-05-01", "2025-05-02")).toEqual([
      "c /corrections/1/on: The correction of 2025-05-02 stands below the older one of 2025-05-01. Put the newest correction first.",
    ]);
    expect(on("2025-06-02")[0]).toContain("c /corrections/0/on: The date 2025-06-02 is in the future");
  });

  test("holds drafts to the dates they have, and asks for none", () => {
    const bare = { status: "draft", asOf: undefined, checkedOn: undefined, reviews: undefined } as const;
    expect(dates(bare, { front: { published: undefined } })).toEqual([]);
    expect(dates({ ...bare, checkedOn: "2025-07-01" })[0]).toContain("c /checkedOn: The date 2025-07-01 is in the future");
  });
});

describe("claimreview-summary", () => {
  const summary = (changes: Partial<ClaimFile>): string[] => judge(claimreviewSummary, { claims: { c: buildClaim(changes) } });
  const long = "Um homem ".repeat(9).trim();

  test("counts characters as people do, up to 75", () => {
    expect(summary({ statement: "é".repeat(74) + "😀" })).toEqual([]);
    expect(summary({ statement: "x".repeat(76) })).toEqual([
      "c /statement: The statement has 76 characters; search engines and share cards show 75. Add a “shortStatement”.",
    ]);
  });

  test("looks at the short statement where there is one", () => {
    expect(summary({ statement: long, shortStatement: "Um homem." })).toEqual([]);
    expect(summary({ statement: "Um homem.", shortStatement: long })).toEqual([
      `c /shortStatement: The short statement has ${long.length} characters; search engines and share cards show 75. Shorten it.`,
    ]);
  });

  test.each([
    ["False: the bridge is 420 metres long.", "False"],
    ["MISLEADING – the bridge is long.", "MISLEADING"],
    ["[Mostly true] The bridge is long.", "Mostly true"],
    ["(unproven) The bridge is long.", "unproven"],
    ["True. The bridge is long.", "True"],
    ["The bridge is long (false)", "false"],
    ["The bridge is long – False.", "False"],
    ["The bridge is long: mostly-true", "mostly-true"],
    ["The bridge is long. Mixed!", "Mixed"],
  ])("finds the verdict in “%s”", (statement, label) => {
    expect(summary({ statement })).toEqual([
      `c /statement: The text has the verdict “${label}” in it. Say only what is claimed; the verdict stands in its own field.`,
    ]);
  });

  test.each([
    "The report that the bridge is long is true.",
    "True to its word, the town built the bridge.",
    "False, misleading and mixed signals reached the town.",
    "False-flag attacks were planned in the town.",
    "Mixed martial arts were shown on the bridge.",
    "The mayor called it misleading.",
    "Truer words: none were said about the bridge.",
    "Is it true?",
  ])("leaves ordinary words alone: “%s”", (statement) => {
    expect(summary({ statement })).toEqual([]);
  });

  test("knows the labels of the rating scale also in the short statement", () => {
    expect(summary({ shortStatement: "False: x" })[0]).toContain("c /shortStatement: The text has the verdict “False” in it.");
  });

  test("lets drafts and retracted claims be", () => {
    expect(summary({ status: "draft", statement: long })).toEqual(["does not apply"]);
    expect(summary({ status: "retracted", statement: long })).toEqual(["does not apply"]);
  });
});

describe("lengths", () => {
  test("an excerpt may have 60 words, counted in the source’s language", () => {
    const claim = (excerpt: string): ClaimFile => buildClaim({ evidence: [{ source: "s", stance: "supports", excerpt }] });
    const project = (excerpt: string): Case => ({ sources: { s: buildSource({ lang: "fa" }) }, claims: { c: claim(excerpt) } });
    expect(judge(excerptLength, project("می‌رود ".repeat(60)))).toEqual([]);
    expect(judge(excerptLength, project("می‌رود ".repeat(61)))).toEqual([
      "c /evidence/0/excerpt: The excerpt has 61 words; a fair quotation has at most 60. Keep the words that decide, or make it two pieces of evidence.",
    ]);
  });

  test("a finding may have 40 words, in drafts too", () => {
    const finding = (words: number): string[] =>
      judge(findingLength, {
        claims: { c: buildClaim({ status: "draft", finding: Array.from({ length: words }, () => "so").join(", ") }) },
      });
    expect(finding(40)).toEqual([]);
    expect(finding(41)).toEqual([
      "c /finding: The finding has 41 words; it may have 40. Say the answer only, and move the reasons to “analysis”.",
    ]);
  });
});

test("quote-in-article names each quote that is not there", () => {
  const claim = buildClaim({
    status: "draft",
    quotes: [{ exact: "420 metres" }, { exact: "421 metres" }, { exact: "in" }, { exact: "The", suffix: "old" }],
  });
  expect(judge(quoteInArticle, { claims: { c: claim } }).map((line) => line.split(":")[0])).toEqual([
    "c /quotes/1/exact",
    "c /quotes/2/exact",
    "c /quotes/3/exact",
  ]);
});
