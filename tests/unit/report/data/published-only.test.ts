import { describe, expect, test } from "vitest";
import { planDataFiles } from "../../../../src/report/data/data-files.ts";
import type { ClaimFile } from "../../../../src/schema/types.ts";
import { buildSource, buildSources, reportId } from "../../../project-builder.ts";
import type { ModelChanges } from "../build-model.ts";
import { allData, buildOpenData, dataFile } from "./build-open-data.ts";

const paths = (changes: ModelChanges, preview = false): string[] => planDataFiles(buildOpenData(changes, preview)).map(({ path }) => path);

describe("drafts", () => {
  const changes: ModelChanges = {
    article: "The bridge is 420 metres long. It cost nine million.",
    claims: {
      length: { quotes: [{ exact: "The bridge is 420 metres long." }] },
      cost: {
        status: "draft",
        quotes: [{ exact: "It cost nine million." }],
        statement: "A statement that only the draft has.",
        evidence: [{ source: "cost-plan", stance: "supports", excerpt: "Nine million." }],
        analysis: "It is in the plan [@cost-plan].",
      },
    },
    sources: { ...buildSources(), "cost-plan": buildSource({ title: "A plan that only the draft cites" }) },
    report: { waivers: [{ rule: "same-source-same-facts", reason: "For a test." }] },
  };

  test.each([false, true])("are in no data file (preview: %s), nor are the sources that they alone cite", (preview) => {
    const text = allData(buildOpenData(changes, preview));
    expect(text).toContain("harbour-bridge/length/");
    expect(text).not.toMatch(/only the draft|cost-plan|harbour-bridge\/cost\//);
  });

  test("leave their sentences unchecked in the coverage, in a preview too", () => {
    const { article } = JSON.parse(dataFile(buildOpenData(changes, true), `${reportId}/report.json`));
    expect(article.coverage).toEqual({ accounted: 1, total: 2 });
    expect(article.sentences.map(({ state }: { state: string }) => state)).toEqual(["checked", "unchecked"]);
  });

  test("make no file of a report that has nothing else", () => {
    const onlyDrafts: ModelChanges = { claims: { length: { status: "draft", quotes: [{ exact: "420 metres" }] } } };
    expect(paths(onlyDrafts, true).filter((path) => path.includes("/"))).toEqual([]);
  });
});

describe("a retracted check", () => {
  const retracted: Partial<ClaimFile> & Pick<ClaimFile, "quotes"> = {
    quotes: [{ exact: "The new bridge in Harlow is 420 metres long." }],
    statement: "The bridge is 420 metres long.",
    finding: "A finding that no longer stands.",
    status: "retracted",
    corrections: [
      {
        on: "2025-03-20",
        kind: "substantial",
        fields: ["status"],
        what: "Withdrawn.",
        why: "The drawings were of another bridge.",
        cause: "source-error",
        responsible: "the desk",
      },
    ],
  };
  const data = buildOpenData({ claims: { length: retracted } });

  test("bears no ClaimReview, in a file of its own or in the feed of all", () => {
    const files = planDataFiles(data).map(({ path }) => path);
    expect(files).toContain(`${reportId}/length/claim.json`);
    expect(files).not.toContain(`${reportId}/length/claim.jsonld`);
    expect(JSON.parse(dataFile(data, "claimreviews.json")).dataFeedElement).toEqual([]);
  });

  test("is called retracted, not true, in feeds, annotations and tables", () => {
    const feed = dataFile(data, "feed.xml");
    expect(feed).toContain("<title>Retracted: The bridge is 420 metres long.</title>");
    expect(feed).not.toMatch(/no longer stands\.|<category/);
    expect(dataFile(data, `${reportId}/annotations.json`)).not.toContain("A finding that no longer stands.");
    expect(dataFile(data, `${reportId}/claims.csv`)).toContain(",retracted,");
  });

  test("stands in the feed of corrections with its reason", () => {
    expect(dataFile(data, "corrections.xml")).toContain("<summary>Withdrawn. Why: The drawings were of another bridge.</summary>");
  });
});

describe("an article that may not be reprinted whole", () => {
  const article =
    "Secret before the first. The bridge is 420 metres long, as all know. Secret after the first. It is a beauty, they say. Secret at the end.";
  const changes: ModelChanges = {
    article,
    front: { display: "excerpts" },
    claims: {
      length: {
        quotes: [{ exact: "420 metres long", prefix: "Secret before the first. The bridge is ", suffix: ", as all know. Secret after" }],
      },
    },
    report: {
      notCheckable: [
        { quote: { exact: "It is a beauty", prefix: "Secret after the first. ", suffix: ", they say. Secret" }, reason: "Taste." },
      ],
    },
  };
  const data = buildOpenData(changes);

  test("shows no word of it beyond the sentences that are quoted", () => {
    expect(allData(data)).not.toContain("Secret");
  });

  test("keeps the words around a quote that stand in its own sentence", () => {
    const { quotes } = JSON.parse(dataFile(data, `${reportId}/length/claim.json`));
    expect(quotes).toEqual([{ exact: "420 metres long", prefix: "The bridge is ", suffix: ", as all know." }]);
    const { items } = JSON.parse(dataFile(data, `${reportId}/annotations.json`));
    expect(items[0].target.selector[0]).toEqual({
      type: "TextQuoteSelector",
      exact: "420 metres long",
      prefix: "The bridge is ",
      suffix: ", as all know.",
    });
    const { report, article: shown } = JSON.parse(dataFile(data, `${reportId}/report.json`));
    expect(report.notCheckable).toEqual([{ quote: { exact: "It is a beauty", suffix: ", they say." }, reason: "Taste." }]);
    expect(shown.sentences.map(({ text }: { text?: string }) => text?.trim())).toEqual([
      undefined,
      "The bridge is 420 metres long, as all know.",
      undefined,
      "It is a beauty, they say.",
      undefined,
    ]);
  });

  test("is given whole when it may be", () => {
    expect(allData(buildOpenData({ ...changes, front: { display: "full" } }))).toContain(article);
  });
});
