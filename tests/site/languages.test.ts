import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildPersianSite, type BuiltSite } from "./build-persian-site.ts";
import { findBrokenLinks } from "./find-broken-links.ts";
import { findHtmlFaults } from "./find-html-faults.ts";
import { never, ofClass, pageAt, rootOf, wordsOf } from "./find-in-page.ts";
import { attribute, readPages, type Element, type HtmlPage } from "./read-pages.ts";
import { writtenClass } from "./written-class.ts";

let built: BuiltSite;
/** The pages that are not translations. */
let persian: HtmlPage[];
let mixed: BuiltSite;

beforeAll(async () => {
  [built, mixed] = await Promise.all([buildPersianSite(), buildPersianSite("en")]);
  persian = readPages(built.site).filter(({ path }) => !/\/(?:en|es)\/index\.html$/.test(path));
});

afterAll(() => {
  built.remove();
  mixed.remove();
});

const page = (path: string): HtmlPage => pageAt(persian, path);
const report = (): HtmlPage => page("pol-nilodarreh/index.html");
const claim = (id: string): HtmlPage => page(`pol-nilodarreh/${id}/index.html`);

describe("a Persian site", () => {
  test("passes the proofs of the build, and has no address that leads nowhere and only valid pages", async () => {
    expect(findBrokenLinks(built.site)).toEqual([]);
    expect(await findHtmlFaults(built.site)).toEqual([]);
  });

  test("says on every page that it is in Persian, from right to left, with Persian digits", () => {
    expect(persian.map((each) => rootOf(each)).map((html) => ["lang", "dir", "data-digits"].map((name) => attribute(html, name)))).toEqual(
      persian.map(() => ["fa", "rtl", "arabext"]),
    );
  });

  test("writes no number and no date in Latin digits, but in what is not Persian", () => {
    const foreign = /^(?:script|style|code|pre|cite|title)$/;
    const latin = persian.flatMap(({ path, elements }) =>
      elements
        .filter(({ tagName }) => /^(?:time|h1|h2|h3|sup|summary|th|td|dt|li|p|span|a)$/.test(tagName))
        .flatMap((element) =>
          element.childNodes.flatMap((node) => ("value" in node && !foreign.test(element.tagName) ? [node.value.trim()] : [])),
        )
        // Latin words bring their digits with them, and codes of standards are the same in all languages.
        .filter((text) => /\d/.test(text) && !/[A-Za-z]/.test(text))
        .map((text) => `${path}: ${text}`),
    );
    expect(latin).toEqual([]);
  });

  test("numbers marks, notes, claims, evidence and citations alike", () => {
    const numbers = (where: HtmlPage, name: string): string[] => ofClass(where, name).map(wordsOf);
    expect(numbers(report(), "mark-link__number")).toEqual(["۱", "۲", "۳", "۴", "a", "۵"]);
    expect(numbers(report(), "note__number")).toEqual(["۱", "۲", "۳", "۴", "۵"]);
    expect(numbers(report(), "claim-list__number")).toEqual(["۲", "۴", "۵", "۱", "۳"]);
    expect(numbers(claim("derazaye-pol"), "evidence__number")).toEqual(["۱", "۲"]);
    expect(numbers(claim("derazaye-pol"), "citation")).toEqual(["۱", "۲"]);
    const notes = ofClass(report(), "marked-article__notes").map((group) => attribute(group, "aria-label"));
    expect(notes).toEqual(["یادداشت‌های ادعاهای ۱،\u200f ۲،\u200f ۳، و ۴", "یادداشت‌های ادعاهای ۵"]);
  });

  test("writes dates as Intl does, in the calendar of the sources", () => {
    const days = claim("hazineye-pol")
      .elements.filter(({ tagName }) => tagName === "time")
      .map((element) => `${attribute(element, "datetime")} ${wordsOf(element)}`);
    expect(new Set(days)).toEqual(
      new Set([
        "2025-03-01 ۱ مارس ۲۰۲۵",
        "2025-03-03 ۳ مارس ۲۰۲۵",
        "2025-03-08 ۸ مارس ۲۰۲۵",
        "2025-03-10 ۱۰ مارس ۲۰۲۵",
        "2025-03-14 ۱۴ مارس ۲۰۲۵",
        "2025-04-02 ۲ آوریل ۲۰۲۵",
      ]),
    );
    expect(wordsOf(ofClass(claim("derazaye-pol"), "evidence__source")[1] ?? never("no source"))).toContain("فوریهٔ ۲۰۲۵");
  });

  test("has Persian quotation marks, list signs and arrows only, outside of what is quoted from English", () => {
    const texts = persian.flatMap(({ path, elements }) =>
      elements.flatMap((element) =>
        // Citations follow styles of their own, which are English; HTML to copy is in nobody's language.
        /^(?:script|style|dd|textarea)$/.test(element.tagName)
          ? []
          : element.childNodes.flatMap((node) =>
              "value" in node && /\p{Script=Arabic}/u.test(node.value) ? [`${path}: ${node.value}`] : [],
            ),
      ),
    );
    expect(texts.length).toBeGreaterThan(100);
    expect(texts.filter((text) => /[“”‘’?;→]|\p{Script=Arabic},/u.test(text))).toEqual([]);
    expect(wordsOf(ofClass(claim("hazineye-pol"), "notice--correction")[0] ?? never("no notice"))).toContain("نیمه‌درست ← نادرست");
  });

  test("isolates Latin names, excerpts and addresses, so that the signs beside them stay where they belong", () => {
    // What stands in the page's own direction around a run of Latin letters must be cut off from it by an element or by signs.
    const isolating = (element: Element): boolean =>
      /^(?:bdi|code|script|style|title|svg|textarea|option)$/.test(element.tagName) || attribute(element, "dir") !== null;
    const loose: string[] = [];
    const look = (element: Element, path: string, isolated: boolean): void => {
      for (const node of element.childNodes) {
        if ("tagName" in node) look(node, path, (isolated || isolating(node)) && node.tagName !== "body");
        else if ("value" in node && !isolated) {
          const bare = node.value.replaceAll(/\u2068[^\u2069]*\u2069/g, "");
          // Within Persian words a Latin one may stand: there the writer chose the signs. Alone, its signs are at the mercy of the page.
          if (/[A-Za-z]/.test(bare) && !/\p{Script=Arabic}/u.test(bare)) loose.push(`${path} <${element.tagName}>: ${bare.trim()}`);
        }
      }
    };
    for (const each of persian) look(rootOf(each), each.path, false);
    const known = /<(?:dt|em)>: (?:APA|Chicago|BibTeX|Bridge Review|corrections policy)$|<a>: a$/;
    expect(loose.filter((line) => !known.test(line))).toEqual([]);
  });

  test("shows an English excerpt as English: its own direction, its own full stop", () => {
    const excerpts = ofClass(claim("derazaye-pol"), "evidence__excerpt").map((element) => [
      attribute(element, "lang"),
      attribute(element, "dir"),
      wordsOf(element),
    ]);
    expect(excerpts).toEqual([
      ["fa", "auto", "درازای پل: ۴۲۰ متر."],
      ["en", "auto", "NL-7 (Blue Heron) is 420 m long, end to end."],
    ]);
  });

  test("draws time from right to left", () => {
    const drawn = page("pol-nilodarreh/sources/index.html").elements.filter(({ tagName }) => tagName === "circle");
    const dots = drawn
      .filter((element) => attribute(element, "class")?.split(" ")[0] === writtenClass("timeline__dot"))
      .map((element) => Number(attribute(element, "cx")));
    expect(dots.length).toBe(4);
    expect(dots).toEqual([...dots].sort((a, b) => b - a));
  });
});

