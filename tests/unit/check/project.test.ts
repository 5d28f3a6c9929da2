import { describe, expect, test } from "vitest";
import { checkProject } from "../../../src/check/check-project.ts";
import {
  articlePath,
  articleText,
  buildClaim,
  buildProject,
  buildReport,
  buildSite,
  buildSource,
  buildSources,
  claimId,
  claimPath,
  reportId,
  reportPath,
  sourcesPath,
  testToday,
} from "../../project-builder.ts";
import { tellProblems, tellProblemsOf } from "./tell-problems.ts";

const folder = `claims/${reportId}`;

describe("a valid project", () => {
  const { problems, project } = checkProject({ root: buildProject(), today: testToday });

  test("has no problems, and everything that was written in it", () => {
    expect(problems).toEqual([]);
    expect(project?.site).toEqual(buildSite());
    expect(Object.keys(project?.strings ?? {})).toEqual(["en"]);
    const report = project?.reports[0];
    expect([report?.id, report?.report, report?.front.headline]).toEqual([reportId, buildReport(), "A bridge for Harlow"]);
    expect({ ...report?.sources }).toEqual(buildSources());
    expect(report?.claims[0]?.claim).toEqual(buildClaim());
  });

  test("says where each quote stands, and what became of each rule", () => {
    const report = project?.reports[0];
    const claim = report?.claims[0];
    expect(claim?.quotes).toEqual([{ start: 0, end: 44, match: "exact" }]);
    expect(report?.notCheckable).toEqual([{ start: 45, end: 84, match: "exact" }]);
    expect(claim?.outcomes["quote-in-article"]).toBe("passed");
    expect(report?.outcomes["same-source-same-facts"]).toBe("passed");
    expect(Object.keys(claim?.outcomes ?? {})).not.toContain("same-source-same-facts");
  });

  test("keeps its claims in the order of their first words in the article, then by id", () => {
    const claimAt = (statement: string, ...quotes: string[]) => buildClaim({ statement, quotes: quotes.map((exact) => ({ exact })) });
    const root = buildProject({
      [`${folder}/zebra.json`]: claimAt("The bridge is new.", "The new bridge"),
      [`${folder}/apple.json`]: claimAt("There is a country.", "in the country", "in Harlow"),
      [`${folder}/mango.json`]: claimAt("It is long.", "420 metres long"),
    });
    const result = checkProject({ root, today: testToday });
    expect(result.problems).toEqual([]);
    expect(result.project?.reports[0]?.claims.map(({ id }) => id)).toEqual([claimId, "zebra", "apple", "mango"]);
  });

  test("has no source that was not written, whatever its name", () => {
    expect(project?.reports[0]?.sources["constructor"]).toBeUndefined();
    const evidence = buildClaim().evidence?.map((piece) => ({ ...piece, source: "constructor" }));
    const told = tellProblems({ [claimPath]: buildClaim({ evidence }) });
    expect(told).toContain("The evidence names the source “constructor”, which _sources.json does not have.");
  });
});

