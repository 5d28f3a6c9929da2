import { describe, expect, test } from "vitest";
import { viewEmbed, type EmbedView } from "../../../src/report/embed-view.ts";
import type { ClaimFile, Correction } from "../../../src/schema/types.ts";
import { deriveSite } from "../../../src/site/derive-site.ts";
import { createRenderPage } from "../../../src/site/render-page.ts";
import { buildChecked, buildModel, claimOf } from "./build-model.ts";

const quotes = [{ exact: "420 metres long" }];

function cardOf(claim: Partial<ClaimFile>): EmbedView {
  const model = buildModel({ claims: { length: { quotes, ...claim } } });
  return viewEmbed(model, claimOf(model, "length"));
}

const correction: Correction = {
  on: "2025-04-02",
  kind: "substantial",
  fields: ["verdict"],
  what: "The verdict was “true”.",
  why: "A reader pointed us to page 4.",
  cause: "our-error",
  responsible: "first reader",
  formerVerdict: "true",
};

describe("the finding on a card", () => {
  const long = [
    "The drawings give a length of 420 metres, as does the survey, which was made with two instruments from both banks of the river.",
    "Neither counts the approach on the eastern side, which the town’s own plan of 2019 does, so that it comes to 433 metres in all.",
    "The word “bridge” can be read in both ways, as the office itself says in its handbook.",
  ];
  // Two waivers, as the house rules would have a shorter one.
  const waivers = [{ rule: "finding-length" as const, reason: "It needs the words." }];

  test("is shown whole when it is of the usual length", () => {
    expect(cardOf({ finding: "It is 420 metres long. Both sources say so." }).finding).toEqual({
      text: "It is 420 metres long. Both sources say so.",
      more: false,
    });
  });

  test("is its first sentence when it is longer, and the card says that there is more", () => {
    expect(cardOf({ finding: long.join(" "), waivers }).finding).toEqual({ text: long[0], more: true });
  });
});

describe("a card", () => {
  test("says who said it, where and when, and when it was checked", () => {
    const { speaker, article, checkedOn, verdict, status, correction: none } = cardOf({ speaker: { name: "Ada Stone", role: "Mayor" } });
    expect([speaker, article, checkedOn]).toEqual([
      { name: "Ada Stone", role: "Mayor" },
      { publisher: "The Harlow Post", on: { raw: "2025-03-08", text: "March\u00a08, 2025" } },
      { raw: "2025-03-12", text: "March\u00a012, 2025" },
    ]);
    expect([verdict?.label, status, none]).toEqual(["True", null, null]);
  });

  test("of a corrected claim shows the newest correction, and the verdict it had before", () => {
    const project = buildChecked({ claims: { length: { quotes, verdict: "mixed", corrections: [correction] } } });
    const site = deriveSite(project, { preview: false });
    const page = site.pages.find(({ kind }) => kind === "embed");
    if (page === undefined) throw new Error("There is no card.");
    const html = createRenderPage()(site, page);
    expect(html).toContain(
      '<b>Substantial correction</b>, <time datetime="2025-04-02">April\u00a02, 2025</time></span>; Verdict before: <s>True</s></p>',
    );
    expect(html).toContain(
      '<meta name="robots" content="noindex">\n<link rel="canonical" href="https://checked.example/harbour-bridge/length/">',
    );
    expect(html).not.toMatch(/<script|url\(/);
  });

  test("of a disputed claim keeps the verdict and says that it is disputed", () => {
    const { verdict, status } = cardOf({ status: "disputed" });
    expect([verdict?.label, status?.label]).toEqual(["True", "Disputed"]);
  });
});
