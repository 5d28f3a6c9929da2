import { describe, expect, test } from "vitest";
import { deriveSite } from "../../../../src/site/derive-site.ts";
import { createRenderPage } from "../../../../src/site/render-page.ts";
import { buildChecked, buildModel, type ModelChanges } from "../../report/build-model.ts";

const changes: ModelChanges = {
  article: "It opened late. It is 420 metres long. It was cheap.",
  claims: {
    length: { quotes: [{ exact: "420 metres long" }], verdict: "true" },
    opening: { quotes: [{ exact: "opened late" }], verdict: "false" },
    cost: { quotes: [{ exact: "It was cheap" }], status: "draft", verdict: "mixed" },
  },
};

const showSearch = (packed: boolean, preview = false): string => {
  const site = deriveSite(buildChecked(changes), { preview, ...(packed ? { packed: [buildModel(changes)] } : {}) });
  return createRenderPage()(site, { kind: "search", path: "search/index.html", report: -1, claim: -1 });
};

describe("the search page", () => {
  test.each([
    ["of a site", false, false],
    ["of a preview", false, true],
    ["in the ZIP of a report", true, false],
  ])("%s has the verdicts of published claims to choose from, and the icon of each for the results", (_, packed, preview) => {
    const html = showSearch(packed, preview);
    const options = [...html.matchAll(/<option value="([\w-]+)" data-icon="#(icon-[\w-]+)"/g)].map(([, id, icon]) => ({ id, icon }));
    expect(options.map(({ id }) => id)).toEqual(["false", "true"]);
    for (const { icon } of options) expect(html).toContain(`<symbol id="${icon}"`);
  });

  test("of a site leads to all lists, and that in a ZIP to the list of all its claims", () => {
    expect(showSearch(false)).toContain('href="../claims/verdict/false/index.html"');
    expect(showSearch(true)).not.toContain("claims/verdict/");
    expect(showSearch(true)).toContain('href="../claims/index.html"');
  });
});