test("all problems of a project are told in one run, each once", () => {
  expect(
    tellProblems({
      "_data/site.json": buildSite({ lang: "fr" }),
      [articlePath]: articleText.replace("publisher:", "publisherr:"),
      [reportPath]: { ...buildReport(), publishedOn: "2025-02-30" },
      [sourcesPath]: { sources: { ...buildSources(), "survey-office": { ...buildSource(), kind: "poll" } } },
      [claimPath]: buildClaim({ quotes: [{ exact: "The new bridge in Harlow is 240 metres long." }], reviews: [] }),
      [`${folder}/broken.json`]: '{ "statement": ',
      "claims/second-report/_report.json": "",
    }),
  ).toMatchInlineSnapshot(`
    "_data/site.json:6:11  strings-missing
      The pages are to be in “fr”, but the folder _data/strings/ has only: en.
      Add _data/strings/fr.json with the words of the interface, or name a language that is there.  (claims/README.md#strings-missing)

    claims/harbour-bridge/_article.md:3:1  unknown-field
      There is no field “publisherr” in the front matter of an article.
      Write “publisher” instead.  (claims/README.md#unknown-field)

    claims/harbour-bridge/_report.json:6:18  wrong-date
      “publishedOn” says “2025-02-30”, but February 2025 has only 28 days.
      Write a day of the calendar as YYYY-MM-DD, such as 2025-03-08.  (claims/README.md#wrong-date)

    claims/harbour-bridge/_sources.json:21:15  wrong-choice
      “poll” is not one of the words that “kind” in “survey-office” in “sources” can have.
      Write one of these: primary-document, official-statement, transcript, data, wire-report, news-report, expert-analysis, reference.  (claims/README.md#wrong-choice)

    claims/harbour-bridge/bridge-length.json:6:16  quote-in-article
      The article does not have the words “The new bridge in Harlow is 240 metres long.”. The nearest passage is “The new bridge in Harlow is 420 metres long”: it has “420” where the quote has “240”.
      Copy the words from _article.md instead of typing them.  (claims/README.md#quote-in-article)

    claims/harbour-bridge/bridge-length.json:10:13  second-reader
      The status is “verified”, but nobody has read the check again.
      Let somebody else read it and add the review, or set the status to “in-review”.  (claims/README.md#second-reader)

    claims/harbour-bridge/broken.json:1:1  json-syntax
      The brace { that is opened here is never closed.
      Add } where this part ends: the file stops in line 1 without it.  (claims/README.md#json-syntax)

    claims/second-report/_article.md:1:1  missing-file
      The report has no _article.md, which has the text under check.
      Add it; claims/README.md says what belongs into it.  (claims/README.md#missing-file)

    claims/second-report/_report.json:1:1  empty-file
      The file is empty.
      Fill it in, or delete it.  (claims/README.md#empty-file)

    claims/second-report/_sources.json:1:1  missing-file
      The report has no _sources.json, which lists the sources.
      Add it; claims/README.md says what belongs into it.  (claims/README.md#missing-file)

    10 problems in 9 files; nothing was published."
  `);
});

test("a claim whose quote is not found is held against the other rules too", () => {
  const claim = buildClaim({ quotes: [{ exact: "The bridge is purple." }], reviews: [{ by: "first reader", on: "2025-03-13" }] });
  const problems = checkProject({ root: buildProject({ [claimPath]: claim }), today: testToday }).problems;
  expect(problems.map(({ rule }) => rule)).toEqual(["quote-in-article", "second-reader"]);
});

describe("the problems of a project", () => {
  const hostile = {
    "claims/b-report/x.txt": "",
    "claims/a-report/y.txt": "",
    [`${folder}/second.json`]: '{ "statement": 5, "vredict": "true" }',
    [`${folder}/first.json`]: "",
    [`${folder}/third.json`]: { ...buildClaim(), asOf: "x", checkedOn: "y" },
  };

  test("are the same whatever order files were made in", () => {
    const one = buildProject(hostile);
    const backwards = buildProject(Object.fromEntries(Object.entries(hostile).reverse()));
    expect(tellProblemsOf(backwards)).toBe(tellProblemsOf(one));
  });

  test("are sorted by file, line, column and rule", () => {
    const { problems } = checkProject({ root: buildProject(hostile), today: testToday });
    expect(problems.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`)).toMatchInlineSnapshot(`
      [
        "claims/a-report/_article.md:1:1 missing-file",
        "claims/a-report/_report.json:1:1 missing-file",
        "claims/a-report/_sources.json:1:1 missing-file",
        "claims/a-report/y.txt:1:1 stray-file",
        "claims/b-report/_article.md:1:1 missing-file",
        "claims/b-report/_report.json:1:1 missing-file",
        "claims/b-report/_sources.json:1:1 missing-file",
        "claims/b-report/x.txt:1:1 stray-file",
        "claims/harbour-bridge/first.json:1:1 empty-file",
        "claims/harbour-bridge/second.json:1:1 missing-field",
        "claims/harbour-bridge/second.json:1:1 missing-field",
        "claims/harbour-bridge/second.json:1:16 wrong-type",
        "claims/harbour-bridge/second.json:1:19 unknown-field",
        "claims/harbour-bridge/third.json:26:11 wrong-date",
        "claims/harbour-bridge/third.json:27:16 wrong-date",
      ]
    `);
  });
});

test("today must be a day", () => {
  expect(() => checkProject({ root: buildProject(), today: "tomorrow" })).toThrow("today must be a day, YYYY-MM-DD, but is tomorrow");
});
