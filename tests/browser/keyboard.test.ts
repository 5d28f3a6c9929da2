import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchBrowser } from "./launch-browser.ts";
import { isCard, isReportPage, marks, visitPages } from "./visit-pages.ts";

/** What has the focus, as a person who sees or hears the page would tell. */
interface Stop {
  mark: boolean;
  href: string | null;
  name: string;
  description: string;
  top: number;
  left: number;
  visible: boolean;
}

const describeFocus = `(() => {
  const { activeElement: it } = document;
  if (it === null || it === document.body) return null;
  // A link that begins where a line ends has nothing on that line.
  const line = [...it.getClientRects()].find(({ width }) => width > 1);
  const style = getComputedStyle(it);
  const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  const inView = line !== undefined && line.bottom > 0 && line.top < innerHeight;
  const describedBy = (it.getAttribute("aria-describedby") ?? "").split(" ").map((id) => document.getElementById(id)?.textContent ?? "");
  return {
    mark: it.matches("${marks}"),
    href: it.getAttribute("href"),
    name: it.textContent.trim(),
    description: describedBy.join(" ").trim(),
    top: (line?.top ?? 0) + scrollY,
    left: line?.left ?? 0,
    visible: ring && inView,
  };
})()`;

/** On a busy computer the page scrolls to what has the focus a moment later, and a person waits that long. */
async function lookAtFocus(page: Page): Promise<Stop | null> {
  let stop = (await page.evaluate(describeFocus)) as Stop | null;
  for (let look = 0; look < 20 && stop?.visible === false; look += 1) {
    await new Promise((done) => setTimeout(done, 50));
    stop = (await page.evaluate(describeFocus)) as Stop | null;
  }
  return stop;
}

async function walk(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (let press = 0; press < 1000; press += 1) {
    await page.keyboard.press("Tab");
    const stop = await lookAtFocus(page);
    if (stop === null) return stops;
    stops.push(stop);
  }
  throw new Error("The Tab key does not come to an end.");
}

// Numbers stand a little above their line.
const sameLine = (a: Stop, b: Stop): boolean => Math.abs(a.top - b.top) < 16;

let browser: Browser;
const walks = new Map<string, { stops: Stop[]; hrefs: string[] }>();

beforeAll(async () => {
  browser = await launchBrowser();
  await visitPages(browser, inject("site"), { only: isReportPage, atOnce: 1 }, async ({ path, page }) => {
    const hrefs = `[...document.querySelectorAll("${marks}")].map((mark) => mark.getAttribute("href"))`;
    walks.set(path, { hrefs: (await page.evaluate(hrefs)) as string[], stops: await walk(page) });
    return [];
  });
});

afterAll(() => browser.close());

describe("the Tab key on the page of a report", () => {
  test("meets every mark of the article, in the order of the text", () => {
    for (const { stops, hrefs } of walks.values()) {
      expect(hrefs.length).toBeGreaterThan(0);
      expect(stops.filter(({ mark }) => mark).map(({ href }) => href)).toEqual(hrefs);
    }
  });

  test("moves as a reader's eye does: along the line, then down", () => {
    for (const { stops } of walks.values()) {
      const marked = stops.filter(({ mark }) => mark);
      const backwards = marked.filter((stop, index) => {
        const before = marked[index - 1];
        return before !== undefined && (sameLine(before, stop) ? stop.left < before.left : stop.top < before.top);
      });
      expect(backwards.map(({ name }) => name)).toEqual([]);
    }
  });

  test("always shows where it is", () => {
    for (const { stops } of walks.values()) {
      expect(stops.filter(({ visible }) => !visible).map(({ name, href }) => `${name} (${href})`)).toEqual([]);
    }
  });

  test("has each mark announced with the finding of its claim", () => {
    for (const { stops } of walks.values()) {
      expect(stops.filter(({ mark, description }) => mark && description.split(/\s+/).length < 3).map(({ name }) => name)).toEqual([]);
    }
  });
});

describe("the first Tab on any page", () => {
  test("leads to a way past the head of the page, and it works", async () => {
    // A card has no head to go past: its first stop is its one link.
    const only = (path: string): boolean => !isCard(path);
    const faults = await visitPages(browser, inject("site"), { only, atOnce: 1 }, async ({ page }) => {
      await page.keyboard.press("Tab");
      const first = (await page.evaluate(describeFocus)) as Stop | null;
      if (!first?.visible || !first.href?.startsWith("#")) return [`the first stop is ${first?.name ?? "nothing"}`];
      await page.keyboard.press("Enter");
      const target = await page.evaluate(`document.querySelector(":target")?.tagName ?? "nothing"`);
      return target === "MAIN" ? [] : [`it leads to ${String(target)}`];
    });
    expect(faults).toEqual([]);
  });
});
