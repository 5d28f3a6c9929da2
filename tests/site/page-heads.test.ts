import { beforeAll, describe, expect, inject, test } from "vitest";
import { attribute, readPages, textOf, type Element, type HtmlPage } from "./read-pages.ts";

let pages: HtmlPage[];

beforeAll(() => {
  pages = readPages(inject("site"));
});

const named = ({ elements }: HtmlPage, name: string): Element[] => elements.filter(({ tagName }) => tagName === name);
const meta = (page: HtmlPage, name: string): string =>
  named(page, "meta")
    .filter((element) => attribute(element, "name") === name)
    .map((element) => attribute(element, "content") ?? "")
    .join();
// Only the page itself has a title; drawings inside it may have titles of their own.
const titleOf = (page: HtmlPage): string =>
  named(page, "title")
    .filter(({ namespaceURI }) => namespaceURI.endsWith("xhtml"))
    .map(textOf)
    .join();

describe("every page", () => {
  test("has one main heading, with words in it", () => {
    const headings = pages.map((page) => [page.path, named(page, "h1").map((heading) => textOf(heading).trim())]);
    expect(headings.filter(([, texts]) => texts?.length !== 1 || texts[0] === "")).toEqual([]);
  });

  test("has a title that no other page has", () => {
    const titles = pages.map(titleOf);
    expect(titles.filter((title, index) => title.trim() === "" || titles.indexOf(title) !== index)).toEqual([]);
  });

  test("says in a sentence what it is about, and no two say the same", () => {
    // A card is for the pages of others; nobody looks for it.
    const found = pages.filter(({ path }) => !path.endsWith("/embed/index.html"));
    const descriptions = found.map((page) => meta(page, "description").trim());
    expect(found.filter((page) => !/\S+\s+\S+/.test(meta(page, "description"))).map(({ path }) => path)).toEqual([]);
    expect(descriptions.filter((text, index) => descriptions.indexOf(text) !== index)).toEqual([]);
  });

  test("names its language and direction", () => {
    const marked = pages.map((page) => named(page, "html").map((html) => [attribute(html, "lang"), attribute(html, "dir")])[0] ?? []);
    expect(marked.filter(([lang, dir]) => !/^[a-z]{2,3}(-|$)/.test(lang ?? "") || !/^(ltr|rtl)$/.test(dir ?? ""))).toEqual([]);
  });

  test("steps down its headings one level at a time", () => {
    const jumps = pages.flatMap((page) => {
      const levels = page.elements.flatMap(({ tagName }) => /^h([1-6])$/.exec(tagName)?.[1] ?? []).map(Number);
      return levels.flatMap((level, index) =>
        level > (levels[index - 1] ?? 0) + 1 ? `${page.path}: h${level} after h${levels[index - 1] ?? 0}` : [],
      );
    });
    expect(jumps).toEqual([]);
  });

  test("loads nothing from another server", () => {
    const loading = pages.flatMap((page) => {
      const from = page.elements.flatMap((element) => {
        const loads =
          element.tagName === "link" && !/^(canonical|alternate)$/.test(attribute(element, "rel") ?? "")
            ? attribute(element, "href")
            : attribute(element, "src");
        return loads !== null && /^(https?:)?\/\//i.test(loads) ? `${page.path}: ${loads}` : [];
      });
      const styled = [...page.html.matchAll(/(?:@import|url\()\s*["']?((?:https?:)?\/\/[^"')\s]+)/g)].map(
        ([, url]) => `${page.path}: ${url}`,
      );
      return [...from, ...styled];
    });
    expect(loading).toEqual([]);
  });

  test("shields the reader from the sites it links to", () => {
    const open = pages.flatMap((page) =>
      named(page, "a").flatMap((link) => {
        const href = attribute(link, "href") ?? "";
        return attribute(link, "target") === "_blank" && !/noopener/.test(attribute(link, "rel") ?? "") ? `${page.path}: ${href}` : [];
      }),
    );
    expect(open).toEqual([]);
  });
});

test("the not-found page, former versions of claims and the cards for other sites, and they alone, keep search engines out", () => {
  const hidden = pages.filter((page) => meta(page, "robots").includes("noindex")).map(({ path }) => path);
  expect(hidden).toContain("404.html");
  const those = /^404\.html$|\/(history|embed)\/index\.html$/;
  expect(hidden).toEqual(pages.map(({ path }) => path).filter((path) => those.test(path)));
});
