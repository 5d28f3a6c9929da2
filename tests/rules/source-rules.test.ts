import { describe, expect, test } from "vitest";
import { archivedCopy } from "../../src/check/rules/archived-copy.ts";
import { evidenceResolves } from "../../src/check/rules/evidence-resolves.ts";
import { httpsSource } from "../../src/check/rules/https-source.ts";
import { sameSourceSameFacts } from "../../src/check/rules/same-source-same-facts.ts";
import { unusedSource } from "../../src/check/rules/unused-source.ts";
import type { ClaimFile } from "../../src/schema/types.ts";
import { buildClaim, buildSource, buildSources } from "../project-builder.ts";
import { judge } from "./judge.ts";

function resolve(changes: Partial<ClaimFile>): string[] {
  return judge(evidenceResolves, {
    sources: { ...buildSources(), "town-archive": buildSource() },
    claims: { c: buildClaim(changes) },
  });
}

describe("evidence-resolves", () => {
  test("takes single and joined citations, and links that have an @ in them", () => {
    expect(
      resolve({
        analysis:
          "So [@builder-drawings], and so [@builder-drawings; @survey-office], see [@home](https://a.example/@b) or desk@a.example.",
      }),
    ).toEqual([]);
  });

  test("offers the nearest source for an unknown one", () => {
    const evidence = [{ source: "bulder-drawings", stance: "supports", excerpt: "420 m" } as const];
    expect(resolve({ evidence, analysis: undefined })).toEqual([
      "c /evidence/0/source: The evidence names the source “bulder-drawings”, which _sources.json does not have. " +
        "Did you mean “builder-drawings”? Otherwise add the source to _sources.json.",
    ]);
  });

  test("offers nothing when nothing is near, and is not taken in by names that every object has", () => {
    const evidence = [{ source: "constructor", stance: "supports", excerpt: "420 m" } as const];
    expect(resolve({ evidence, analysis: undefined })[0]).toContain("Add the source to _sources.json, or name one that is there.");
  });

  test("tells a citation of a source that is not evidence of this claim", () => {
    expect(resolve({ analysis: "So [@town-archive] and again [@town-archive; @town-archive]." })[0]).toBe(
      "c /analysis: The text cites [@town-archive], a source of the report that is not among this claim’s evidence. " +
        "Add the source’s words to “evidence”, or cite what is there: builder-drawings and survey-office.",
    );
  });

  test("reads later developments too", () => {
    expect(resolve({ laterDevelopments: [{ on: "2025-04", text: "Measured again [@survey-ofice]." }] })).toEqual([
      "c /laterDevelopments/0/text: The text cites [@survey-ofice], which is neither evidence of this claim nor a source of the report. Did you mean [@survey-office]?",
    ]);
  });

  test.each([
    ["[@ builder-drawings]", "Write [@builder-drawings]."],
    ["[@Builder-Drawings]", "Write [@builder-drawings]."],
    ["[ @builder-drawings]", "Write [@builder-drawings]."],
    ["[@builder_drawings]", "Write [@builder-drawings]."],
    ["[see @builder-drawings]", "Write [@builder-drawings]."],
    ["[@builder-drawings, p. 3]", "Write [@builder-drawings]."],
    ["[@builder-drawings and @survey-office]", "Write [@source-id], or [@one-source; @another-source], with the ids of _sources.json."],
    ["[@]", "Write [@source-id], or [@one-source; @another-source], with the ids of _sources.json."],
  ])("tells that %s is no citation", (text, fix) => {
    expect(resolve({ analysis: `So ${text}.` })).toEqual([
      `c /analysis: The text has “${text}”, which looks like a citation and is not written as one. ${fix}`,
    ]);
  });

  test("tells a source that is named without brackets, and leaves other names alone", () => {
    expect(resolve({ analysis: "So @builder-drawings and (@survey-office), but @somebody-else on a network." })).toEqual([
      "c /analysis: The text names the source “@builder-drawings” without square brackets, so it is no citation. Write [@builder-drawings].",
      "c /analysis: The text names the source “@survey-office” without square brackets, so it is no citation. Write [@survey-office].",
    ]);
  });
});

