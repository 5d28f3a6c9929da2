import { writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { claimPath, reportId } from "../../../../project-builder.ts";
import { handbook } from "../../../../rules/handbook.ts";
import { openImportDesk } from "./open-import-desk.ts";
import { writePage, writeReview } from "./write-review.ts";

describe("import claimreview", () => {
  test("makes a report of an article that has none, keeps all that the review says, and lists what is missing", async () => {
    const desk = openImportDesk();
    const { code, said } = await desk.importFile(writePage([writeReview()]));
    expect(said).toBe(`claims/canal-harlow/, a new report
  kept      where the claim was made → front matter of _article.md: https://post.example/canal
  missing   the article’s text: put it below the front matter of _article.md in the place of the claims, and delete “incomplete”
claims/canal-harlow/canal-harlow-dug-one-summer.json
  from      https://checkers.example/reviews/canal
  kept      claimReviewed → statement
            the page of the review → source “checkers-2025-02-03”, as a news report
            reviewRating “Mostly False” (2 of 1 to 5) → evidence, in the review’s own words
            itemReviewed.author → speaker “Ada Quill”
  missing   verdict: the rating is “Mostly False” (2 of 1 to 5); it is no word of our scale
  no place  itemReviewed.datePublished: 2025-01-30

1 draft in 1 report written. They pass the check, and as drafts they are not published.
Still to be written in each: “finding” and “analysis” in your own words, “asOf”, “checkedOn”, “checkedBy”, “wouldChange”, “reviews”, and the evidence that the check rests on.
First of all put the text of the article into _article.md: then the check says of each quote whether it stands there.`);
    expect(code).toBe(0);
    expect(handbook, "the handbook shows what is printed").toContain(said.slice(0, said.indexOf("\nStill to be written")));
    expect(desk.errors()).toEqual([]);
    expect(desk.articleOf("canal-harlow")).toBe(`---
headline: A canal for Harlow
publisher: The Harlow Post
author: Dana Reed
url: https://post.example/canal
published: 2025-01-31
lang: en-GB
display: excerpts
provenance: "ClaimReview: https://checkers.example/reviews/canal"
incomplete: Only the claims are here, in the words of their ClaimReview; the article itself is not.
---

The canal of Harlow was dug in one summer.
`);
    expect(desk.claimsOf("canal-harlow")).toEqual({
      "canal-harlow-dug-one-summer": {
        $schema: "../../src/schema/claim.schema.json",
        statement: "The canal of Harlow was dug in one summer.",
        quotes: [{ exact: "The canal of Harlow was dug in one summer." }],
        speaker: { name: "Ada Quill", role: "Mayor of Harlow", sameAs: "https://people.example/quill" },
        status: "draft",
        evidence: [
          {
            source: "checkers-2025-02-03",
            stance: "context",
            excerpt: "Mostly False",
            locator: "ClaimReview, reviewRating",
            note: "ratingValue 2, worstRating 1, bestRating 5",
          },
        ],
      },
    });
    expect(desk.sourcesOf("canal-harlow")).toEqual({
      "checkers-2025-02-03": {
        label: "The Checkers, February 3, 2025",
        publisher: "The Checkers",
        url: "https://checkers.example/reviews/canal",
        published: "2025-02-03",
        lang: "en",
        kind: "news-report",
      },
    });
  });

  test("imported again makes nothing new, also after a person has found better words", async () => {
    const desk = openImportDesk();
    await desk.importFile(writeReview());
    const file = "claims/canal-harlow/canal-harlow-dug-one-summer.json";
    const there = `Not imported: “The canal of Harlow was dug in one summer.” is there already: ${file}.\nNothing new to import.`;
    expect(await desk.importFile(writeReview())).toEqual({ code: 0, said: there });
    writeFileSync(
      `${desk.root}/${file}`,
      desk.read(file).replace('"statement": "The canal of Harlow was', '"statement": "Harlow’s canal was'),
    );
    expect(await desk.importFile(writeReview())).toEqual({ code: 0, said: there });
    expect(desk.newReports()).toEqual(["canal-harlow"]);
    expect(Object.keys(desk.claimsOf("canal-harlow"))).toHaveLength(1);
  });

  test("cannot be published before the article’s text is there", async () => {
    const desk = openImportDesk();
    await desk.importFile(writeReview());
    const file = "claims/canal-harlow/canal-harlow-dug-one-summer.json";
    writeFileSync(`${desk.root}/${file}`, desk.read(file).replace('"status": "draft"', '"status": "verified"'));
    expect(desk.errors().find((error) => error.includes("complete: “Only"))).toBe(
      "published-complete: The status is “verified”, but the article’s text is not complete: “Only the claims are here, in the words of their ClaimReview; the article itself is not.”",
    );
  });

  test("puts a claim into the report of its article, and quotes it wherever it stands", async () => {
    const desk = openImportDesk();
    const review = writeReview({
      claimReviewed: "Harlow’s new bridge measures 420 metres.",
      itemReviewed: { "@type": "Claim", appearance: "https://www.post.example/bridge?utm_source=x" },
    });
    const unchanged = await desk.importFile(review);
    expect(unchanged.said).toContain("Not imported: “Harlow’s new bridge measures 420 metres.”: the article does not have its words.");
    expect(unchanged.code).toBe(1);
    const { code, said } = await desk.importFile(review, "--quote", "bridge in Harlow is 420 metres long");
    expect(said).toContain("claims/harbour-bridge/harlows-new-bridge-measures-420-metres.json\n");
    expect(code).toBe(0);
    expect(desk.claimsOf(reportId)["harlows-new-bridge-measures-420-metres"]?.quotes).toEqual([
      { exact: "bridge in Harlow is 420 metres long" },
    ]);
    expect(Object.keys(desk.sourcesOf(reportId))).toContain("checkers-2025-02-03");
    expect(desk.errors()).toEqual([]);
    expect(desk.newReports()).toEqual([]);
    const same = await desk.importFile(
      { ...review, url: "https://b.example", claimReviewed: "The new bridge in Harlow is 420 metres long!" },
      reportId,
    );
    expect(same.said).toContain(`${claimPath} has the same statement. The review’s rating is “Mostly False” (2 of 1 to 5).`);
  });

  test("adds a later claim of the same article to the report that an import made", async () => {
    const desk = openImportDesk();
    await desk.importFile(writeReview());
    const second = writeReview({ url: "https://other.example/2", claimReviewed: "The canal is the deepest of the country." });
    const { code } = await desk.importFile(second);
    expect(code).toBe(0);
    expect(desk.newReports()).toEqual(["canal-harlow"]);
    expect(desk.articleOf("canal-harlow")).toMatch(/one summer\.\n\nThe canal is the deepest of the country\.\n$/);
    expect(Object.keys(desk.claimsOf("canal-harlow"))).toEqual(["canal-deepest-country", "canal-harlow-dug-one-summer"]);
    expect(desk.errors()).toEqual([]);
  });

  test("gives the name that is typed to a new report, and refuses one for claims of several articles", async () => {
    const desk = openImportDesk();
    const other = writeReview({
      url: "https://checkers.example/2",
      claimReviewed: "It rains.",
      itemReviewed: { appearance: "https://x.example/2" },
    });
    expect(await desk.importFile([writeReview(), other], "the-canal")).toEqual({
      code: 2,
      said: "The reviews are of claims of 2 articles; one report is about one. Leave “the-canal” out.",
    });
    expect((await desk.importFile(writeReview(), "The Canal")).said).toContain(
      "The name “The Canal” cannot be a report’s: an id has no spaces.",
    );
    expect((await desk.importFile(writeReview(), "method")).code).toBe(2);
    expect((await desk.importFile([writeReview(), other], "the-canal", "--only", "It rains")).code).toBe(0);
    expect(desk.newReports()).toEqual(["the-canal"]);
  });

  test("writes nothing when it is only to show", async () => {
    const desk = openImportDesk();
    const { code, said } = await desk.importFile(writeReview(), "--dry-run");
    expect(said).toContain("1 draft in 1 report would be written; nothing was.");
    expect(code).toBe(0);
    expect(desk.newReports()).toEqual([]);
  });

  test.each<[string, string | object, string[], string]>([
    ["a file without markup", "Look this up.", [], "No ClaimReview was found in “given”. It has no JSON-LD."],
    ["markup of something else", { "@type": "NewsArticle" }, [], "It has one block of JSON-LD, and no review in them."],
    ["a block that is broken", writePage(["{"]), [], "A block that cannot be read: line 4: "],
    [
      "a choice that leaves nothing",
      writeReview(),
      ["--only", "Snopes"],
      "None of 1 reviews has “Snopes” in its address, claim or publisher.",
    ],
    ["an unknown option", writeReview(), ["--onyl", "x"], "Did you mean “--only”?"],
    [
      "words for several claims",
      [writeReview(), writeReview({ claimReviewed: "B." })],
      ["--quote", "x"],
      "--quote can hold for one claim only, and there are 2.",
    ],
  ])("refuses %s", async (_what, content, typed, message) => {
    const desk = openImportDesk();
    const { code, said } = await desk.importFile(content, ...typed);
    expect(said).toContain(message);
    expect(code).toBe(2);
    expect(desk.newReports()).toEqual([]);
  });

  test("refuses a file that is not there, and shows its help", async () => {
    const desk = openImportDesk();
    expect(await desk.claim("import", "claimreview", "none.json")).toEqual({
      code: 2,
      said: "There is no file “none.json”. A web address begins with https://.",
    });
    expect((await desk.claim("import", "claimreview", "--help")).said).toContain("\nExamples:\n");
    expect((await desk.claim("import")).code).toBe(2);
    expect(desk.read(claimPath)).toContain("420 metres");
  });
});
