import { describe, expect, test } from "vitest";
import { checkProject } from "../../../src/check/check-project.ts";
import { printProblems } from "../../../src/check/print-problems.ts";
import { claimReview } from "../../../src/report/claim-review.ts";
import { viewClaim } from "../../../src/report/claim-view.ts";
import { arrangeReport } from "../../../src/report/report-model.ts";
import type { Correction } from "../../../src/schema/types.ts";
import {
  articlePath,
  articleText,
  buildClaim,
  buildProject,
  buildReport,
  buildSite,
  claimPath,
  reportPath,
  testToday,
  type FileContent,
} from "../../project-builder.ts";

const addresses = { claim: "https://checked.example/harbour-bridge/bridge-length/", site: "https://checked.example/" };

/** The markup of the one claim of the minimal project with changes, as the build would make it. */
function markUp(changes: Record<string, FileContent> = {}, preview = false): Record<string, unknown> | null {
  const { problems, project } = checkProject({ root: buildProject(changes), today: testToday });
  if (project === null) throw new Error(printProblems(problems));
  const [checked] = project.reports;
  const model = checked === undefined ? null : arrangeReport(project, checked, preview);
  const claim = model?.claims[0];
  if (!model || !claim) throw new Error("The project has no claim to show.");
  const review = claimReview(model, viewClaim(model, claim), addresses);
  return review === null ? null : { ...review };
}

const correction: Correction = {
  on: "2025-04-02",
  kind: "substantial",
  fields: ["status"],
  what: "The claim was withdrawn.",
  why: "The drawings were of another bridge.",
  cause: "source-error",
  responsible: "first reader",
};

test("a claim of the article's own is marked up with what its page shows, and no claimant", () => {
  expect(markUp()).toEqual({
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    url: "https://checked.example/harbour-bridge/bridge-length/",
    inLanguage: "en",
    claimReviewed: "The new bridge in Harlow is 420 metres long.",
    reviewRating: {
      "@type": "Rating",
      alternateName: "True",
      ratingExplanation: "The builder’s drawings and the survey office both give 420 metres.",
      ratingValue: 5,
      bestRating: 5,
      worstRating: 1,
    },
    author: { "@type": "Organization", name: "Harlow Checkers", url: "https://checked.example/" },
    datePublished: "2025-03-14",
    itemReviewed: {
      "@type": "Claim",
      text: "The new bridge in Harlow is 420 metres long.",
      datePublished: "2025-03-08",
      appearance: {
        "@type": "Article",
        headline: "A bridge for Harlow",
        url: "https://post.example/bridge",
        archivedAt: "https://archive.example/post.example/bridge",
        datePublished: "2025-03-08",
        inLanguage: "en",
        author: { "@type": "Person", name: "Dana Reed" },
        publisher: { "@type": "Organization", name: "The Harlow Post" },
      },
    },
  });
});

