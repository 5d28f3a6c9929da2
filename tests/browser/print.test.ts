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

// A link to a source is spelled out when its address can be read on paper: in its own text, in text a style adds, or right beside it.
const unspelled = `[...document.querySelectorAll('main a[href^="http"]')]
  .filter((link) => link.getClientRects().length > 0)
  .filter((link) => {
    const added = ["::before", "::after"].map((part) => getComputedStyle(link, part).content).join();
    const beside = link.parentElement.textContent;
    const address = link.href.replace(/[#?].*$/s, "").replace(/\\/$/, "");
    return !/attr\\(|https?:/.test(added) && !beside.includes(address);
  })
  .map((link) => "the address is not spelled out: " + link.textContent.trim() + " -> " + link.href)`;

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
