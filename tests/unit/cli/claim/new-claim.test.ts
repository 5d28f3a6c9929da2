import { describe, expect, test } from "vitest";
import { checkProject } from "../../../../src/check/check-project.ts";
import type { ClaimFile, ReportFile } from "../../../../src/schema/types.ts";
import { articlePath, buildProject, claimPath, reportId, reportPath, testToday } from "../../../project-builder.ts";
import { openTestDesk, type TestDesk } from "./open-test-desk.ts";

const article = `---
headline: H
publisher: P
lang: en
display: full
---

The new bridge in Harlow is 420 metres long. It is the finest bridge in the country.

The mayor said “it is new”. The bridge has four lanes. The mayor said so. The mayor's bridge opens in May.
`;

const openDesk = (): TestDesk => openTestDesk(buildProject({ [articlePath]: article }));
const problemsOf = ({ root }: TestDesk): string[] => checkProject({ root, today: testToday }).problems.map(({ message }) => message);
const claimIn = (desk: TestDesk, id: string): ClaimFile => JSON.parse(desk.read(`claims/${reportId}/${id}.json`)) as ClaimFile;

describe("new claim", () => {
  test("writes a draft of a whole sentence that passes the check", async () => {
    const desk = openDesk();
    const { code, said } = await desk.claim("new", "claim", reportId, "--sentence", "4", "--statement", "The bridge has four lanes.");
    expect(said).toBe(
      `Wrote claims/harbour-bridge/bridge-four-lanes.json, a draft. To see it: npm start. Next: verdict, finding, analysis and evidence; the handbook says how.`,
    );
    expect(code).toBe(0);
    expect(desk.read(`claims/${reportId}/bridge-four-lanes.json`)).toBe(`{
  "$schema": "../../src/schema/claim.schema.json",
  "statement": "The bridge has four lanes.",
  "quotes": [
    {
      "exact": "The bridge has four lanes."
    }
  ],
  "status": "draft"
}
`);
    expect(problemsOf(desk)).toEqual([]);
  });

  test("keeps the article’s own marks and the speaker with all that is known", async () => {
    const desk = openDesk();
    const statement = ["--quote", 'said "it is new"', "--statement", "The bridge is new.", "--id", "is-new", "--checked-by", "A"];
    const speaker = ["--speaker", "City of Harlow", "--speaker-kind", "organization", "--attribution", "as quoted by the article"];
    const said = await desk.claim("new", "claim", reportId, ...statement, ...speaker);
    expect(said.code).toBe(0);
    expect(claimIn(desk, "is-new")).toMatchObject({
      quotes: [{ exact: "said “it is new”" }],
      speaker: { name: "City of Harlow", kind: "organization", attribution: "as quoted by the article" },
      checkedBy: "A",
    });
    expect(problemsOf(desk)).toEqual([]);
  });

  test("adds what tells the place apart where the words stand more than once", async () => {
    const desk = openDesk();
    await desk.claim("new", "claim", reportId, "--quote", "The mayor", "--sentence", "5", "--statement", "He said so.", "--id", "so");
    expect(claimIn(desk, "so").quotes).toEqual([{ exact: "The mayor", prefix: "lanes." }]);
    await desk.claim("new", "claim", reportId, "--quote", "The mayor", "--occurrence", "1", "--statement", "He said.", "--id", "said");
    expect(claimIn(desk, "said").quotes).toEqual([{ exact: "The mayor", suffix: "said “it" }]);
    expect(problemsOf(desk)).toEqual([]);
  });

  test.each<[string, string[], string]>([
    ["names all that is missing", [], "Nobody can be asked here, so these must be given: --sentence or --quote, --statement."],
    [
      "lists the places of words that stand more than once",
      ["--quote", "The mayor"],
      "The words stand in 2 places. Say which one with --sentence or --occurrence:\n  (1) … ",
    ],
    [
      "shows the nearest passage of words that are not there",
      ["--quote", "the bridge has five lanes"],
      "it has “The” where the quote has “the”",
    ],
    [
      "refuses words of another sentence",
      ["--sentence", "1", "--quote", "four lanes"],
      "The article has these words, but not in sentence 1.",
    ],
    [
      "refuses a sentence that is not there",
      ["--sentence", "9"],
      "--sentence cannot be “9”: the article’s sentences are numbered from 1 to 6.",
    ],
    [
      "refuses a place that is not there",
      ["--quote", "four lanes", "--occurrence", "2"],
      "--occurrence cannot be “2”: the words stand in one place:",
    ],
    ["refuses an id that is taken", ["--sentence", "4", "--id", "bridge-length"], "There is a claim “bridge-length” already."],
    ["refuses a page’s id", ["--sentence", "4", "--id", "sources"], "No claim can be called “sources”"],
    ["refuses a role without a speaker", ["--sentence", "4", "--speaker-role", "mayor"], "--speaker-role cannot stand without --speaker."],
    ["refuses a long short statement", ["--sentence", "4", "--short-statement", "x".repeat(76)], "That has 76 characters."],
  ])("%s", async (_what, flags, message) => {
    const desk = openDesk();
    const { code, said } = await desk.claim(
      "new",
      "claim",
      reportId,
      ...(flags.length === 0 ? [] : [...flags, "--statement", "The bridge has lanes."]),
    );
    expect(said).toContain(message);
    expect(code).toBe(2);
    expect(problemsOf(desk)).toEqual([]);
  });

  test("writes nothing that would not pass the check", async () => {
    const desk = openDesk();
    const before = desk.read(claimPath);
    const statement = "The new bridge in Harlow is 420 metres long.";
    const { code, said } = await desk.claim("new", "claim", reportId, "--sentence", "1", "--statement", statement);
    expect(said).toContain("unique-statements\n  The claim “bridge-length” has the same statement.");
    expect(said).toContain("With that it would not pass the check, so nothing was written.");
    expect(code).toBe(1);
    expect(desk.read(claimPath)).toBe(before);
    expect(problemsOf(desk)).toEqual([]);
  });

  test("names the nearest report", async () => {
    const { said } = await openDesk().claim("new", "claim", "harbor-bridge");
    expect(said).toBe("There is no report “harbor-bridge” in claims/. Did you mean “harbour-bridge”?");
  });
});

