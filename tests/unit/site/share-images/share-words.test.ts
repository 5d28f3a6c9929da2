import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { deriveSite, type Site } from "../../../../src/site/derive-site.ts";
import { createRenderPage } from "../../../../src/site/render-page.ts";
import { planShareImages, wordShareImage } from "../../../../src/site/share-images/plan-share-images.ts";
import type { ShareWords } from "../../../../src/site/share-images/share-words.ts";
import type { ClaimFile } from "../../../../src/schema/types.ts";
import { buildChecked, buildModel, type ModelChanges } from "../../report/build-model.ts";
import { claimPath } from "../../../project-builder.ts";
import { correction } from "../../publish/write-site.ts";
import { translatedClaim } from "../../languages/translated-claim.ts";

const quotes = (exact: string): Pick<ClaimFile, "quotes"> => ({ quotes: [{ exact }] });
const article = "The bridge is long. It is red. It is old.";
const changes: ModelChanges = {
  article,
  claims: {
    long: { ...quotes("The bridge is long."), verdict: "false", statement: "The bridge is long." },
    red: { ...quotes("It is red."), verdict: "true", statement: "The bridge is <red> & “new”." },
    old: { ...quotes("It is old."), verdict: "true", status: "draft" },
  },
};
const siteOf = (given: ModelChanges = changes, preview = false): Site => deriveSite(buildChecked(given), { preview, shareImages: true });
const wordsOf = (site: Site, path: string): ShareWords => {
  const image = site.shareImages.get(path);
  if (image === undefined) throw new Error(`There is no picture ${path}.`);
  return wordShareImage(site, image);
};

describe("a site has pictures", () => {
  test("of each report and each published claim, beside their pages, and of no draft", () => {
    const paths = ["harbour-bridge/share.png", "harbour-bridge/long/share.png", "harbour-bridge/red/share.png"];
    expect([...siteOf().shareImages.keys()]).toEqual(paths);
    expect([...siteOf(changes, true).shareImages.keys()]).toEqual(paths);
  });

  test("only when it is asked for them", () => {
    expect(deriveSite(buildChecked(changes), { preview: false }).shareImages.size).toBe(0);
  });

  test("none of a report of drafts alone", () => {
    const drafts = { article: "It is old.", claims: { old: { ...quotes("It is old."), status: "draft" as const } } };
    expect(planShareImages(buildModel(drafts, true), 0)).toEqual([]);
  });
});

describe("the picture of a claim says", () => {
  test("the verdict and the statement, which stand for it in words too", () => {
    expect(wordsOf(siteOf(), "harbour-bridge/red/share.png")).toEqual({
      kind: "claim",
      lang: "en",
      dir: "ltr",
      siteName: "Checked in Harlow",
      title: "A bridge for Harlow",
      sign: { word: "True", icon: "check", colour: "blue" },
      statement: "The bridge is <red> & “new”.",
      alt: "True: The bridge is <red> & “new”.",
    });
  });

  test("that the check is withdrawn instead of a verdict that is no longer given", () => {
    const corrections = [{ ...correction, fields: ["status"] }];
    const site = siteOf({
      article: "It is red.",
      claims: { red: { ...quotes("It is red."), verdict: "true", status: "retracted", corrections } },
    });
    expect(wordsOf(site, "harbour-bridge/red/share.png")).toMatchObject({
      sign: { word: "Retracted", icon: "question", colour: "grey" },
      alt: "Retracted: Of red the article says this.",
    });
  });
});

describe("a translated claim", () => {
  const { claim, translation } = translatedClaim;
  const spanish = readFileSync(new URL("../../../../_data/strings/es.json", import.meta.url), "utf8");
  const siteWith = (of: string): Site =>
    siteOf({
      files: { [claimPath]: claim, [claimPath.replace(/json$/, "es.json")]: translation({ of }), "_data/strings/es.json": spanish },
    });

  test("has a picture in each of its languages", () => {
    const words = wordsOf(siteWith(translation().of), "harbour-bridge/bridge-length/es/share.png");
    expect(words).toMatchObject({ lang: "es", sign: { word: "Verdadero" }, alt: "Verdadero: El puente nuevo de Harlow mide 420 metros." });
  });

  test("has none in a language in which it is out of date", () => {
    expect([...siteWith("0000000000").shareImages.keys()]).toEqual(["harbour-bridge/share.png", "harbour-bridge/bridge-length/share.png"]);
  });
});

test("the picture of a report says how many claims were checked and how many got which verdict, in the order of the scale", () => {
  expect(wordsOf(siteOf(), "harbour-bridge/share.png")).toMatchObject({
    kind: "report",
    checked: "2 claims checked",
    verdicts: [
      { word: "False", icon: "cross", colour: "vermilion", count: 1, number: "1" },
      { word: "True", icon: "check", colour: "blue", count: 1, number: "1" },
    ],
    alt: "A bridge for Harlow. 2 claims checked: False 1 and True 1.",
  });
});

describe("a page", () => {
  const renderPage = createRenderPage();
  const metaOf = (site: Site, path: string): Record<string, string> => {
    const page = site.byPath.get(path);
    if (page === undefined) throw new Error(`There is no page ${path}.`);
    const found = [...renderPage(site, page).matchAll(/<meta (?:property|name)="((?:og:image|twitter:card)[^"]*)" content="([^"]*)">/g)];
    return Object.fromEntries(found.map(([, name = "", content = ""]) => [name, content]));
  };

  test("of a claim names its picture with its size and what it says", () => {
    expect(metaOf(siteOf(), "harbour-bridge/red/index.html")).toEqual({
      "og:image": "https://checked.example/harbour-bridge/red/share.png",
      "og:image:width": "1200",
      "og:image:height": "630",
      "og:image:alt": "True: The bridge is &lt;red&gt; &amp; “new”.",
      "twitter:card": "summary_large_image",
    });
  });

  test.each(["harbour-bridge/index.html", "harbour-bridge/sources/index.html", "harbour-bridge/corrections/index.html"])(
    "of a report names that of the report: %s",
    (path) => {
      expect(metaOf(siteOf(), path)["og:image"]).toBe("https://checked.example/harbour-bridge/share.png");
    },
  );

  test("names no picture where there is none: on pages of no report, and on all when the site has none", () => {
    expect(metaOf(siteOf(), "index.html")).toEqual({ "twitter:card": "summary" });
    expect(metaOf(deriveSite(buildChecked(changes), { preview: false }), "harbour-bridge/red/index.html")).toEqual({
      "twitter:card": "summary",
    });
  });
});
