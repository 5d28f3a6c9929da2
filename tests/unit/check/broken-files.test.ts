import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { checkProject } from "../../../src/check/check-project.ts";
import {
  articlePath,
  buildClaim,
  buildProject,
  buildReport,
  claimPath,
  minimalProject,
  reportId,
  reportPath,
  sourcesPath,
  testToday,
} from "../../project-builder.ts";
import { tellProblems } from "./tell-problems.ts";

const folder = `claims/${reportId}`;

describe("what follows from a broken file is not told", () => {
  test("of the sources", () => {
    const problems = checkProject({ root: buildProject({ [sourcesPath]: "{" }), today: testToday }).problems;
    expect(problems.map(({ rule, file }) => [rule, file])).toEqual([["json-syntax", sourcesPath]]);
  });

  test("of the article", () => {
    const problems = checkProject({ root: buildProject({ [articlePath]: "" }), today: testToday }).problems;
    expect(problems.map(({ rule, file }) => [rule, file])).toEqual([["empty-file", articlePath]]);
  });

  test("of the report", () => {
    const problems = checkProject({ root: buildProject({ [reportPath]: "[]" }), today: testToday }).problems;
    expect(problems.map(({ rule, file }) => [rule, file])).toEqual([["wrong-type", reportPath]]);
  });

  test("of the site and the ratings", () => {
    const root = buildProject({ "_data/site.json": "", "_data/ratings.json": "" });
    const problems = checkProject({ root, today: testToday }).problems;
    expect(problems.map(({ rule, file }) => [rule, file])).toEqual([
      ["empty-file", "_data/ratings.json"],
      ["empty-file", "_data/site.json"],
    ]);
  });

  test("of a claim: the sources that it alone uses, and the sentences that it alone covers, are not missed", () => {
    const root = buildProject({
      [reportPath]: buildReport({ requiredCoverage: 100 }),
      [claimPath]: "{",
      [`${folder}/other.json`]: buildClaim({ statement: "There is a country.", quotes: [{ exact: "in the country" }], evidence: [] }),
    });
    const problems = checkProject({ root, today: testToday }).problems;
    expect(problems.map(({ rule, file }) => [rule, file])).toContainEqual(["json-syntax", claimPath]);
    expect(problems.map(({ rule }) => rule)).not.toContain("unused-source");
    expect(problems.map(({ rule }) => rule)).not.toContain("sentence-coverage");
  });
});

describe("the rating scale", () => {
  test("is told when it lacks an id, has one twice, or has one of its own", () => {
    const ratings = JSON.parse(String(minimalProject()["_data/ratings.json"])) as { verdicts: { id: string }[]; flags: { id: string }[] };
    const [first, second, third] = ratings.verdicts;
    if (first === undefined || second === undefined || third === undefined)
      throw new Error("the rating scale has fewer than three verdicts");
    third.id = second.id;
    first.id = "flase";
    ratings.flags.pop();
    ratings.flags.push({ ...first, id: "invented" });
    expect(
      tellProblems({ "_data/ratings.json": { ...ratings, flags: ratings.flags.map(({ id }) => ({ id, label: "x", definition: "x" })) } }),
    ).toMatchInlineSnapshot(`
      "_data/ratings.json:3:15  ratings-complete
        The list “verdicts” has no entry for “mixed”, which files can use.
        Add an entry with this id, a label and a definition.  (claims/README.md#ratings-complete)

      _data/ratings.json:5:13  ratings-complete
        “flase” in “verdicts” is no id that files can use.
        Write “false” instead.  (claims/README.md#ratings-complete)

      _data/ratings.json:21:13  ratings-complete
        “misleading” stands in “verdicts” for the second time.
        Keep one of the two entries.  (claims/README.md#ratings-complete)

      _data/ratings.json:52:12  ratings-complete
        The list “flags” has no entry for “mistranslated”, which files can use.
        Add an entry with this id, a label and a definition.  (claims/README.md#ratings-complete)

      _data/ratings.json:79:13  ratings-complete
        “invented” in “flags” is no id that files can use.
        Delete it; the ids are: misattributed, missing-context, exaggerated, outdated, unsourced, mistranslated.  (claims/README.md#ratings-complete)

      5 problems in 1 file; nothing was published."
    `);
  });
});

describe("the language of a report", () => {
  test("needs interface words, those of its base language at least", () => {
    const persian = readFileSync(new URL("../../../_data/strings/fa.json", import.meta.url), "utf8");
    expect(tellProblems({ [reportPath]: buildReport({ lang: "fa-IR" }), "_data/strings/fa.json": persian })).toBe("No problems.");
    expect(tellProblems({ [reportPath]: buildReport({ lang: "fa-IR" }) })).toMatchInlineSnapshot(`
      "claims/harbour-bridge/_report.json:5:11  strings-missing
        The pages are to be in “fa-IR”, but the folder _data/strings/ has only: en.
        Add _data/strings/fa.json with the words of the interface, or name a language that is there.  (claims/README.md#strings-missing)

      1 problem in 1 file; nothing was published."
    `);
  });
});
