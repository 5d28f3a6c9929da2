import {
  buildClaim,
  buildReport,
  buildSite,
  buildSource,
  buildSources,
  minimalProject,
  writeJson,
  type FileContent,
} from "../project-builder.ts";

const article = `---
headline: A bridge for Harlow
publisher: The Harlow Post
author: Dana Reed
url: https://post.example/bridge
archivedUrl: https://archive.example/post.example/bridge
published: 2025-03-08/2025-03-09
lang: en
display: full
provenance: Sent in by a reader.
---

A vote on the bridge, and what it costs. {.teaser}

# A bridge for Harlow

The new bridge in Harlow is 420 metres long. It is the finest bridge in the country.

> “Is it new?” he asked.

Mr. Reed of the U.S. said the bridge is new. The naïve bridge – l’eau – costs 3.5 million.
`;

/** The files of one report that mutations begin with: valid, with every field of the format somewhere in it. */
export const richReport: Record<"claim" | "other" | "report" | "article" | "sources", string> = {
  claim: writeJson(
    buildClaim({
      shortStatement: "The bridge is 420 metres long.",
      quotes: [{ exact: "The new bridge in Harlow" }, { exact: "bridge is new", prefix: "the", suffix: ".", occurrence: 1 }],
      speaker: {
        name: "Dana Reed",
        kind: "person",
        role: "reporter",
        sameAs: "https://people.example/reed",
        attribution: "as quoted by the article",
      },
      flags: ["missing-context", "exaggerated"],
      evidence: [
        {
          source: "builder-drawings",
          stance: "supports",
          excerpt: "Total length of the bridge: 420 m.",
          locator: "page 3",
          excerptContinues: true,
        },
        {
          source: "survey-office",
          stance: "supports",
          excerpt: "پل ۴۲۰ متر است.",
          translation: "The bridge is 420 metres.",
          note: "Read twice.",
        },
      ],
      oneOriginReason: "The drawings are the thing itself.",
      sought: "The minutes of the council.",
      // By the first reader again, so that the waiver below is needed.
      reviews: [{ by: "first reader", on: "2025-03-13", note: "Looked at both." }],
      recheckBy: "2025-09-01",
      laterDevelopments: [{ on: "2025-04", text: "It was measured again [@survey-office]." }],
      corrections: [
        {
          on: "2025-04-02",
          kind: "substantial",
          fields: ["verdict"],
          what: "The verdict was mixed.",
          why: "The survey came.",
          cause: "new-evidence",
          responsible: "editor",
          formerVerdict: "mixed",
        },
      ],
      rightOfReply: { asked: true, on: "2025-03-09", answer: "None came." },
      formerIds: ["length-of-bridge"],
      related: ["bridge-cost"],
      waivers: [{ rule: "second-reader", reason: "The second reader was ill." }],
    }),
  ),
  other: writeJson(
    buildClaim({
      statement: "The bridge costs 3.5 million.",
      quotes: [{ exact: "costs 3.5 million" }],
      verdict: "unproven",
      status: "draft",
      sought: "The bill.",
    }),
  ),
  report: writeJson(
    buildReport({
      dir: "ltr",
      notice: "This is an example.",
      updatedOn: "2025-04-02",
      notSeen: ["The minutes of the council."],
      notCheckable: [
        { quote: { exact: "It is the finest bridge in the country." }, reason: "Beauty is a matter of taste." },
        { quote: { exact: "A bridge for Harlow" }, reason: "A headline." },
      ],
      requiredCoverage: 99.5,
      waivers: [{ rule: "sentence-coverage", reason: "The check goes on." }],
    }),
  ),
  article,
  sources: writeJson({
    $schema: "../../src/schema/sources.schema.json",
    sources: {
      ...buildSources(),
      "survey-office": buildSource({
        label: "Survey of the bridge",
        title: "The survey",
        titleNote: "Of the second edition.",
        author: "A. Surveyor",
        publisher: "Harlow Survey Office",
        url: "https://survey.example/bridge",
        archivedUrl: "https://archive.example/survey.example/bridge",
        published: "2025-02",
        lang: "fa",
        kind: "official-statement",
        origin: "Institute of Surveyors",
        originNote: "By its imprint.",
        interest: "It is paid by the city.",
        note: "Only the first page was seen.",
      }),
    },
  }),
};

/** The site's own files that mutations begin with. */
export const richSite: Record<"site" | "ratings" | "strings", string> = {
  site: writeJson(buildSite({ forge: "https://forge.example/harlow/checks" })),
  ratings: asText(minimalProject()["_data/ratings.json"]),
  strings: asText(minimalProject()["_data/strings/en.json"]),
};

function asText(content: FileContent | undefined): string {
  return typeof content === "string" ? content : writeJson(content ?? {});
}
