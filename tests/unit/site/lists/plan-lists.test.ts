import { describe, expect, test } from "vitest";
import type { ClaimEntry } from "../../../../src/report/find/claim-entry.ts";
import type { ReportDigest } from "../../../../src/report/report-digest.ts";
import { deriveSite, type Site } from "../../../../src/site/derive-site.ts";
import { planLists, type PlannedList } from "../../../../src/site/lists/plan-lists.ts";
import { createRenderPage } from "../../../../src/site/render-page.ts";
import { writtenClass } from "../../../site/written-class.ts";
import { buildChecked } from "../../report/build-model.ts";

const entry = (number: number, changes: Partial<ClaimEntry> = {}): ClaimEntry => ({
  path: `report/claim-${String(number).padStart(4, "0")}/index.html`,
  statement: `Claim ${number} is so.`,
  lang: "en",
  dir: "ltr",
  verdict: "true",
  status: "verified",
  speaker: null,
  publisher: "The Harlow Post",
  published: "2025-03-14",
  report: { id: "report", path: "report/index.html", title: "A report" },
  translations: [],
  words: ["", "", ""],
  ...changes,
});

const siteOf = (): Site => deriveSite(buildChecked(), { preview: false });
const template = siteOf().digests[0];

function digestOf(entries: ClaimEntry[], changes: Partial<ReportDigest> = {}): ReportDigest {
  if (template === undefined) throw new Error("The minimal project shows no report.");
  return { ...template, entries, ...changes };
}

const plan = (entries: ClaimEntry[]): ReturnType<typeof planLists> => planLists([digestOf(entries)], true);
const statementsOn = (planned: PlannedList | undefined): string[] =>
  planned?.kind === "claims" ? planned.page.items.map(({ statement }) => statement) : [];

describe("the lists of claims", () => {
  test("are of all claims, and of those that share a verdict, a speaker, an article's publisher or a year", () => {
    const paths = [
      ...plan([
        entry(1, { speaker: "Ada Stone", verdict: "false" }),
        entry(2, { speaker: "ADA  STONE", published: "2024-01-02" }),
        entry(3, { speaker: "José Ruiz", publisher: "Le Monde", published: null }),
      ]).pages.keys(),
    ];
    expect(paths).toEqual([
      "index.html",
      "claims/index.html",
      "claims/verdict/true/index.html",
      "claims/speaker/ada-stone/index.html",
      "claims/publisher/the-harlow-post/index.html",
      "claims/year/2024/index.html",
      "claims/verdict/false/index.html",
      "claims/year/2025/index.html",
      "claims/speakers/index.html",
      "claims/publishers/index.html",
    ]);
  });

  test("show the newest first; those of one day in the order of their addresses", () => {
    const { pages } = plan([entry(2), entry(1), entry(3, { published: "2024-05-05" }), entry(4, { published: null })]);
    expect(statementsOn(pages.get("claims/index.html"))).toEqual(["Claim 2 is so.", "Claim 1 is so.", "Claim 3 is so.", "Claim 4 is so."]);
  });

  test("are none where nothing is published", () => {
    expect([...plan([]).pages.keys()]).toEqual(["index.html"]);
  });

  test("are one list of all claims in the site of a report's ZIP", () => {
    expect([...planLists([digestOf([entry(1), entry(2)])], false).pages.keys()]).toEqual(["index.html", "claims/index.html"]);
  });

  test("lead from a name that is on a single claim to the claim", () => {
    const { pages } = plan([entry(1, { speaker: "Ada Stone" }), entry(2, { speaker: "Bo Li" }), entry(3, { speaker: "Bo Li" })]);
    const names = pages.get("claims/speakers/index.html");
    expect(names?.kind === "names" ? names.page.items : []).toEqual([
      { name: "Bo Li", path: "claims/speaker/bo-li/index.html", count: 2 },
      { name: "Ada Stone", path: "report/claim-0001/index.html", count: 1 },
    ]);
  });
});

describe("a list that goes over several pages", () => {
  const many = (count: number): ClaimEntry[] => Array.from({ length: count }, (_, index) => entry(index));
  const site = siteOf();
  const renderPage = createRenderPage();
  const render = (entries: ClaimEntry[], path: string): string => {
    const lists = plan(entries);
    return renderPage({ ...site, lists }, { kind: "claims", path, report: -1, claim: -1 });
  };

  test("keeps each full page as it is, to the byte, when claims are added", () => {
    const full = ["claims/1/index.html", "claims/2/index.html", "claims/verdict/true/1/index.html"];
    for (const path of full) expect(render(many(219), path)).toBe(render(many(171), path));
    expect(render(many(219), "claims/1/index.html")).not.toBe(render(many(219), "claims/2/index.html"));
  });

  test("shows the newest at the plain address, and at a numbered one from the beginning", () => {
    const { pages } = plan(many(171));
    expect([...pages.keys()].filter((path) => /^claims\/(\d+\/)?index\.html$/.test(path))).toEqual([
      "claims/index.html",
      "claims/3/index.html",
      "claims/2/index.html",
      "claims/1/index.html",
    ]);
    expect(statementsOn(pages.get("claims/index.html"))).toEqual(statementsOn(pages.get("claims/3/index.html")));
    expect(statementsOn(pages.get("claims/index.html"))).toHaveLength(71);
    expect([...pages.values()].filter(({ page }) => page.isDouble).map(({ page }) => page.path)).toContain("claims/3/index.html");
    expect(pages.get("claims/index.html")?.page.isDouble).toBe(false);
  });

  test("leads to the page before and after, the newest and the oldest, and says where the reader is", () => {
    const html = render(many(171), "claims/2/index.html");
    const nav = html.slice(html.indexOf(`<nav class="${writtenClass("pager")}"`)).split("</nav>")[0] ?? "";
    expect([...nav.matchAll(/<a ([^>]*)>([^<]*)/g)].map(([, attributes, words]) => `${words}: ${attributes}`)).toEqual([
      'Newest: href="../../claims/index.html"',
      'Newer: href="../../claims/3/index.html" rel="prev"',
      'Page 2: href="../../claims/2/index.html" aria-current="page"',
      'Older: href="../../claims/1/index.html" rel="next"',
      'Oldest: href="../../claims/1/index.html"',
    ]);
  });
});

describe("the list of reports", () => {
  const reports = (count: number): ReportDigest[] =>
    Array.from({ length: count }, (_, index) =>
      digestOf([], { id: `report-${index}`, published: `2025-01-${String((index % 28) + 1).padStart(2, "0")}` }),
    );

  test("is the home page alone as long as it has less than fifty", () => {
    expect([...planLists(reports(49), true).pages.keys()]).toEqual(["index.html"]);
  });

  test("then has older pages, with those that are not published yet on the newest", () => {
    const { pages } = planLists([digestOf([], { id: "draft", published: null }), ...reports(60)], true);
    expect([...pages.keys()]).toEqual(["index.html", "reports/2/index.html", "reports/1/index.html"]);
    const home = pages.get("index.html");
    expect(home?.kind === "home" ? home.page.items.map(({ id }) => id)[0] : "").toBe("draft");
  });
});
