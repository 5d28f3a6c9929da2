import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { checkProject } from "../../../../src/check/check-project.ts";
import type { Source, SourcesFile } from "../../../../src/schema/types.ts";
import { buildProject, reportId, sourcesPath, testToday } from "../../../project-builder.ts";
import { openTestDesk, type TestDesk } from "./open-test-desk.ts";

const openDesk = (files: Record<string, string> = {}): TestDesk => {
  const root = buildProject();
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(root, name), text);
  return openTestDesk(root);
};
const sourcesIn = (desk: TestDesk): Record<string, Source> => (JSON.parse(desk.read(sourcesPath)) as SourcesFile).sources;
const rulesBroken = ({ root }: TestDesk): string[] =>
  checkProject({ root, today: testToday })
    .problems.filter(({ severity }) => severity === "error")
    .map(({ rule }) => rule);

const flags = [
  "--url",
  "https://gazette.example/7",
  "--publisher",
  "Harlow Gazette",
  "--published",
  "2025-03",
  "--lang",
  "en",
  "--kind",
  "news-report",
];

describe("source add", () => {
  test("adds a source by flags, with an id and a label made of publisher and date, at its place in the alphabet", async () => {
    const desk = openDesk();
    const { code, said } = await desk.claim("source", "add", reportId, ...flags, "--title", "The bridge", "--note", "A column.");
    expect(said).toBe(`Added harlow-gazette-2025-03: Harlow Gazette, March 2025
Next: name it in the evidence of a claim, with its own words; a published report may not list a source that no claim rests on.`);
    expect(code).toBe(0);
    expect(Object.keys(sourcesIn(desk))).toEqual(["builder-drawings", "harlow-gazette-2025-03", "survey-office"]);
    expect(JSON.stringify(sourcesIn(desk)["harlow-gazette-2025-03"])).toBe(
      `{"label":"Harlow Gazette, March 2025","title":"The bridge","publisher":"Harlow Gazette","url":"https://gazette.example/7","published":"2025-03","lang":"en","kind":"news-report","note":"A column."}`,
    );
    expect(rulesBroken(desk)).toEqual(["unused-source"]);
  });

  test("adds what a bibliography has and is not there yet, and tells of the rest", async () => {
    const items = [
      {
        type: "article-newspaper",
        title: "One",
        "container-title": "The Post",
        URL: "https://post.example/1",
        issued: { "date-parts": [[2025, 3, 1]] },
      },
      {
        type: "article-newspaper",
        title: "Two",
        "container-title": "The Post",
        URL: "https://post.example/2",
        issued: { "date-parts": [[2025, 3, 1]] },
      },
      { type: "webpage", title: "Drawings", URL: "http://builders.example/drawings/#page=2" },
      { type: "article-newspaper", title: "One", "container-title": "The Post", URL: "https://www.post.example/1?utm_source=x" },
    ];
    const desk = openDesk({ "list.json": JSON.stringify(items) });
    const fill = ["--lang", "en", "--kind", "reference", "--publisher", "Somebody"];
    const { code, said } = await desk.claim("source", "add", reportId, "--from", "list.json", ...fill);
    expect(said.split("\n").slice(0, 4)).toEqual([
      "Not added: “Drawings” is there already as builder-drawings; it has the same address.",
      "Not added: “One” is there already as post-2025-03-01; it has the same address.",
      "Added post-2025-03-01: The Post, March 1, 2025",
      "Added post-2025-03-01-2: The Post, March 1, 2025",
    ]);
    expect(code).toBe(0);
    // A flag fills what an entry leaves out and takes nothing from it.
    expect(sourcesIn(desk)["post-2025-03-01"]).toMatchObject({ kind: "news-report", publisher: "The Post", lang: "en" });
  });

  test("adds nothing, and that is fine, when all are there", async () => {
    const desk = openDesk();
    const before = desk.read(sourcesPath);
    const outcome = await desk.claim("source", "add", reportId, ...flags.with(1, "https://www.survey.example/bridge"), "--title", "Survey");
    expect(outcome).toEqual({ code: 0, said: "Not added: “Survey” is there already as survey-office; it has the same address." });
    expect(desk.read(sourcesPath)).toBe(before);
  });

  test("adds a source again when it is told to, unless a house rule refuses", async () => {
    const desk = openDesk();
    const { code, said } = await desk.claim("source", "add", reportId, ...flags.with(1, "https://survey.example/bridge"), "--again");
    expect(said).toContain("same-source-same-facts");
    expect(code).toBe(1);
    const other = await desk.claim("source", "add", reportId, ...flags.with(1, "https://survey.example/bridge#annex"), "--again");
    expect(other.code).toBe(0);
  });

  test("writes a publisher’s name as it stands already", async () => {
    const desk = openDesk();
    await desk.claim("source", "add", reportId, ...flags.with(3, "The Harlow-SURVEY office"), "--id", "second-survey");
    expect(sourcesIn(desk)["second-survey"]?.publisher).toBe("Harlow Survey Office");
  });

  test.each<[string, string[], string]>([
    ["names all that is missing", ["--url", "https://a.example"], "so these must be given: --publisher, --lang, --kind."],
    [
      "names what the entries of a list lack",
      ["--from", "list.bib"],
      "  1  “One”: --publisher, --lang, --kind\n  2  “Two”: --url, --publisher, --lang, --kind",
    ],
    [
      "refuses an address for a list",
      ["--from", "list.bib", "--url", "https://a.example"],
      "--url can hold for one source only, but “list.bib” has 2 entries.",
    ],
    ["refuses a file that is no bibliography", ["--from", "note.txt"], "“note.txt” is neither CSL-JSON nor BibTeX nor RIS."],
    ["refuses a file that is not there", ["--from", "x.json"], "There is no file “x.json”."],
    ["offers the nearest kind", flags.with(9, "news"), "--kind cannot be “news”. Write “news-report” if that is meant."],
    [
      "refuses an unsafe address",
      flags.with(1, "javascript:alert(1)"),
      "--url says “javascript:alert(1)”: an address that begins with javascript: runs",
    ],
    ["refuses an id that is taken", [...flags, "--id", "survey-office"], "There is a source “survey-office” already."],
  ])("%s", async (_what, typed, message) => {
    const desk = openDesk({
      "list.bib": "@misc{a, title={One}, url={https://a.example/1}} @misc{b, title={Two}}",
      "note.txt": "Look this up.",
    });
    const before = desk.read(sourcesPath);
    const { code, said } = await desk.claim("source", "add", reportId, ...typed);
    expect(said).toContain(message);
    expect(code).toBe(2);
    expect(desk.read(sourcesPath)).toBe(before);
  });

  test("keeps how everything else in the file is written", async () => {
    const desk = openDesk();
    const odd = desk.read(sourcesPath).replace('"label": "Survey of the bridge"', String.raw`"label": "Survey of\u00a0the bridge"`);
    writeFileSync(path.join(desk.root, sourcesPath), odd);
    await desk.claim("source", "add", reportId, ...flags);
    expect(desk.read(sourcesPath)).toContain(String.raw`"label": "Survey of\u00a0the bridge"`);
  });

  test("leaves a broken file as it is", async () => {
    const desk = openDesk();
    writeFileSync(path.join(desk.root, sourcesPath), "{");
    const outcome = await desk.claim("source", "add", reportId, ...flags);
    expect(outcome).toEqual({
      code: 2,
      said: `The file ${sourcesPath} cannot be read. “npm run check” says what is wrong; mend that first.`,
    });
    expect(desk.read(sourcesPath)).toBe("{");
  });
});
