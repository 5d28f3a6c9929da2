import { describe, expect, test } from "vitest";
import { deriveSite, type Site } from "../../../src/site/derive-site.ts";
import { buildChecked, type ModelChanges } from "../report/build-model.ts";

const changes: ModelChanges = {
  article: "It opened late. It is 420 metres long.",
  claims: {
    length: { quotes: [{ exact: "420 metres long" }], formerIds: ["bridge-span"] },
    opening: { quotes: [{ exact: "opened late" }], status: "draft", formerIds: ["late-opening"] },
  },
};

/** The pages for people; those for machines are of the kind "data". */
const showPages = ({ pages }: Site): string[] => pages.filter(({ kind }) => kind !== "data").map(({ kind, path }) => `${kind} ${path}`);

const pathsOf = (preview: boolean): string[] => showPages(deriveSite(buildChecked(changes), { preview }));

const always = [
  "search search/index.html",
  "method method/index.html",
  "about about/index.html",
  "corrections corrections/index.html",
  "not-found 404.html",
];

describe("the pages of the site", () => {
  test("are one for each published claim and each address it had, and those of the report and the site", () => {
    expect(pathsOf(false)).toEqual([
      "home index.html",
      "claims claims/index.html",
      "claims claims/verdict/true/index.html",
      "claims claims/year/2025/index.html",
      "names claims/publishers/index.html",
      ...always,
      "report harbour-bridge/index.html",
      "sources harbour-bridge/sources/index.html",
      "report-corrections harbour-bridge/corrections/index.html",
      "claim harbour-bridge/length/index.html",
      "embed harbour-bridge/length/embed/index.html",
      "embed harbour-bridge/bridge-span/embed/index.html",
      "moved harbour-bridge/bridge-span/index.html",
    ]);
  });

  test("are those of drafts, too, in a preview only", () => {
    expect(pathsOf(true)).toContain("claim harbour-bridge/opening/index.html");
    expect(pathsOf(true)).toContain("moved harbour-bridge/late-opening/index.html");
  });

  test("are those of the site alone as long as nothing is published", () => {
    const project = buildChecked({
      article: "It opened late.",
      claims: { opening: { quotes: [{ exact: "opened late" }], status: "draft" } },
    });
    const site = deriveSite(project, { preview: false });
    expect(site.models).toEqual([]);
    expect(showPages(site)).toEqual(["home index.html", ...always]);
  });

  test("are each found by their path, and no two have the same", () => {
    const site = deriveSite(buildChecked(changes), { preview: true });
    expect(site.byPath.size).toBe(site.pages.length);
    expect(site.byPath.get("harbour-bridge/length/index.html")?.kind).toBe("claim");
  });

  test("stand under the address of the site's file, or under the one that is given", () => {
    const project = buildChecked({ site: { baseUrl: "https://checked.example/facts" } });
    expect(deriveSite(project, { preview: false }).baseUrl).toBe("https://checked.example/facts/");
    expect(deriveSite(project, { preview: false, baseUrl: "https://other.example" }).baseUrl).toBe("https://other.example/");
  });
});
