import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { buildClaim, claimPath } from "../../project-builder.ts";
import { claimPage, correction, proveChanged, richClaim, writeSite, type WrittenSite } from "./write-site.ts";

let site: WrittenSite;

beforeAll(() => {
  site = writeSite();
});

describe("one ClaimReview", () => {
  const block = /<script type="application\/ld\+json">\{[^<]*"ClaimReview".*?<\/script>/;

  test("must be on the page of a published claim", () => {
    expect(proveChanged(site, claimPage, block, "")).toEqual([
      `one-claim-review  ${claimPage}: The markup of the page has 0 ClaimReview, and must have 1: every claim that is published and stands has one on its page.`,
    ]);
  });

  test("must not be there twice", () => {
    const [review = ""] = block.exec(readFileSync(join(site.folder, claimPage), "utf8")) ?? [];
    expect(proveChanged(site, claimPage, "</head>", `${review}</head>`).join()).toContain("has 2 ClaimReview, and must have 1");
  });

  test.each(["index.html", "harbour-bridge/index.html", "harbour-bridge/sources/index.html", "about/index.html", "404.html"])(
    "must not be on %s, however it is written",
    (file) => {
      const review = '<script type="application/ld+json">{"@graph":[{"@type":["http://schema.org/ClaimReview"]}]}</script>';
      expect(proveChanged(site, file, "</head>", `${review}</head>`)).toEqual([
        `one-claim-review  ${file}: The markup of the page has 1 ClaimReview, and must have 0: it is not the page of a claim.`,
      ]);
    },
  );

  test("must not be on the page of a retracted claim", () => {
    const retracted = writeSite({ [claimPath]: buildClaim({ status: "retracted", corrections: [{ ...correction, fields: ["status"] }] }) });
    const review = '<script type="application/ld+json">{"@type":"ClaimReview"}</script>';
    expect(proveChanged(retracted, claimPage, "</head>", `${review}</head>`).join()).toContain(
      "must have 0: the claim’s status is “retracted”",
    );
  });

  test("must be JSON", () => {
    expect(proveChanged(site, claimPage, '"@type":"ClaimReview",', '"@type":"ClaimReview"').join()).toMatch(
      /markup-readable .* is not JSON: .*one-claim-review/,
    );
  });
});

describe("page, markup and file say the same:", () => {
  const everywhere = (point: string, said: string): string =>
    `page-equals-markup  ${claimPage}: The ${point} is not the same everywhere: ${said}.`;
  const { statement } = richClaim;

  test("the statement", () => {
    const other = "The new bridge in Harlow is 240 metres long.";
    expect(proveChanged(site, claimPage, `data-fact="statement">${statement}`, `data-fact="statement">${other}`)).toEqual([
      everywhere("statement", `the page shows “${other}”, the markup says “${statement}”, the file has “${statement}”`),
      everywhere("main heading", `the page shows “${other}”, the file has “${statement}”`),
    ]);
    expect(proveChanged(site, claimPage, `"text":"${statement}"`, `"text":"${other}"`)).toEqual([
      everywhere("statement", `the page shows “${statement}”, the markup says “${other}”, the file has “${statement}”`),
    ]);
    expect(proveChanged(site, claimPage, '"claimReviewed":"Harlow', '"claimReviewed":"Barlow')).toEqual([
      everywhere(
        "short statement",
        "the markup says “Barlow’s new bridge is 420 metres long.”, the file has “Harlow’s new bridge is 420 metres long.”",
      ),
    ]);
  });

  test("the verdict and its number", () => {
    expect(proveChanged(site, claimPage, '"alternateName":"True"', '"alternateName":"False"')).toEqual([
      everywhere("verdict", "the page shows “True”, the markup says “False”, the file has “True”"),
    ]);
    expect(proveChanged(site, claimPage, /(?<=data-fact="verdict">.*<span class="verdict__word">)True/, "False")).toEqual([
      everywhere("verdict", "the page shows “False”, the markup says “True”, the file has “True”"),
    ]);
    expect(proveChanged(site, claimPage, '"ratingValue":5', '"ratingValue":1')).toEqual([
      everywhere("verdict’s number", "the markup says “1”, the file has “5”"),
    ]);
    expect(proveChanged(site, claimPage, '"worstRating":1', '"worstRating":0').join()).toContain(
      "number-on-scale  harbour-bridge/bridge-length/index.html: The markup gives the verdict the number 5 on a scale from 0 to 5; the scale of ratings.json goes from 1 to 5.",
    );
  });

  test("a verdict off the scale has no number", () => {
    const unproven = writeSite({ [claimPath]: buildClaim({ verdict: "unproven", sought: "The archive was asked." }) });
    const numbered = '"alternateName":"Unproven","ratingValue":0,"bestRating":5,"worstRating":1';
    expect(proveChanged(unproven, claimPage, '"alternateName":"Unproven"', numbered).join()).toMatch(
      /verdict’s number is not the same everywhere: the markup says “0”, the file has nothing.*number-on-scale/,
    );
  });

  test("a verdict that is there but hidden is not shown", () => {
    expect(proveChanged(site, claimPage, '<span data-fact="verdict"', '<span hidden data-fact="verdict"')).toEqual([
      everywhere("verdict", "the page shows nothing, the markup says “True”, the file has “True”"),
    ]);
  });

  test("the finding", () => {
    expect(proveChanged(site, claimPage, '"ratingExplanation":"The', '"ratingExplanation":"Neither the').join()).toContain(
      "The finding is not the same",
    );
  });

  test("the status", () => {
    expect(proveChanged(site, claimPage, /(?<=data-fact="status"[^>]*>)Verified/, "Disputed")).toEqual([
      everywhere("status", "the page shows “Disputed”, the file has “Verified”"),
    ]);
  });

  test("the speaker", () => {
    expect(proveChanged(site, claimPage, /(?<=data-fact="speaker"[^>]*>)Ada Stone/, "Ida Stone")).toEqual([
      everywhere("speaker", "the page shows “Ida Stone”, the markup says “Ada Stone”, the file has “Ada Stone”"),
    ]);
    expect(proveChanged(site, claimPage, '"author":{"@type":"Person","name":"Ada Stone",', '"author":{"@type":"Person",')).toEqual([
      everywhere("speaker", "the page shows “Ada Stone”, the markup says nothing, the file has “Ada Stone”"),
    ]);
  });

  test("who checks is never who makes the claim", () => {
    expect(proveChanged(site, claimPage, '"name":"Harlow Checkers"', '"name":"Ada Stone"')).toEqual([
      `reviewer-is-publisher  ${claimPage}: The markup names “Ada Stone” as the one who checks, which must be the publisher and never who makes the claim.`,
    ]);
  });

  test("the dates", () => {
    const day = (name: string): RegExp => new RegExp(`(?<=data-fact="${name}" datetime=")[^"]*">[^<]*`);
    expect(proveChanged(site, claimPage, day("published"), '2025-03-15">15 March 2025')).toEqual([
      everywhere("day of publication", "the page shows “2025-03-15”, the markup says “2025-03-14”, the file has “2025-03-14”"),
    ]);
    expect(proveChanged(site, claimPage, day("checked"), '2025-03-11">11 March 2025')).toEqual([
      everywhere("day of the check", "the page shows “2025-03-11”, the file has “2025-03-12”"),
    ]);
    expect(proveChanged(site, claimPage, day("article-date"), '2025-03-07">7 March 2025').join()).toContain(
      everywhere("article’s date", "the page shows “2025-03-07”, the markup says “2025-03-08”, the file has “2025-03-08”"),
    );
    expect(proveChanged(site, claimPage, '"dateModified":"2025-04-02"', '"dateModified":"2025-05-02"').join()).toContain(
      "The markup says that the check was changed on 2025-05-02, but the page shows that day neither",
    );
  });

  test("the words of a date and what machines read", () => {
    expect(proveChanged(site, claimPage, /(?<=data-fact="checked"[^>]*>)[^<]*/, "13 March 2025")).toEqual([
      `date-equals-datetime  ${claimPage}: The page shows the date “13 March 2025”, and says to machines that it is “2025-03-12”.`,
    ]);
  });

  test("the corrections", () => {
    expect(proveChanged(site, claimPage, "The finding names both sources. Why:", "The finding names one source. Why:").join()).toContain(
      "The correction of 2025-04-02 is marked up or recorded as “The finding names one source. Why: One was missing.”, but the page shows",
    );
    expect(
      proveChanged(site, claimPage, '"CorrectionComment","datePublished":"2025-04-02"', '"CorrectionComment","datePublished":"2025-04-03"'),
    ).toEqual([everywhere("day of a correction", "the page shows “2025-04-02”, the markup says “2025-04-03”, the file has “2025-04-02”")]);
    expect(proveChanged(site, claimPage, 'data-fact="correction"', "").join()).toContain(
      "The number of corrections is not the same everywhere: the page shows “0”, the file has “1”, the markup says “1”",
    );
  });

  test("the page’s address", () => {
    const address = "https://checked.example/harbour-bridge/bridge-length/";
    expect(proveChanged(site, claimPage, `"url":"${address}"`, '"url":"https://checked.example/harbour-bridge/"')).toEqual([
      everywhere(
        "page’s address",
        `the page shows “${address}”, the markup says “https://checked.example/harbour-bridge/”, the file has “${address}”`,
      ),
    ]);
  });
});