describe("the claim", () => {
  test("is given in its short form where there is one, and in full as the claim's text", () => {
    const statement = "The new bridge in Harlow, which was opened to traffic in the spring, is 420 metres long.";
    const review = markUp({ [claimPath]: buildClaim({ statement, shortStatement: "Harlow’s new bridge is 420 metres long." }) });
    expect(review).toMatchObject({ claimReviewed: "Harlow’s new bridge is 420 metres long.", itemReviewed: { text: statement } });
  });

  test("names a person who speaks, with the office and who that is", () => {
    const speaker = { name: "Ada Stone", role: "Mayor of Harlow", sameAs: "https://people.example/ada-stone", attribution: "as quoted" };
    expect(markUp({ [claimPath]: buildClaim({ speaker }) })).toMatchObject({
      itemReviewed: {
        author: { "@type": "Person", name: "Ada Stone", jobTitle: "Mayor of Harlow", sameAs: "https://people.example/ada-stone" },
      },
    });
  });

  test("names an organisation as one", () => {
    const review = markUp({ [claimPath]: buildClaim({ speaker: { name: "Harlow Council", kind: "organization" } }) });
    expect(review?.["itemReviewed"]).toHaveProperty("author", { "@type": "Organization", name: "Harlow Council" });
  });

  test("takes the first day of an interval, and a month as it is", () => {
    const dated = (published: string): FileContent => articleText.replace("published: 2025-03-08", `published: ${published}`);
    expect(markUp({ [articlePath]: dated("2025-03-08/2025-03-09") })).toMatchObject({
      itemReviewed: { datePublished: "2025-03-08", appearance: { datePublished: "2025-03-08" } },
    });
    expect(markUp({ [articlePath]: dated("2025-03") })).toMatchObject({ itemReviewed: { datePublished: "2025-03" } });
  });

  test("leaves out what the article does not say", () => {
    const bare = articleText.replace(/^(author|url|archivedUrl|published):.*\n/gm, "");
    const review = markUp({ [articlePath]: bare });
    expect(review?.["itemReviewed"]).toEqual({
      "@type": "Claim",
      text: "The new bridge in Harlow is 420 metres long.",
      appearance: {
        "@type": "Article",
        headline: "A bridge for Harlow",
        inLanguage: "en",
        publisher: { "@type": "Organization", name: "The Harlow Post" },
      },
    });
  });
});

describe("the rating", () => {
  test("has no number for a verdict off the line from true to false", () => {
    const claim = buildClaim({ verdict: "unproven", sought: "The builder’s archive was asked and did not answer." });
    expect(markUp({ [claimPath]: claim })?.["reviewRating"]).toEqual({
      "@type": "Rating",
      alternateName: "Unproven",
      ratingExplanation: "The builder’s drawings and the survey office both give 420 metres.",
    });
  });
});

describe("the dates of the check", () => {
  test("are the day of the check where the report has no day of publication", () => {
    const review = markUp({ [reportPath]: buildReport({ publishedOn: undefined }) });
    expect(review?.["datePublished"]).toBe("2025-03-12");
    expect(review).not.toHaveProperty("dateModified");
  });

  test("tell of the newest correction, each correction with its day, what was changed and why", () => {
    const corrections = [
      { ...correction, what: "The finding names both sources.", why: "One was missing." },
      { ...correction, on: "2025-03-20", what: "A comma was moved.", why: "The sentence could be misread." },
    ];
    expect(markUp({ [claimPath]: buildClaim({ corrections }) })).toMatchObject({
      datePublished: "2025-03-14",
      dateModified: "2025-04-02",
      correction: [
        { "@type": "CorrectionComment", datePublished: "2025-04-02", text: "The finding names both sources. Why: One was missing." },
        { "@type": "CorrectionComment", datePublished: "2025-03-20", text: "A comma was moved. Why: The sentence could be misread." },
      ],
    });
  });
});

describe("there is no ClaimReview", () => {
  test("for a draft, even in a preview", () => {
    expect(markUp({ [claimPath]: buildClaim({ status: "draft" }) }, true)).toBeNull();
  });

  test("for a retracted claim, whose verdict no longer stands", () => {
    expect(markUp({ [claimPath]: buildClaim({ status: "retracted", corrections: [correction] }) })).toBeNull();
  });

  test("for an article of the publisher's own, known by its name or by where it stands", () => {
    const own = (site: object): FileContent => ({ ...buildSite(), ...site });
    expect(markUp({ "_data/site.json": own({ publisher: { name: "the  harlow post" } }) })).toBeNull();
    expect(markUp({ "_data/site.json": own({ publisher: { name: "Post Checks", url: "https://post.example" } }) })).toBeNull();
    expect(markUp({ "_data/site.json": own({ baseUrl: "https://post.example/" }) })).toBeNull();
    expect(markUp({ "_data/site.json": own({ publisher: { name: "Post Checks", url: "https://post.example/bri" } }) })).not.toBeNull();
  });

  test("but there is one for a disputed claim, whose verdict stands while it is examined", () => {
    expect(markUp({ [claimPath]: buildClaim({ status: "disputed" }) })).not.toBeNull();
  });
});
