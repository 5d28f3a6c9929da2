import { describe, expect, test } from "vitest";
import { citeClaim } from "../../../../src/report/data/cite-claim.ts";
import type { SiteFile } from "../../../../src/schema/types.ts";
import { buildModel, claimOf } from "../build-model.ts";
import { citeInApa, readReferences } from "./citation-library.ts";

const baseUrl = "https://checked.example/";

function cite(statement: string, site: Partial<SiteFile> = {}) {
  const model = buildModel({ site, claims: { length: { quotes: [{ exact: "420 metres long" }], statement } } });
  return citeClaim(model, claimOf(model, "length"), baseUrl);
}

/** What the same page is for a program that knows the CSL style: the title's capitals are to stay. */
const reference = (statement: string, site?: string): object => ({
  id: "length",
  type: "webpage",
  author: [{ literal: "Harlow Checkers" }],
  title: `<span class="nocase">True: ${statement}</span>`,
  ...(site === undefined ? {} : { "container-title": site }),
  issued: { "date-parts": [[2025, 3, 14]] },
  URL: `${baseUrl}harbour-bridge/length/`,
});

const statements = [
  "The new bridge in Harlow is 420 metres long.",
  "It is 420 metres long",
  "Was it “the finest bridge” in the country?",
  "He said: “It stands.”",
  "It cost 50 % more & stands in the U.S.",
  "It is long (420 m)",
  "جسر هارلو طوله ٤٢٠ مترًا.",
];

describe("a citation of a claim", () => {
  test.each(statements)("is in APA form what the APA style makes of it: %s", (statement) => {
    expect(cite(statement).apa).toBe(citeInApa(reference(statement, "Checked in Harlow")));
    expect(cite(statement, { name: "Harlow Checkers" }).apa).toBe(citeInApa(reference(statement)));
  });

  // Expected texts: the CSL style “Chicago Manual of Style 17th edition (author-date)”, as citeproc-js processes it.
  test.each([
    [statements[0], "“True: The new bridge in Harlow is 420 metres long.”"],
    [statements[1], "“True: It is 420 metres long.”"],
    [statements[2], "“True: Was it ‘the finest bridge’ in the country?”"],
    [statements[3], "“True: He said: ‘It stands.’”"],
  ])("is in Chicago form what the Chicago style makes of it: %s", (statement = "", title) => {
    const tail = "March 14, 2025. https://checked.example/harbour-bridge/length/.";
    expect(cite(statement).chicago).toBe(`Harlow Checkers. 2025. ${title} Checked in Harlow. ${tail}`);
    expect(cite(statement, { name: "Harlow Checkers" }).chicago).toBe(`Harlow Checkers. 2025. ${title} ${tail}`);
  });

  test.each(statements)("is an entry that a BibTeX reader understands: %s", (statement) => {
    const [entry, ...others] = readReferences(cite(statement).bibtex, "@bibtex/text");
    expect(others).toEqual([]);
    expect(entry).toMatchObject({
      "citation-key": "length",
      title: `True: ${statement}`,
      author: [{ family: "Harlow Checkers" }],
      URL: "https://checked.example/harbour-bridge/length/",
      issued: { "date-parts": [[2025, 3]] },
    });
  });

  test("bears the day of the last correction, not the first publication", () => {
    const corrections = [
      {
        on: "2025-04-02",
        kind: "minor" as const,
        fields: ["finding"],
        what: "A word.",
        why: "Unclear.",
        cause: "wording" as const,
        responsible: "desk",
      },
    ];
    const model = buildModel({ claims: { length: { quotes: [{ exact: "420 metres long" }], corrections } } });
    expect(citeClaim(model, claimOf(model, "length"), baseUrl).apa).toContain("(2025, April 2)");
  });
});
