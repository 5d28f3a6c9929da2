import { mkdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { articlePath, buildProject, claimPath, reportId, reportPath, sourcesPath } from "../../project-builder.ts";
import { tellProblems, tellProblemsOf } from "./tell-problems.ts";

const folder = `claims/${reportId}`;

describe("a project without reports", () => {
  const noReport = { [reportPath]: null, [articlePath]: null, [sourcesPath]: null, [claimPath]: null };

  test("is told that there is no folder claims/", () => {
    expect(tellProblems(noReport)).toMatchInlineSnapshot(`
      "claims:1:1  no-report
        There is no folder claims/, so there is nothing to check.
        Make it, with a folder in it for each article; claims/README.md says what belongs there.  (claims/README.md#no-report)

      1 problem in 1 file; nothing was published."
    `);
  });

  test("is told that claims/ is empty, also when the handbook and hidden files are in it", () => {
    expect(tellProblems({ ...noReport, "claims/README.md": "# Handbook\n", "claims/.DS_Store": "x" })).toMatchInlineSnapshot(`
      "claims:1:1  no-report
        The folder claims/ has no report in it.
        Make a folder in it for the article, named by its id, such as claims/harbour-bridge/.  (claims/README.md#no-report)

      1 problem in 1 file; nothing was published."
    `);
  });

  test("is told of a report’s folder that is empty", () => {
    const root = buildProject(noReport);
    mkdirSync(path.join(root, folder), { recursive: true });
    expect(tellProblemsOf(root)).toMatchInlineSnapshot(`
      "claims/harbour-bridge:1:1  missing-file
        The folder of the report is empty.
        Put its files into it, or delete the folder.  (claims/README.md#missing-file)

      1 problem in 1 file; nothing was published."
    `);
  });
});

describe("a file that is missing", () => {
  test("is named with what it is for", () => {
    expect(tellProblems({ [reportPath]: null, [articlePath]: null, [sourcesPath]: null })).toMatchInlineSnapshot(`
      "claims/harbour-bridge/_article.md:1:1  missing-file
        The report has no _article.md, which has the text under check.
        Add it; claims/README.md says what belongs into it.  (claims/README.md#missing-file)

      claims/harbour-bridge/_report.json:1:1  missing-file
        The report has no _report.json, which says what was checked and how.
        Add it; claims/README.md says what belongs into it.  (claims/README.md#missing-file)

      claims/harbour-bridge/_sources.json:1:1  missing-file
        The report has no _sources.json, which lists the sources.
        Add it; claims/README.md says what belongs into it.  (claims/README.md#missing-file)

      3 problems in 3 files; nothing was published."
    `);
  });

  test("is named with what it is for in _data too", () => {
    expect(tellProblems({ "_data/site.json": null, "_data/ratings.json": null, "_data/strings/en.json": null })).toMatchInlineSnapshot(`
      "_data/ratings.json:1:1  missing-file
        The project has no _data/ratings.json, which has the words of the rating scale.
        Add it; another project’s file shows what belongs into it.  (claims/README.md#missing-file)

      _data/site.json:1:1  missing-file
        The project has no _data/site.json, which says who publishes the site.
        Add it; another project’s file shows what belongs into it.  (claims/README.md#missing-file)

      claims/harbour-bridge/_report.json:5:11  strings-missing
        The pages are to be in “en”, but the folder _data/strings/ has no language yet.
        Add _data/strings/en.json with the words of the interface, or name a language that is there.  (claims/README.md#strings-missing)

      3 problems in 3 files; nothing was published."
    `);
  });

  test("is not told apart from the misspelt one beside it", () => {
    expect(tellProblems({ [sourcesPath]: null, [`${folder}/_source.json`]: "{}" })).toMatchInlineSnapshot(`
      "claims/harbour-bridge/_source.json:1:1  stray-file
        “_source.json” is not a file that a report has.
        Rename it to _sources.json.  (claims/README.md#stray-file)

      1 problem in 1 file; nothing was published."
    `);
  });
});

describe("a file that lies where it should not", () => {
  test("is told, since it would silently be left out", () => {
    expect(
      tellProblems({
        "claims/notes.txt": "x",
        [`${folder}/notes.txt`]: "x",
        [`${folder}/second-claim.JSON`]: "{}",
        [`${folder}/drafts/third-claim.json`]: "{}",
        [`${folder}/_images.json`]: "{}",
        "_data/strings/english-words.json": "{}",
      }),
    ).toMatchInlineSnapshot(`
      "_data/strings/english-words.json:1:1  stray-file
        The folder _data/strings/ has one file for each language, and this is none.
        Name it by its language, such as en.json, or move it away.  (claims/README.md#stray-file)

      claims/harbour-bridge/_images.json:1:1  stray-file
        “_images.json” is neither a claim file (.json) nor one of _report.json, _article.md and _sources.json, so it would be left out.
        Rename it if it is a claim, or move it out of the report’s folder.  (claims/README.md#stray-file)

      claims/harbour-bridge/drafts:1:1  stray-file
        The folder “drafts” lies inside a report, where nothing in it would be read.
        Move its claim files up into the report’s folder, or move it out of claims/.  (claims/README.md#stray-file)

      claims/harbour-bridge/notes.txt:1:1  stray-file
        “notes.txt” is neither a claim file (.json) nor one of _report.json, _article.md and _sources.json, so it would be left out.
        Rename it if it is a claim, or move it out of the report’s folder.  (claims/README.md#stray-file)

      claims/harbour-bridge/second-claim.JSON:1:1  stray-file
        The name “second-claim.JSON” ends in capital letters, so it is not read as a claim.
        Let it end in .json, in small letters.  (claims/README.md#stray-file)

      claims/notes.txt:1:1  stray-file
        The folder claims/ has a folder for each report, and nothing else but README.md; this is neither and would be left out.
        Move it into the folder of its report, or out of claims/.  (claims/README.md#stray-file)

      6 problems in 6 files; nothing was published."
    `);
  });

  test("is passed over when a program left it behind", () => {
    expect(
      tellProblems({
        "claims/.DS_Store": "x",
        [`${folder}/.bridge-length.json.swp`]: "x",
        [`${folder}/bridge-length.json~`]: "x",
        [`${folder}/Thumbs.db`]: "x",
        "claims/.git/config": "x",
      }),
    ).toBe("No problems.");
  });
});
