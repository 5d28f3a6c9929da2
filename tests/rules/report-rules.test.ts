import { describe, expect, test } from "vitest";
import { articleMark } from "../../src/check/rules/article-mark.ts";
import { notCheckableInArticle } from "../../src/check/rules/not-checkable-in-article.ts";
import { reportDatesInOrder } from "../../src/check/rules/report-dates-in-order.ts";
import { sentenceCoverage } from "../../src/check/rules/sentence-coverage.ts";
import { uniqueStatements } from "../../src/check/rules/unique-statements.ts";
import { buildClaim, buildReport, buildSource } from "../project-builder.ts";
import { judge } from "./judge.ts";

describe("sentence-coverage", () => {
  const report = buildReport({ requiredCoverage: 100, notCheckable: [] });
  const body = "The new bridge in Harlow is 420 metres long. It is the finest bridge in the country.";

  test("asks nothing where nothing is asked, and nothing while no claim is published", () => {
    expect(judge(sentenceCoverage, { report: buildReport({ notCheckable: [] }) })).toEqual([]);
    expect(judge(sentenceCoverage, { report, claims: { c: buildClaim({ status: "in-review" }) } })).toEqual([]);
  });

  test("names the sentences that are left, with their first words", () => {
    expect(judge(sentenceCoverage, { report, body })).toEqual([
      '"report" /requiredCoverage: The report asks that 100 % of the article’s sentences are accounted for, but published claims and not-checkable spans account for 1 of 2. ' +
        "Sentence not accounted for: 2 (“It is the finest bridge in the country.”). " +
        "Check these sentences, or list them in “notCheckable” with the reason, or ask for less in “requiredCoverage”.",
    ]);
  });

  test("does not count drafts, and names ten sentences at most", () => {
    const claims = {
      done: buildClaim(),
      draft: buildClaim({ status: "draft", quotes: [{ exact: "It is the finest bridge in the country." }] }),
    };
    const [line = ""] = judge(sentenceCoverage, { report, claims, body: `${body} ${"It rained on that day. ".repeat(12)}` });
    expect(line).toContain(
      "account for 1 of 14. Sentences not accounted for: 2 (“It is the finest bridge in the country.”), 3 (“It rained on that day.”)",
    );
    expect(line).toContain("11 (“It rained on that day.”) and 3 more.");
  });

  test("takes exactly what is asked, also with decimals", () => {
    expect(judge(sentenceCoverage, { report: { ...report, requiredCoverage: 50 } })).toEqual([]);
    expect(judge(sentenceCoverage, { report: { ...report, requiredCoverage: 50.1 } })).toHaveLength(1);
  });
});

describe("not-checkable-in-article", () => {
  test("names the span that is not there", () => {
    const notCheckable = [
      { quote: { exact: "finest bridge" }, reason: "r" },
      { quote: { exact: "finest tunnel" }, reason: "r" },
    ];
    const said = judge(notCheckableInArticle, { report: buildReport({ notCheckable }) });
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(
      '"report" /notCheckable/1/quote/exact: The article does not have the words “finest tunnel”. The nearest passage is “finest bridge”',
    );
  });
});

describe("article-mark", () => {
  test.each([
    ["It rains. {.standfrist}", "ends with {.standfrist}", "Write {.standfirst} after a space, or take it out."],
    ["It rains. {teaser}", "ends with {teaser}", "Write {.teaser} after a space"],
    ["It rains.{.teaser}", "ends with {.teaser}", "Write {.teaser} after a space"],
    ["It rains. {.caption}", "ends with {.caption}", "Write {.teaser} or {.standfirst} after a space"],
  ])("tells %s", (body, message, fix) => {
    const [line = ""] = judge(articleMark, { body });
    expect(line).toContain(message);
    expect(line).toContain(fix);
  });

  test("lets other braces be", () => {
    expect(judge(articleMark, { body: "The set {1, 2}\n\n{.x} begins it\n\nSo. {.teaser}\n\nf(x) {return x}" })).toEqual([]);
  });
});

describe("report-dates-in-order", () => {
  const future = (pointer: string): string => `${pointer}: The date 2025-06-02 is in the future; today is 2025-06-01. Correct the date.`;

  test("tells every date of the future in its own file", () => {
    const said = judge(reportDatesInOrder, {
      front: { published: "2025-06-02" },
      report: buildReport({ publishedOn: undefined, updatedOn: "2025-06-02" }),
      sources: { s: buildSource({ published: "2025-06-02", accessedOn: "2025-06-02" }) },
    });
    expect(said).toEqual([
      future('"article" /published'),
      future('"report" /updatedOn'),
      future('"sources" /sources/s/published'),
      future('"sources" /sources/s/accessedOn'),
    ]);
  });

  test("tells a report before its article, and an update before the report", () => {
    expect(judge(reportDatesInOrder, { report: buildReport({ publishedOn: "2025-03-07", updatedOn: "2025-03-06" }) })).toEqual([
      '"report" /publishedOn: The report was published on 2025-03-07, before the article appeared on 2025-03-08. Correct “publishedOn”, or “published” in _article.md.',
      '"report" /updatedOn: The report was updated on 2025-03-06, before it was published on 2025-03-07. Correct “updatedOn” or “publishedOn”.',
    ]);
  });

  test("lets a source be newer than the article, and known only by its year", () => {
    expect(judge(reportDatesInOrder, { sources: { s: buildSource({ published: "2025", accessedOn: "2025-05-30" }) } })).toEqual([]);
  });
});

describe("unique-statements", () => {
  test("takes case, spaces and punctuation for no difference, in drafts too", () => {
    const claims = {
      one: buildClaim({ statement: "The bridge is 420 m long." }),
      two: buildClaim({ statement: "the  BRIDGE is “420 m” long", status: "draft" }),
      three: buildClaim({ statement: "The bridge is 421 m long." }),
    };
    expect(judge(uniqueStatements, { claims })).toEqual([
      '{"claim":"two"} /statement: The claim “one” has the same statement. Add the quotes to “one” and remove this file, or say what is different.',
    ]);
  });

  test("lets a retracted claim have a successor", () => {
    expect(judge(uniqueStatements, { claims: { old: buildClaim({ status: "retracted" }), successor: buildClaim() } })).toEqual([]);
  });
});
