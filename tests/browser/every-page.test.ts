import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchBrowser } from "./launch-browser.ts";
import { settle, visitPages } from "./visit-pages.ts";

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

// What sticks out is named, so that it can be found: the first elements past the edge of the screen.
const sidewaysScroll = `(() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const out = [...document.body.querySelectorAll("*")].filter((each) => {
    const { left, right } = each.getBoundingClientRect();
    return right > clientWidth + 1 || left < -1;
  });
  const names = out.slice(0, 3).map((each) => each.tagName.toLowerCase() + "." + (each.getAttribute("class") ?? ""));
  return [scrollWidth + " px wide on a screen of " + clientWidth + " px: " + names.join(", ")];
})()`;

// Text that its own box cuts off. What is hidden from sight on purpose is one pixel large.
const cutText = `[...document.body.querySelectorAll("*")]
  .filter((each) => /hidden|clip/.test(getComputedStyle(each).overflowX) && each.clientWidth > 1 && each.scrollWidth > each.clientWidth + 1)
  .map((each) => "cuts off its text: " + each.tagName.toLowerCase() + "." + each.getAttribute("class"))`;

const ask = async (page: Page, script: string): Promise<string[]> => (await page.evaluate(script)) as string[];

describe("every page", () => {
  test("loads without an error, and asks no other server", async () => {
    expect(await visitPages(browser, inject("site"), {}, ({ complaints }) => Promise.resolve(complaints))).toEqual([]);
  });

  test("stands still while it loads", async () => {
    const observe = `globalThis.shift = 0; new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (!entry.hadRecentInput) globalThis.shift += entry.value;
    }).observe({ type: "layout-shift", buffered: true });`;
    const prepare = (page: Page): Promise<unknown> => page.evaluateOnNewDocument(observe);
    const faults = await visitPages(browser, inject("site"), { prepare }, async ({ page }) => {
      const shift = Number(await page.evaluate("globalThis.shift"));
      // Three places after the point are what Lighthouse shows.
      return shift < 0.0005 ? [] : [`moves by ${shift.toFixed(4)}`];
    });
    expect(faults).toEqual([]);
  });

  test("fits every screen from 320 to 2560 px without sideways scroll", async () => {
    const faults = await visitPages(browser, inject("site"), {}, async ({ page }) => {
      const found: string[] = [];
      for (const width of [320, 480, 768, 1024, 2560]) {
        await page.setViewport({ width, height: 800 });
        await settle(page);
        found.push(...(await ask(page, sidewaysScroll)));
      }
      return found;
    });
    expect(faults).toEqual([]);
  });

  test("keeps all its words when text is twice as large", async () => {
    const faults = await visitPages(browser, inject("site"), { width: 1280 }, async ({ page }) => {
      await page.evaluate(`document.documentElement.style.fontSize = "200%"`);
      await settle(page);
      return [...(await ask(page, sidewaysScroll)), ...(await ask(page, cutText))];
    });
    expect(faults).toEqual([]);
  });

  test("says the same without JavaScript, and shows no control that needs it", async () => {
    // Controls that need a script may be there only with it, and where they are missing a page may say so.
    const words = `(() => {
      const main = document.querySelector("main").cloneNode(true);
      for (const control of main.querySelectorAll("button, input, select, search, script, noscript, [role=status]")) control.remove();
      return main.textContent.replace(/\\s+/g, " ").trim();
    })()`;
    const dead = `[...document.querySelectorAll("main button, main input, main select")]
      .filter((each) => each.getBoundingClientRect().height > 0)
      .map((each) => "shows a control that does nothing: " + (each.textContent || each.name))`;
    const withScripts = new Map<string, unknown>();
    await visitPages(browser, inject("site"), {}, async ({ path, page }) => {
      withScripts.set(path, await page.evaluate(words));
      return [];
    });
    const faults = await visitPages(browser, inject("site"), { scripts: false }, async ({ path, page }) => {
      const text = await page.evaluate(words);
      return [...(text === withScripts.get(path) && text !== "" ? [] : ["the words differ"]), ...(await ask(page, dead))];
    });
    expect(faults).toEqual([]);
  });
});

describe("the search for pages that do not fit", () => {
  test("finds sideways scroll and cut text", async () => {
    const page = await browser.newPage();
    await page.setViewport({ width: 320, height: 800 });
    await page.setContent(
      `<meta name="viewport" content="width=device-width"><body><p class="long">${"x".repeat(300)}</p>
      <p class="cut" style="inline-size: 50px; overflow: hidden; white-space: nowrap">some words that do not fit</p>`,
    );
    expect([...(await ask(page, sidewaysScroll)), ...(await ask(page, cutText))]).toEqual([
      expect.stringMatching(/^\d+ px wide on a screen of 320 px: .*/),
      "cuts off its text: p.cut",
    ]);
    await page.close();
  });
});
