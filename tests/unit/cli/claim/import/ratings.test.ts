import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { checkProject } from "../../../../../src/check/check-project.ts";
import { claimReview } from "../../../../../src/report/claim-review.ts";
import { viewClaim } from "../../../../../src/report/claim-view.ts";
import { arrangeReport } from "../../../../../src/report/report-model.ts";
import type { ClaimFile } from "../../../../../src/schema/types.ts";
import { buildClaim, buildProject, buildReport, claimPath, reportId, reportPath, testToday } from "../../../../project-builder.ts";
import { openImportDesk } from "./open-import-desk.ts";
import { writeReview } from "./write-review.ts";

async function importRating(
  reviewRating: unknown,
  more: Record<string, unknown> = {},
  files: Record<string, string> = {},
): Promise<{ claim: ClaimFile; said: string }> {
  const desk = openImportDesk(files);
  const { said } = await desk.importFile(writeReview({ reviewRating, ...more }));
  expect(desk.errors()).toEqual([]);
  const [claim] = Object.values(desk.claimsOf("canal-harlow"));
  if (claim === undefined) throw new Error(said);
  return { claim, said };
}

describe("a rating", () => {
  test.each<[string, unknown, string | undefined, string, string | undefined]>([
    [
      "our word",
      { alternateName: "False", ratingValue: 1, bestRating: 5, worstRating: 1 },
      "false",
      "False",
      "ratingValue 1, worstRating 1, bestRating 5",
    ],
    ["our word in other letters", { alternateName: "MOSTLY TRUE." }, "mostly-true", "MOSTLY TRUE.", undefined],
    ["our word on another scale", { alternateName: "True", ratingValue: 1, bestRating: 6 }, "true", "True", "ratingValue 1, bestRating 6"],
    [
      "our word and a number that says something else",
      { alternateName: "True", ratingValue: 1, bestRating: 5, worstRating: 1 },
      undefined,
      "True",
      "ratingValue 1, worstRating 1, bestRating 5",
    ],
    [
      "another word",
      { alternateName: "Pants on Fire!", ratingValue: 1, bestRating: 5, worstRating: 1 },
      undefined,
      "Pants on Fire!",
      "ratingValue 1, worstRating 1, bestRating 5",
    ],
    ["a word that has ours in it", { alternateName: "Partly false" }, undefined, "Partly false", undefined],
    [
      "a number on our scale, as texts",
      { ratingValue: "4", bestRating: "5", worstRating: "1" },
      "mostly-true",
      "4",
      "ratingValue 4, worstRating 1, bestRating 5",
    ],
    [
      "a number on a reversed scale",
      { ratingValue: 5, bestRating: 1, worstRating: 5 },
      undefined,
      "5",
      "ratingValue 5, worstRating 5, bestRating 1",
    ],
    [
      "a number between ours",
      { ratingValue: 3.5, bestRating: 5, worstRating: 1 },
      undefined,
      "3.5",
      "ratingValue 3.5, worstRating 1, bestRating 5",
    ],
    ["a number without a scale", { ratingValue: -1 }, undefined, "-1", "ratingValue -1"],
    ["a word in the place of the number", { ratingValue: "Mixed", bestRating: "5" }, "mixed", "Mixed", "bestRating 5"],
    ["a word alone", "Unproven", "unproven", "Unproven", undefined],
    ["a name in the place of the word", { name: "Misleading" }, "misleading", "Misleading", undefined],
  ])("that is %s becomes a verdict only when that is certain, and is kept as it is", async (_what, rating, verdict, excerpt, note) => {
    const { claim } = await importRating(rating);
    expect(claim.verdict).toBe(verdict);
    expect(claim.evidence).toEqual([
      {
        source: "checkers-2025-02-03",
        stance: "context",
        excerpt,
        locator: "ClaimReview, reviewRating",
        ...(note === undefined ? {} : { note }),
      },
    ]);
  });

  test("in another language is ours when it is our word in the language of the review", async () => {
    const spanish = { "_data/strings/es.json": readFileSync(new URL("../../../../../_data/strings/es.json", import.meta.url), "utf8") };
    const falso = { alternateName: "Falso" };
    expect((await importRating(falso, { inLanguage: "es-MX" }, spanish)).claim.verdict).toBe("false");
    expect((await importRating(falso, { inLanguage: "en" }, spanish)).claim.verdict).toBe(undefined);
    expect((await importRating(falso, { inLanguage: "es" })).claim.verdict).toBe(undefined);
  });

  test("that is missing leaves the page of the review as evidence, with its title", async () => {
    const { claim, said } = await importRating(undefined, { name: "No, the canal was not dug in one summer" });
    expect(claim.evidence?.[0]).toEqual({
      source: "checkers-2025-02-03",
      stance: "context",
      excerpt: "No, the canal was not dug in one summer",
      locator: "ClaimReview",
    });
    expect(said).toContain("verdict: the review has no rating");
  });

  test("that is a whole explanation is cut to a fair excerpt, and stands whole in the analysis", async () => {
    const words = `This is not correct. ${"The canal took many years to dig, as the records show. ".repeat(8)}`.trim();
    const { claim } = await importRating({ alternateName: words });
    expect(claim.evidence?.[0]?.excerptContinues).toBe(true);
    expect(claim.evidence?.[0]?.excerpt.split(" ")).toHaveLength(60);
    expect(claim.analysis).toBe(`> ${words} [@checkers-2025-02-03]`);
  });

  test("is explained in the finding when the explanation is short, else in the analysis", async () => {
    const short = await importRating({ alternateName: "False", ratingExplanation: "It took four years." });
    expect(short.claim).toMatchObject({ finding: "It took four years." });
    const long = await importRating({ alternateName: "False", ratingExplanation: "It took four years. ".repeat(12) });
    expect(long.claim.finding).toBe(undefined);
    expect(long.claim.analysis).toMatch(/^> It took four years\. .* \[@checkers-2025-02-03\]$/);
  });
});

describe("a claim", () => {
  test("that has a longer wording keeps both", async () => {
    const text = "The canal of Harlow, which leads from the lock to the sea, was dug in the single summer of 1875.";
    const { claim } = await importRating("False", {
      itemReviewed: { "@type": "Claim", text, appearance: { url: "https://post.example/canal", headline: "A canal for Harlow" } },
    });
    expect(claim).toMatchObject({ statement: text, shortStatement: "The canal of Harlow was dug in one summer." });
  });

  test("that this site publishes itself comes back as it was", async () => {
    const { project } = checkProject({ root: buildProject(), today: testToday });
    const checked = project?.reports[0];
    const model = project === null || checked === undefined ? null : arrangeReport(project, checked, false);
    const claim = model?.claims[0];
    if (!model || !claim) throw new Error("The project has no claim to show.");
    const site = "https://checked.example/";
    const markup = claimReview(model, viewClaim(model, claim), { claim: `${site}harbour-bridge/bridge-length/`, site });
    const desk = openImportDesk({ [claimPath]: null, [reportPath]: buildReport({ notCheckable: [] }) });
    const { code, said } = await desk.importFile(JSON.stringify(markup));
    expect(code, said).toBe(0);
    const original = buildClaim();
    expect(desk.claimsOf(reportId)["new-bridge-harlow-420-metres-long"]).toMatchObject({
      statement: original.statement,
      quotes: original.quotes,
      verdict: original.verdict,
      finding: original.finding,
      evidence: [{ excerpt: "True", note: "ratingValue 5, worstRating 1, bestRating 5" }],
    });
    expect(desk.errors()).toEqual([]);
  });
});