describe("not-checkable", () => {
  const spansIn = (desk: TestDesk): ReportFile["notCheckable"] => (JSON.parse(desk.read(reportPath)) as ReportFile).notCheckable;

  test("adds the words at their place in reading order, and passes the check", async () => {
    const desk = openDesk();
    const add = (...flags: string[]): Promise<unknown> => desk.claim("not-checkable", reportId, ...flags);
    await add("--sentence", "6", "--reason", "The future.");
    await add("--quote", "said so", "--reason", "Vague.");
    await add("--quote", "The new bridge", "--reason", "A name.");
    expect(spansIn(desk)?.map(({ quote }) => quote.exact)).toEqual([
      "The new bridge",
      "It is the finest bridge in the country.",
      "said so",
      "The mayor's bridge opens in May.",
    ]);
    expect(problemsOf(desk)).toEqual([]);
  });

  test("makes the list where there is none", async () => {
    const root = buildProject({
      [articlePath]: article,
      [reportPath]: { title: "T", summary: "S.", lang: "en", method: "M.", publishedOn: "2025-03-14" },
    });
    const desk = openTestDesk(root);
    expect(await desk.claim("not-checkable", `claims/${reportId}/`, "--sentence", "2", "--reason", "Taste.")).toEqual({
      code: 0,
      said: "Added to “notCheckable” in claims/harbour-bridge/_report.json: “It is the finest bridge in the country.”",
    });
    expect(spansIn(desk)).toEqual([{ quote: { exact: "It is the finest bridge in the country." }, reason: "Taste." }]);
  });

  test("refuses the same words again, and asks for the reason", async () => {
    const desk = openDesk();
    const again = await desk.claim("not-checkable", reportId, "--sentence", "2", "--reason", "Taste.");
    expect(again).toMatchObject({ code: 2 });
    expect(again.said).toContain("These words are set aside already, for this reason: “Beauty is a matter of taste.”");
    expect((await desk.claim("not-checkable", reportId, "--sentence", "5")).said).toContain("so this must be given: --reason.");
  });
});
