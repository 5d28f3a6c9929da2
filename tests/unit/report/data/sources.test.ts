import { describe, expect, test } from "vitest";
import type { CslItem } from "../../../../src/report/data/csl-json.ts";
import type { ClaimFile, Source } from "../../../../src/schema/types.ts";
import { buildSource, reportId } from "../../../project-builder.ts";
import { buildOpenData, dataFile, hostileLines } from "./build-open-data.ts";
import { citeInApa, readReferences } from "./citation-library.ts";

const hostile = Object.fromEntries(
  hostileLines.map((line, index): [string, Source] => [
    `hostile-${index}`,
    buildSource({ title: line, publisher: line, author: line, note: line, url: `https://hostile.example/${index}?a={b}&c=d_e%20f#g` }),
  ]),
);

const sources: Record<string, Source> = {
  "builder-drawings": buildSource({ title: "The bridge: a set of drawings", author: "Harlow & Sons", origin: "The Harlow Archive" }),
  "survey-office": buildSource({ kind: "wire-report", publisher: "Harlow Wire", published: "2025-03-08", archivedUrl: undefined }),
  month: buildSource({ published: "2025-03", kind: "data" }),
  year: buildSource({ published: "1999", kind: "reference", lang: "fa" }),
  undated: buildSource({ published: undefined, accessedOn: undefined, kind: "expert-analysis" }),
  ...hostile,
};

const claim: Partial<ClaimFile> & Pick<ClaimFile, "quotes"> = {
  quotes: [{ exact: "The new bridge in Harlow is 420 metres long." }],
  evidence: Object.keys(sources).map((source) => ({ source, stance: "supports", excerpt: "Words of the source." })),
};

const data = buildOpenData({
  sources,
  claims: { "bridge-length": claim },
  report: { waivers: ["same-source-same-facts", "verdict-has-evidence"].map((rule) => ({ rule, reason: "For a test." })) },
});
const file = (name: string): string => dataFile(data, `${reportId}/${name}`);
const ids = Object.keys(sources).sort();
const squeeze = (text: string): string => text.replaceAll(/\s+/g, " ");

describe("sources.csl.json", () => {
  const items: CslItem[] = JSON.parse(file("sources.csl.json"));
  const item = (id: string): CslItem | undefined => items.find((each) => each.id === id);

  test("has every source of the report once, sorted by id", () => {
    expect(items.map(({ id }) => id)).toEqual(ids);
  });

  test("gives dates as far as they are known", () => {
    expect(item("builder-drawings")?.issued).toEqual({ "date-parts": [[2024, 11, 2]] });
    expect(item("month")?.issued).toEqual({ "date-parts": [[2025, 3]] });
    expect(item("year")?.issued).toEqual({ "date-parts": [[1999]] });
    expect(Object.keys(item("undated") ?? {})).not.toContain("issued");
  });

  test("says what kind of publication each is, and keeps the archived copy and the origin", () => {
    expect([item("builder-drawings")?.type, item("survey-office")?.type, item("month")?.type]).toEqual([
      "document",
      "article-newspaper",
      "dataset",
    ]);
    expect(item("builder-drawings")?.custom).toEqual({
      kind: "primary-document",
      archivedUrl: "https://archive.example/builders.example/drawings",
      origin: "The Harlow Archive",
    });
  });

  test("is understood by a citation program, which cites from it", () => {
    expect(readReferences(file("sources.csl.json"), "@csl/text").map(({ id }) => id)).toEqual(ids);
    expect(citeInApa(item("builder-drawings") ?? {})).toBe(
      "Harlow & Sons. (2024, November 2). The bridge: a set of drawings. Harlow Bridge Builders. https://builders.example/drawings",
    );
    expect(citeInApa(item("survey-office") ?? {})).toContain("(2025, March 8)");
  });
});

describe("sources.bib", () => {
  const read = readReferences(file("sources.bib"), "@bibtex/text");
  const entry = (id: string) => read.find((each) => each["citation-key"] === id);

  test("has every source of the report once, under its id", () => {
    expect(read.map((each) => each["citation-key"])).toEqual(ids);
  });

  test("gives title, author, date and address to another reader as they were", () => {
    const { title, author, URL, issued } = entry("builder-drawings") ?? {};
    expect([title, author, URL]).toEqual([
      "The bridge: a set of drawings",
      [{ family: "Harlow & Sons" }],
      "https://builders.example/drawings",
    ]);
    expect(issued).toEqual({ "date-parts": [[2024, 11]] });
    expect(file("sources.bib")).toContain("date = {2024-11-02},\n");
  });

  test.each(Object.keys(hostile))("loses no sign of %s and lets none break the file", (id) => {
    // BibTeX keeps a letter and its mark apart or together as it likes.
    expect(entry(id)?.title?.normalize()).toBe(squeeze(sources[id]?.title ?? "").normalize());
    expect(entry(id)?.URL).toMatch(/^https:\/\/hostile\.example\/\d+\?a=%7Bb%7D&c=d_e%20f#g$/);
  });

  test("keeps its braces in balance, as BibTeX counts them: a backslash before one does not matter", () => {
    for (const text of file("sources.bib").split(/\n(?=@misc)/)) {
      expect([...text].reduce((depth, sign) => depth + (sign === "{" ? 1 : sign === "}" ? -1 : 0), 0)).toBe(0);
    }
  });
});

describe("sources.ris", () => {
  const text = file("sources.ris");
  const read = readReferences(text, "@ris/file");

  test("has every source of the report once, with its whole id", () => {
    expect(read.map(({ id }) => id)).toEqual(ids);
  });

  test("consists of tagged lines that end with CR and LF; each record begins with its type and ends with ER", () => {
    for (const record of text.split("\r\n\r\n")) {
      const lines = record.replace(/\r\n$/, "").split("\r\n");
      expect(lines.filter((line) => !/^[A-Z][A-Z0-9] {2}- /.test(line))).toEqual([]);
      expect([lines[0]?.slice(0, 6), lines.at(-1)]).toEqual(["TY  - ", "ER  - "]);
    }
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  });

  test("gives title, author, date and address to another reader as they were", () => {
    const { title, author, URL, issued } = read.find(({ id }) => id === "builder-drawings") ?? {};
    expect([title, author, URL, issued]).toEqual([
      "The bridge: a set of drawings",
      [{ literal: "Harlow & Sons" }],
      "https://builders.example/drawings",
      { "date-parts": [[2024, 11, 2]] },
    ]);
  });

  test.each(Object.keys(hostile))("loses no sign of %s and lets none begin a line of its own", (id) => {
    const title = squeeze(sources[id]?.title ?? "");
    expect(text).toContain(`\r\nTI  - ${title}\r\n`);
  });
});
