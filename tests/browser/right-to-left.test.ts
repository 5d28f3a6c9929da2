import { join } from "node:path";
import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { copyProject, type ProjectCopy } from "../site/copy-project.ts";
import { listFiles } from "../site/read-pages.ts";
import { launchBrowser } from "./launch-browser.ts";
import { isClaimPage, isReportPage, settle, visitPages } from "./visit-pages.ts";

let browser: Browser;
let project: ProjectCopy;

beforeAll(async () => {
  project = copyProject();
  for (const file of listFiles(join(project.folder, "claims")).filter((path) => path.endsWith("/_report.json"))) {
    project.edit(`claims/${file}`, (text) => text.replace('"lang":', '"dir": "rtl",\n  "lang":'));
  }
  const [started, built] = await Promise.all([launchBrowser(), project.run("build")]);
  browser = started;
  expect([built.code, built.stderr]).toEqual([0, expect.any(String)]);
});

afterAll(async () => {
  await browser.close();
  project.remove();
});

// Where the main heading stands, and what sticks out of the screen on either side.
const layout = `(() => {
  const { scrollWidth, clientWidth, dir } = document.documentElement;
  const range = document.createRange();
  range.selectNodeContents(document.querySelector("main h1"));
  const heading = range.getBoundingClientRect();
  return { dir, overflow: scrollWidth - clientWidth, fromLeft: heading.left, fromRight: clientWidth - heading.right };
})()`;

interface Layout {
  dir: string;
  overflow: number;
  fromLeft: number;
  fromRight: number;
}

describe("the pages of a report in a right-to-left script", () => {
  test("run from the right, on wide and on narrow screens, without sideways scroll", async () => {
    const site = join(project.folder, "_site");
    const only = (path: string): boolean => isReportPage(path) || isClaimPage(path) || path.endsWith("/sources/index.html");
    const look = async (page: Page, width: number): Promise<string[]> => {
      await page.setViewport({ width, height: 800 });
      await settle(page);
      const { dir, overflow, fromLeft, fromRight } = (await page.evaluate(layout)) as Layout;
      return [
        ...(dir === "rtl" ? [] : [`the page's direction is “${dir}”`]),
        ...(overflow <= 0 ? [] : [`${overflow} px too wide at ${width} px`]),
        // On a narrow screen the heading fills its line from side to side.
        ...(width < 1000 || fromRight < fromLeft ? [] : [`the heading stands left at ${width} px`]),
      ];
    };
    const faults = await visitPages(browser, site, { only }, async ({ page }) => [...(await look(page, 320)), ...(await look(page, 1280))]);
    expect(faults).toEqual([]);
  });
});