describe("a Persian report on an English site", () => {
  const read = (path: string): HtmlPage =>
    readPages(mixed.site).find((each) => each.path === path) ?? never(`The site has no page ${path}.`);

  test("is proven to say the same to readers and machines, in Persian", () => {
    const { html } = read("pol-nilodarreh/hazineye-pol/index.html");
    expect(html).toContain('"alternateName":"نادرست"');
    expect(html).toContain('"inLanguage":"fa"');
    expect(html).toContain('<meta property="og:locale" content="fa_IR">');
  });

  test("names the site in its own language, and is named in Persian on the site's pages", () => {
    const tagline = ofClass(read("pol-nilodarreh/index.html"), "masthead__tagline").map((element) => attribute(element, "lang"));
    expect(tagline).toEqual(["en"]);
    const home = read("index.html");
    expect([rootOf(home)].map((html) => [attribute(html, "lang"), attribute(html, "dir")])).toEqual([["en", "ltr"]]);
    const cards = ofClass(home, "report-card");
    expect(cards.map((card) => [attribute(card, "lang"), attribute(card, "dir")])).toEqual([["fa", "rtl"]]);
    expect(wordsOf(cards[0] ?? never("no card"))).toContain("۱۴ مارس ۲۰۲۵");
    const record = ofClass(read("corrections/index.html"), "correction-record");
    expect(record.map((entry) => [attribute(entry, "lang"), attribute(entry, "dir")])).toEqual([["fa", "rtl"]]);
    expect(wordsOf(record[0] ?? never("no record"))).toContain("چرا: صورت‌حساب نهایی");
  });

  test("explains the scale in the language of the site", () => {
    expect(read("method/index.html").html).toContain("The statement is not accurate.");
  });
});
