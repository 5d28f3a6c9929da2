import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildPersianSite, type BuiltSite } from "./build-persian-site.ts";
import { never, ofClass, pageAt, rootOf, wordsOf } from "./find-in-page.ts";
import { attribute, readPages, type HtmlPage } from "./read-pages.ts";

let built: BuiltSite;
let pages: HtmlPage[];

beforeAll(async () => {
  built = await buildPersianSite();
  pages = readPages(built.site);
});

afterAll(() => built.remove());

const page = (path: string): HtmlPage => pageAt(pages, path);
const claim = (id: string): HtmlPage => page(`pol-nilodarreh/${id}/index.html`);

describe("a claim with a translation", () => {
  const original = (): HtmlPage => claim("derazaye-pol");
  const english = (): HtmlPage => page("pol-nilodarreh/derazaye-pol/en/index.html");
  const base = "https://tarazu.example/pol-nilodarreh/derazaye-pol/";
  const alternates = (where: HtmlPage): string[] =>
    where.elements
      .filter((element) => element.tagName === "link" && attribute(element, "hreflang") !== null)
      .map((element) => `${attribute(element, "hreflang")} ${attribute(element, "href")}`);
  const languages = (where: HtmlPage): string[] =>
    ofClass(where, "languages__list").flatMap((list) => list.childNodes.flatMap((node) => ("tagName" in node ? [wordsOf(node)] : [])));

  test("has a page in the translation's language and direction, with the facts of the claim", () => {
    expect(["lang", "dir", "data-digits"].map((name) => attribute(rootOf(english()), name))).toEqual(["en", "ltr", null]);
    expect(
      english()
        .elements.filter(({ tagName }) => tagName === "h1")
        .map(wordsOf),
    ).toEqual(["The new bridge of Nilodarreh is 420 metres long."]);
    expect(ofClass(english(), "verdict-block__verdict").map(wordsOf)).toEqual(["True"]);
    expect(ofClass(english(), "evidence__excerpt").map((element) => `${attribute(element, "lang")} ${wordsOf(element)}`)).toEqual([
      "fa درازای پل: ۴۲۰ متر.",
      "en NL-7 (Blue Heron) is 420 m long, end to end.",
    ]);
    expect(ofClass(english(), "evidence__translation").map(wordsOf)).toEqual(["In translation: “Length of the bridge: 420 metres.”"]);
    expect(ofClass(english(), "notice").map(wordsOf)).toEqual([
      "A translation. The check was written in: Persian. Translated by: Ada Quill. Read the original",
    ]);
  });

  test("leads from each language to the other, for readers and for search engines", () => {
    const all = [`fa ${base}`, `x-default ${base}`, `en ${base}en/`];
    expect([alternates(original()), alternates(english())]).toEqual([all, all]);
    expect(languages(original())).toEqual(["فارسی (اصل)", "English"]);
    expect(languages(english())).toEqual(["فارسی (original)", "English"]);
    expect(english().html).toContain(`<link rel="canonical" href="${base}en/">`);
  });

  test("has one ClaimReview, on the page of the original", () => {
    expect(original().html).toContain('"@type":"ClaimReview"');
    expect(english().html).not.toContain('"@type":"ClaimReview"');
  });

  test("names what has no translation in its own language", () => {
    const nav = ofClass(english(), "claim-nav__where")[0] ?? never("no way back");
    expect(nav.childNodes.flatMap((node) => ("tagName" in node && node.tagName === "a" ? [attribute(node, "lang")] : []))).toEqual(["fa"]);
    const related = english().elements.filter((element) => attribute(element, "href") === "../../../pol-nilodarreh/name-pol/index.html");
    expect(related.map((element) => attribute(element, "lang"))).toContain("fa");
  });

  test("says on a page that is out of date that it is, and keeps search engines from it", () => {
    const spanish = page("pol-nilodarreh/nokhostin-gozargah/es/index.html");
    expect(spanish.html).toContain('<meta name="robots" content="noindex">');
    expect(alternates(spanish)).toEqual([]);
    expect(wordsOf(ofClass(spanish, "notice")[0] ?? never("no notice"))).toContain("El original ha cambiado desde entonces");
    expect(ofClass(spanish, "verdict-block__verdict").map(wordsOf).join()).toContain("Engañoso");
    expect(spanish.html).not.toContain("mapa-viejo");
    expect(spanish.html).not.toContain("Un mapa antiguo.");
    const checked = claim("nokhostin-gozargah");
    expect(alternates(checked)).toEqual([
      "fa https://tarazu.example/pol-nilodarreh/nokhostin-gozargah/",
      "x-default https://tarazu.example/pol-nilodarreh/nokhostin-gozargah/",
    ]);
    expect(languages(checked)).toEqual(["فارسی (اصل)", "español (قدیمی‌شده)"]);
    const sitemap = readFileSync(`${built.site}/sitemap.xml`, "utf8");
    expect(sitemap).toContain("<loc>https://tarazu.example/pol-nilodarreh/derazaye-pol/en/</loc>");
    expect(sitemap).not.toContain("/es/");
  });
});
