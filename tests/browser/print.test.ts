import type { Browser } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchBrowser } from "./launch-browser.ts";
import { isClaimPage, isReportPage, visitPages } from "./visit-pages.ts";

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

const pageCount = (pdf: Uint8Array): number =>
  Buffer.from(pdf)
    .toString("latin1")
    .match(/\/Type\s*\/Page\b/g)?.length ?? 0;

// The address of a source can be read on paper when it stands in visible text, or when a style adds it before or behind something.
const unspelled = `(() => {
  const bare = (address) => address.replace(/#.*$/s, "").replace(/\\/$/, "");
  const readable = (address) => { try { return decodeURI(address); } catch { return address; } };
  const shown = [...document.querySelectorAll("main *")].filter((each) => each.getClientRects().length > 0);
  const added = shown.flatMap((each) => ["::before", "::after"].map((part) => {
    const { content } = getComputedStyle(each, part);
    return content.replace("attr(href)", each.href ?? "").replace("attr(cite)", each.cite ?? "");
  }));
  const spelled = document.querySelector("main").innerText + " " + added.filter((text) => text.includes("http")).join(" ");
  const links = shown.filter((each) => each.matches('a[href^="http"]'));
  return [...new Set(links.map((link) => bare(link.href)))]
    .filter((address) => !spelled.includes(address) && !spelled.includes(readable(address)))
    .map((address) => "not spelled out: " + address);
})()`;

describe("on paper", () => {
  test("a claim's sources are spelled out", async () => {
    const faults = await visitPages(browser, inject("site"), { only: isClaimPage }, async ({ page }) => {
      await page.emulateMediaType("print");
      return (await page.evaluate(unspelled)) as string[];
    });
    expect(faults).toEqual([]);
  });

  test("a report shows the finding of every claim, open or not on the screen", async () => {
    const hidden = `[...document.querySelectorAll('[id^="finding-"]')]
      .filter((finding) => finding.getBoundingClientRect().height < 4)
      .map((finding) => "not on paper: " + finding.id)`;
    const faults = await visitPages(browser, inject("site"), { only: isReportPage, width: 794 }, async ({ page }) => {
      await page.emulateMediaType("print");
      const findings = Number(await page.evaluate(`document.querySelectorAll('[id^="finding-"]').length`));
      return findings === 0 ? ["there is no finding"] : ((await page.evaluate(hidden)) as string[]);
    });
    expect(faults).toEqual([]);
  });

  test("reports and claims print as documents of a few pages", async () => {
    const only = (path: string): boolean => isReportPage(path) || isClaimPage(path);
    const faults = await visitPages(browser, inject("site"), { only }, async ({ path, page }) => {
      const pages = pageCount(await page.pdf({ format: "A4" }));
      const most = isReportPage(path) ? 60 : 12;
      return pages >= 1 && pages <= most ? [] : [`${pages} pages of paper`];
    });
    expect(faults).toEqual([]);
  });
});