describe("unused-source", () => {
  test("counts evidence of drafts as use, and a mere citation not", () => {
    const draft = buildClaim({ status: "draft", evidence: [{ source: "b", stance: "context", excerpt: "x" }], analysis: "See [@c]." });
    const published = buildClaim({ evidence: [] });
    expect(judge(unusedSource, { sources: { b: buildSource(), c: buildSource() }, claims: { draft, published } })).toEqual([
      '"sources" /sources/c: No claim has evidence from the source “c”. Use it as evidence of a claim, or take it out of _sources.json.',
    ]);
  });
});

describe("unused-source in a report of drafts alone", () => {
  test("lets sources be gathered before the claims that will use them", () => {
    const draft = buildClaim({ status: "draft", evidence: [] });
    expect(judge(unusedSource, { sources: { b: buildSource() }, claims: { draft } })).toEqual([]);
  });
});

describe("same-source-same-facts", () => {
  const compare = (...sources: Parameters<typeof buildSource>[0][]): string[] =>
    judge(sameSourceSameFacts, { sources: Object.fromEntries(sources.map((source, place) => [`s${place + 1}`, buildSource(source)])) });

  test("tells two ids of one address, and in what they differ", () => {
    expect(compare({ url: "https://a.example/x/" }, { url: "http://a.example/x", kind: "data", published: "2025" })).toEqual([
      '"sources" /sources/s2/url: The sources “s1” and “s2” have the same address, but differ in “published”, “kind”. ' +
        "Keep “s1” alone and name it in the evidence of both; an excerpt’s place in it belongs in “locator”.",
    ]);
  });

  test("takes different parts of one page for different sources", () => {
    expect(compare({ url: "https://a.example/x#one" }, { url: "https://a.example/x#two" }, { url: "https://a.example/X" })).toEqual([]);
  });

  test.each([
    ["The Times of Israel", "Times of Israel"],
    ["Reuters", "REUTERS"],
    ["Al-Monitor", "Al Monitor"],
    ["AP", " AP."],
  ])("takes “%s” and “%s” for one publisher", (one, other) => {
    expect(compare({ url: "https://a.example/1", publisher: one }, { url: "https://a.example/2", publisher: other })).toEqual([
      `"sources" /sources/s2/publisher: The publisher is written “${other}” here and “${one}” in “s1”. ` +
        "Write the name the same way everywhere, or say what tells the two apart.",
    ]);
  });

  test("compares origins with publishers, since both are counted as voices", () => {
    expect(
      compare(
        { url: "https://a.example/1", publisher: "Reuters" },
        { url: "https://a.example/2", publisher: "Dawn", origin: "reuters" },
      )[0],
    ).toContain("/sources/s2/origin: The origin is written “reuters” here and “Reuters” in “s1”.");
  });
});

describe("warnings about sources", () => {
  test("archived-copy says once how many are missing and names a few", () => {
    const sources = Object.fromEntries(
      "abcdefgh".split("").map((id) => [id, buildSource({ archivedUrl: id === "h" ? "https://x.example" : undefined })]),
    );
    expect(judge(archivedCopy, { sources })).toEqual([
      '"sources" /sources: 7 of 8 sources have no archived copy: a, b, c, d, e and 2 more. Add the address of an archived copy as “archivedUrl”.',
    ]);
    expect(judge(archivedCopy, { sources: { h: buildSource() } })).toEqual([]);
    expect(judge(archivedCopy, { sources: {} })).toEqual([]);
  });

  test("https-source names each address", () => {
    expect(
      judge(httpsSource, { sources: { a: buildSource({ url: "HTTP://a.example" }), b: buildSource({ url: "http://b.example" }) } }),
    ).toHaveLength(2);
  });
});
