import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { buildPersianSite, type BuiltSite } from "../site/build-persian-site.ts";
import { listKindsOfPages, type KindOfPage } from "./kinds-of-pages.ts";
import { launchBrowser } from "./launch-browser.ts";
import { serveFolder } from "./serve-folder.ts";
import { severalAtOnce } from "./several-at-once.ts";

let browser: Browser;
let persian: BuiltSite;

beforeAll(async () => {
  [browser, persian] = await Promise.all([launchBrowser(), buildPersianSite()]);
});

afterAll(async () => {
  await browser.close();
  persian.remove();
});

const observe = `Object.assign(globalThis, { shift: 0, isPainted: false });
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) globalThis.shift += entry.value;
}).observe({ type: "layout-shift", buffered: true });
new PerformanceObserver((list) => {
  globalThis.isPainted ||= list.getEntriesByName("first-contentful-paint").length > 0;
}).observe({ type: "paint", buffered: true });`;

/**
 * Opens a page in a browser that has nothing stored.
 *
 * @param others what the answers to all requests but the one for the page wait for
 * @param see looks at the page, whatever of it has come
 */
async function open<Seen>(folder: string, path: string, others: () => Promise<unknown>, see: (page: Page) => Promise<Seen>): Promise<Seen> {
  const server = await serveFolder(folder, "/", { waitFor: (asked) => (asked === `/${path}` ? undefined : others()) });
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.evaluateOnNewDocument(observe);
    // A page whose scripts never come is shown, but never done.
    const done = page.goto(`${server.origin}${path}`, { waitUntil: "load" }).catch(() => null);
    await page.waitForFunction(`document.querySelector("body") !== null && location.protocol === "http:"`, { polling: 50 });
    const seen = await see(page);
    await context.close();
    await done;
    return seen;
  } finally {
    await server.close();
  }
}

const isPaintedAlone = (folder: string, path: string, patience: number): Promise<boolean> =>
  open(
    folder,
    path,
    () => new Promise(() => {}),
    async (page) => {
      const shown = page.waitForFunction("globalThis.isPainted", { timeout: patience, polling: 50 });
      return await shown.then(
        () => true,
        () => false,
      );
    },
  );

/** The heaviest page of each kind. The forms for editors are no page for readers. */
function pages(): (KindOfPage & { folder: string })[] {
  const of = (folder: string): (KindOfPage & { folder: string })[] => listKindsOfPages(folder).map((page) => ({ ...page, folder }));
  return [inject("site"), persian.site].flatMap(of).filter(({ kind }) => kind !== "forms");
}

describe("a page on a slow line", () => {
  test("is shown when nothing but itself has come: no font, no script, no picture", { timeout: 180_000 }, async () => {
    const seen = await severalAtOnce(pages(), async ({ folder, path }) => ({ path, isSeen: await isPaintedAlone(folder, path, 20_000) }));
    const unseen = seen.filter(({ isSeen }) => !isSeen).map(({ path }) => path);
    expect(unseen).toEqual([]);
  });

  test("would be seen to wait for a style sheet", async () => {
    const folder = mkdtempSync(join(tmpdir(), "plumbline-waiting-"));
    writeFileSync(join(folder, "index.html"), `<!doctype html><link rel="stylesheet" href="late.css"><body><p>Words</p>`);
    expect(await isPaintedAlone(folder, "index.html", 1000)).toBe(false);
    rmSync(folder, { recursive: true });
  });

  test.each([0, 80, 300])("stands still when its fonts and scripts come after %d ms", { timeout: 180_000 }, async (delay) => {
    const shifts = await severalAtOnce(pages(), async ({ folder, path }) => {
      const late = (): Promise<void> => new Promise((done) => setTimeout(done, delay));
      const see = async (page: Page): Promise<number> => {
        await page.waitForFunction(`globalThis.isPainted && document.readyState === "complete"`, { polling: 50 });
        await page.evaluate(`document.fonts.ready.then(() => new Promise((done) => setTimeout(done, 50)))`);
        return Number(await page.evaluate("globalThis.shift"));
      };
      return { path, shift: await open(folder, path, late, see) };
    });
    const faults = shifts.filter(({ shift }) => shift > 0).map(({ path, shift }) => `${path} moves by ${shift.toFixed(4)}`);
    expect(faults).toEqual([]);
  });

  // A server sends ten segments (RFC 6928), and twice as many after each answer. To connect, to agree on keys and to ask take a round trip
  // each. What the browser then takes to draw is in the measurements of tests/bench.
  test("has come by 0.8 s: 1.6 Mbit/s, 150 ms to the server and back", () => {
    const milliseconds = (bytes: number): number => {
      let [trips, sent, flight] = [3, 0, 14_600];
      for (; sent + flight < bytes; flight *= 2) [trips, sent] = [trips + 1, sent + flight];
      return trips * 150 + (bytes * 8) / 1600;
    };
    const late = pages()
      .map(({ path, bytes }) => ({ path, at: Math.round(milliseconds(bytes)) }))
      .filter(({ at }) => at > 800);
    expect(late).toEqual([]);
    expect(milliseconds(11_000)).toBe(505);
    expect(milliseconds(20_000)).toBe(700);
  });
});
