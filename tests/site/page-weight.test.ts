import { statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, inject, test } from "vitest";
import { attribute, listFiles, readPages, textOf, type HtmlPage } from "./read-pages.ts";

const kilobyte = 1024;
const pages = readPages(inject("site"));
const isClaimPage = ({ path }: HtmlPage): boolean => /^[^/]+\/(?!(?:sources|corrections)\/)[^/]+\/index\.html$/.test(path);
const isReportPage = ({ path }: HtmlPage): boolean =>
  pages.some((page) => isClaimPage(page) && page.path.startsWith(path.replace("index.html", "")));
const claimPages = pages.filter((page) => isClaimPage(page) && isOfReport(page));

/** Pages of a report have its sources beside them; lists of claims have not. */
function isOfReport({ path }: HtmlPage): boolean {
  const [report = ""] = path.split("/");
  return pages.some((page) => page.path === `${report}/sources/index.html`);
}

const weigh = (text: string): number => gzipSync(text).length;

/** What only this claim has to say: the words of its page and the addresses of its evidence. No frame could do without them. */
function ownWords({ elements }: HtmlPage): string {
  const main = elements.find(({ tagName }) => tagName === "main");
  const addresses = elements.map((element) => attribute(element, "href") ?? "").filter((href) => /^https?:/.test(href));
  return [main === undefined ? "" : textOf(main).replaceAll(/\s+/g, " "), ...new Set(addresses)].join("\n");
}

/** Names the pages that weigh more than they may, the heaviest first. */
function heavier(of: readonly HtmlPage[], most: number, weight: (page: HtmlPage) => number): string[] {
  return of
    .map((page) => ({ path: page.path, bytes: weight(page) }))
    .filter(({ bytes }) => bytes > most)
    .sort((one, other) => other.bytes - one.bytes)
    .map(({ path, bytes }) => `${path} weighs ${bytes} bytes, ${bytes - most} more than it may`);
}

describe("gzipped, with all its styles and before its fonts,", () => {
  test("half of the claim pages weigh at most 9.25 KB", () => {
    const weights = claimPages.map(({ html }) => weigh(html)).sort((one, other) => one - other);
    expect(weights.length).toBeGreaterThan(0);
    expect(weights[Math.floor(weights.length / 2)]).toBeLessThanOrEqual(9.25 * kilobyte);
  });

  // The longest claim of the report has eight excerpts from eight places: its own words alone weigh 3.7 KB.
  test("no claim page weighs more than 10 KB, whatever it has to say", () => {
    expect(heavier(claimPages, 10 * kilobyte, ({ html }) => weigh(html))).toEqual([]);
  });

  test("what a claim page has besides its own words and addresses weighs 6.3 KB at most", () => {
    expect(heavier(claimPages, 6.3 * kilobyte, (page) => weigh(page.html) - weigh(ownWords(page)))).toEqual([]);
  });

  test("a claim page arrives in the first flight of packets: what a server sends before it waits for an answer, ten segments of TCP", () => {
    expect(heavier(claimPages, 14 * kilobyte, ({ html }) => weigh(html))).toEqual([]);
  });

  test("no page weighs more than 40 KB, that of a report neither", () => {
    expect(pages.filter(isReportPage).length).toBeGreaterThan(0);
    expect(heavier(pages, 40 * kilobyte, ({ html }) => weigh(html))).toEqual([]);
  });
});

describe("besides its text", () => {
  test("a page waits for no style sheet and no script before it is shown", () => {
    const blocking = pages.flatMap(({ path, elements }) =>
      elements
        .filter((element) => {
          if (element.tagName === "link") return attribute(element, "rel") === "stylesheet";
          const waits =
            attribute(element, "defer") === null && attribute(element, "async") === null && attribute(element, "type") !== "module";
          return element.tagName === "script" && attribute(element, "src") !== null && waits;
        })
        .map(({ tagName }) => `${path}: ${tagName}`),
    );
    expect(blocking).toEqual([]);
  });

  test("a page loads no picture that nobody asked for", () => {
    const pictures = pages.flatMap(({ path, elements }) =>
      elements
        .filter(({ tagName }) => ["img", "picture", "video", "iframe", "object", "embed"].includes(tagName))
        .filter((element) => attribute(element, "loading") !== "lazy")
        .map(({ tagName }) => `${path}: ${tagName}`),
    );
    expect(pictures).toEqual([]);
  });

  test("the fonts of all pages weigh 60 KB together, and are the same files on every page", () => {
    const fonts = listFiles(inject("site")).filter((path) => path.endsWith(".woff2"));
    const bytes = fonts.reduce((sum, path) => sum + statSync(join(inject("site"), path)).size, 0);
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(60 * kilobyte);
    const named = new Set(pages.flatMap(({ html }) => [...html.matchAll(/url\([./]*(assets\/fonts\/[^)]+)\)/g)].map((match) => match[1])));
    expect([...named].sort()).toEqual(fonts);
  });
});
