import { describe, expect, test } from "vitest";
import { citeClaim } from "../../../../src/report/data/cite-claim.ts";
import { writeBibtex } from "../../../../src/site/citations/write-bibtex.ts";
import { writeInStyles } from "../../../../src/site/citations/write-in-styles.ts";
import type { SiteFile } from "../../../../src/schema/types.ts";
import { buildModel, claimOf } from "../build-model.ts";
import { readReferences } from "./citation-library.ts";

const baseUrl = "https://checked.example/";

function cite(statement: string, site: Partial<SiteFile> = {}) {
  const model = buildModel({ site, claims: { length: { quotes: [{ exact: "420 metres long" }], statement } } });
  return citeClaim(model, claimOf(model, "length"), baseUrl, { writeInStyles, writeBibtex });
}

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
  test("has the publisher as its author, and as its site only a site of another name", () => {
    const statement = "The new bridge in Harlow is 420 metres long.";
    const url = "https://checked.example/harbour-bridge/length/";
    expect(cite(statement)).toMatchObject({
      apa: `Harlow Checkers. (2025, March 14). True: The new bridge in Harlow is 420 metres long. Checked in Harlow. ${url}`,
      chicago: `Harlow Checkers. 2025. “True: The new bridge in Harlow is 420 metres long.” Checked in Harlow, March 14. ${url}.`,
    });
    expect(cite(statement, { name: "Harlow Checkers" })).toMatchObject({
      apa: `Harlow Checkers. (2025, March 14). True: The new bridge in Harlow is 420 metres long. ${url}`,
      chicago: `Harlow Checkers. 2025. “True: The new bridge in Harlow is 420 metres long.” March 14. ${url}.`,
    });
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
    expect(citeClaim(model, claimOf(model, "length"), baseUrl, { writeInStyles, writeBibtex }).apa).toContain("(2025, April 2)");
  });
});
