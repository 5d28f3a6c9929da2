import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { longestAddress, writeErrorReport, type Doubted } from "../../../src/report/error-report.ts";
import { createTexts, type Texts } from "../../../src/report/interface-texts.ts";
import { claimVersion } from "../../../src/report/claim-version.ts";
import type { SiteFile, StringsFile } from "../../../src/schema/types.ts";
import { createRenderPage } from "../../../src/site/render-page.ts";
import { deriveSite, type Site } from "../../../src/site/derive-site.ts";
import { buildChecked } from "./build-model.ts";
import { published, siteOf } from "./view-history-of.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const textsIn = (lang: string): Texts =>
  createTexts(JSON.parse(readFileSync(join(root, `_data/strings/${lang}.json`), "utf8")) as StringsFile, lang);

const form = "https://github.com/harlow/checks/issues/new?title={title}&body={body}";
const doubted: Doubted = {
  title: "The bridge is 420 metres long & “new”.",
  page: "https://checked.example/harbour-bridge/length/",
  version: "a1b2c3d4e5",
  quote: "420 metres, 100 % steel? #1\nand a line",
};

/** What a form or a mail program reads from an address. */
function readReport(address: string): { to: string; title: string | null; body: string | null } {
  const url = new URL(address);
  const title = url.searchParams.get("title") ?? url.searchParams.get("subject") ?? url.searchParams.get("issue[title]");
  const body = url.searchParams.get("body") ?? url.searchParams.get("issue[description]");
  return { to: url.protocol === "mailto:" ? decodeURIComponent(url.pathname) : url.origin + url.pathname, title, body };
}

const lines = [
  "Page: https://checked.example/harbour-bridge/length/",
  "Version: a1b2c3d4e5",
  "In the article: “420 metres, 100 % steel? #1",
  "and a line”",
  "",
  "What is wrong, and how do you know?",
  "",
];

describe("a prefilled report of an error", () => {
  const t = textsIn("en");

  test("arrives at a form as it was meant, whatever signs are in it", () => {
    expect(readReport(writeErrorReport(form, t, "en", doubted))).toEqual({
      to: "https://github.com/harlow/checks/issues/new",
      title: "Error in: The bridge is 420 metres long & “new”.",
      body: lines.join("\n"),
    });
  });

  test("arrives in a mail as it was meant; its lines end as mail has them", () => {
    const address = writeErrorReport("desk+errors@checked.example", t, "en", doubted);
    expect(readReport(address)).toEqual({
      to: "desk+errors@checked.example",
      title: "Error in: The bridge is 420 metres long & “new”.",
      body: lines.join("\r\n").replace("#1\r\n", "#1\n"),
    });
    expect(address).not.toMatch(/[ “”\n+](?!errors@)/);
  });

  test("has the title in its text where the form has no field for one, and leaves out what is not known", () => {
    const address = writeErrorReport("https://forge.example/new?issue[description]={body}", t, "en", {
      ...doubted,
      version: null,
      quote: null,
    });
    expect(readReport(address).body).toBe(
      ["Error in: The bridge is 420 metres long & “new”.", lines[0], "", "What is wrong, and how do you know?", ""].join("\n"),
    );
  });

  const long = { en: "The bridge, which is 420 metres long, ", fa: "پل تازهٔ نیلودره ۴۲۰ متر درازا دارد، ", th: "สะพานยาวสี่ร้อยเมตร" };

  test.each(Object.entries(long))("is never longer than mail programs take; the quote ends at a word (%s)", (lang, sentence) => {
    for (const desk of [form, "desk@checked.example"]) {
      const address = writeErrorReport(desk, lang === "fa" ? textsIn("fa") : t, lang, { ...doubted, quote: sentence.repeat(200) });
      expect(address.length).toBeLessThanOrEqual(longestAddress);
      const { body } = readReport(address);
      const kept = /[“«](.*) …[”»]/.exec(body ?? "")?.[1] ?? "";
      expect(kept.length).toBeGreaterThan(60);
      expect(sentence.repeat(200).startsWith(kept)).toBe(true);
      const words = [...new Intl.Segmenter(lang, { granularity: "word" }).segment(sentence.repeat(200))];
      expect(words.map(({ index, segment }) => index + segment.length)).toContain(kept.length);
      expect(address).not.toContain("%EF%BF%BD");
    }
  });

  test("keeps its page and its question however long the title is", () => {
    const address = writeErrorReport(form, t, "en", { ...doubted, title: "A statement without end ".repeat(300) });
    expect(address.length).toBeLessThanOrEqual(longestAddress);
    const { title, body } = readReport(address);
    expect(title).toMatch(/^Error in: A statement without end .* …$/);
    expect(body).toContain(lines[0]);
    expect(body).toContain("What is wrong, and how do you know?");
  });

  test.each(["es", "fr", "ar", "fa"])("is in the language of the report (%s)", (lang) => {
    const { title, body } = readReport(writeErrorReport(form, textsIn(lang), lang, doubted));
    expect([title, body].join()).not.toMatch(/Error in:|What is wrong|[\u2066-\u2069]/);
    expect(body).toContain("https://checked.example/harbour-bridge/length/");
  });
});

describe("pages", () => {
  const render = createRenderPage();
  const linkOn = (site: Site, kind: string): string => {
    const page = site.pages.find((each) => each.kind === kind);
    const html = page === undefined ? "" : render(site, page);
    return (
      /<a href="([^"]*)"[^>]*>(?:Report an error|desk@[^<]*|Open a form[^<]*)<\/a>/.exec(html)?.[1]?.replaceAll("&amp;", "&") ?? "no link"
    );
  };
  const siteWith = (site: Partial<SiteFile>): Site => deriveSite(buildChecked({ site }), { preview: false });

  test("of a claim and of a report lead to a report that names them", () => {
    const site = siteWith({ reportErrorsTo: form });
    expect(readReport(linkOn(site, "claim")).body).toContain(
      "https://checked.example/harbour-bridge/bridge-length/\nIn the article: “The new bridge",
    );
    expect(readReport(linkOn(site, "report"))).toMatchObject({ title: "Error in: A bridge for Harlow" });
    expect(linkOn(site, "corrections")).toBe("https://github.com/harlow/checks/issues/new");
  });

  test("take the publisher's e-mail address where nothing else is named, and the page of corrections where there is none", () => {
    expect(linkOn(siteWith({}), "claim")).toMatch(/^mailto:desk@checked\.example\?subject=Error%20in%3A%20The%20new%20bridge/);
    expect(linkOn(siteWith({ publisher: { name: "Harlow Checkers" } }), "claim")).toBe("../../corrections/index.html#report-an-error");
    expect(linkOn(siteWith({ publisher: { name: "Harlow Checkers" } }), "report")).toBe("../corrections/index.html#report-an-error");
  });

  test("name the version that the reader saw, where it is known", () => {
    const { root: folder } = published({}, { reportErrorsTo: form });
    const site = siteOf(folder);
    const version = claimVersion(site.models[0]?.claims[0] ?? { history: null });
    expect(version).toMatch(/^[0-9a-f]{10}$/);
    expect(readReport(linkOn(site, "claim")).body).toContain(`Version: ${version}\n`);
  });
});
