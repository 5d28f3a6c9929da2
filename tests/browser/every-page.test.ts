import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchBrowser } from "./launch-browser.ts";
import { visitPages } from "./visit-pages.ts";

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

// What sticks out is named, so that it can be found: the widest elements past the right edge, or the left one in right-to-left pages.
const sidewaysScroll = `(() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const out = [...document.body.querySelectorAll("*")].filter((each) => each.getBoundingClientRect().right > clientWidth + 1);
  const names = out.slice(0, 3).map((each) => each.tagName.toLowerCase() + (each.className.baseVal ?? each.className ? "." + (each.className.baseVal ?? each.className) : ""));
  return [scrollWidth + " px wide on a screen of " + clientWidth + " px: " + names.join(", ")];
})()`;

// Text that its own box cuts off. What is hidden from sight on purpose is one pixel large.
const cutText = `[...document.body.querySelectorAll("*")]
  .filter((each) => /hidden|clip/.test(getComputedStyle(each).overflowX) && each.clientWidth > 1 && each.scrollWidth > each.clientWidth + 1)
  .map((each) => "cuts off its text: " + each.tagName.toLowerCase() + "." + each.className)`;

const run = async (page: Page, script: string): Promise<string[]> => (await page.evaluate(script)) as string[];

describe("every page", () => {
  test("loads without an error, asks no other server, and nothing moves while it loads", async () => {
    const observe = `globalThis.shifts = []; new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (!entry.hadRecentInput) globalThis.shifts.push("shifts by " + entry.value);
    }).observe({ type: "layout-shift", buffered: true });`;
    const prepare = async (page: Page): Promise<void> => void (await page.evaluateOnNewDocument(observe));
    const faults = await visitPages(browser, inject("site"), { prepare }, async ({ page, complaints }) => [
      ...complaints,
      ...(await run(page, "globalThis.shifts")),
    ]);
    expect(faults).toEqual([]);
  });

  test.each([320, 768, 2560])("fits a screen %i px wide without sideways scroll", async (width) => {
    expect(await visitPages(browser, inject("site"), { width }, ({ page }) => run(page, sidewaysScroll))).toEqual([]);
  });

  test("keeps all its words when text is twice as large", async () => {
    const faults = await visitPages(browser, inject("site"), { width: 1280 }, async ({ page }) => {
      await page.evaluate(`document.documentElement.style.fontSize = "200%"`);
      return [...(await run(page, sidewaysScroll)), ...(await run(page, cutText))];
    });
    expect(faults).toEqual([]);
  });

  test("says the same without JavaScript", async () => {
    // Controls that need a script may be there only with it.
    const words = `(() => {
      const main = document.querySelector("main").cloneNode(true);
      for (const control of main.querySelectorAll("button, input, select, form, script, [role=status]")) control.remove();
      return main.textContent.replace(/\\s+/g, " ").trim();
    })()`;
    const withScripts = new Map<string, unknown>();
    await visitPages(browser, inject("site"), {}, async ({ path, page }) => {
      withScripts.set(path, await page.evaluate(words));
      return [];
    });
    const prepare = (page: Page): Promise<void> => page.setJavaScriptEnabled(false);
    const faults = await visitPages(browser, inject("site"), { prepare }, async ({ path, page }) => {
      const text = await page.evaluate(words);
      return text === withScripts.get(path) && text !== "" ? [] : ["the words differ"];
    });
    expect(faults).toEqual([]);
  });

  test("hides nothing without JavaScript that scripts would show", async () => {
    const prepare = (page: Page): Promise<void> => page.setJavaScriptEnabled(false);
    const dead = `[...document.querySelectorAll("main button, main input, main select")]
      .filter((each) => each.getBoundingClientRect().height > 0 && each.closest("[hidden]") === null)
      .map((each) => "a control that does nothing: " + (each.textContent || each.name))`;
    expect(await visitPages(browser, inject("site"), { prepare }, ({ page }) => run(page, dead))).toEqual([]);
  });
});
