import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { buildPersianSite, type BuiltSite } from "../site/build-persian-site.ts";
import { readPages } from "../site/read-pages.ts";
import { launchBrowser } from "./launch-browser.ts";
import { cutFrame, cutPage, sendInPieces } from "./send-in-pieces.ts";
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

const observe = `globalThis.moves = []; new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) {
    const names = entry.sources.map(({ node }) => node?.getAttribute?.("class") ?? node?.nodeName ?? "?");
    globalThis.moves.push("moves by " + entry.value.toFixed(4) + ": " + [...new Set(names)].slice(0, 3).join(", "));
  }
}).observe({ type: "layout-shift", buffered: true });`;

/** Waits until what has arrived is drawn. */
async function draw(page: Page): Promise<void> {
  await page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
}

/**
 * What moves on a page while its parts arrive one after another.
 *
 * @param textSize the size of text that a reader has set in the browser, in pixels
 */
async function movesWhileArriving(pieces: readonly string[], width: number, textSize = 16): Promise<string[]> {
  const server = await sendInPieces(pieces);
  const page = await browser.newPage();
  try {
    const session = await page.createCDPSession();
    await session.send("Page.setFontSizes", { fontSizes: { standard: textSize } });
    // A high screen, so that what readers scroll to is watched as well.
    await page.setViewport({ width, height: 2400 });
    await page.evaluateOnNewDocument(observe);
    const loaded = page.goto(server.address, { waitUntil: "load" });
    await server.sendNext();
    // Until it stands in the place of the empty tab, nothing that comes is drawn.
    await page.waitForFunction(`location.protocol === "http:" && document.querySelector("body *") !== null`);
    do await draw(page);
    while (await server.sendNext());
    await loaded;
    await draw(page);
    return (await page.evaluate("globalThis.moves")) as string[];
  } finally {
    await page.close();
    await server.close();
  }
}

async function movesOnPages(folder: string, width: number): Promise<string[]> {
  const faults = await severalAtOnce(readPages(folder), async ({ path, html }) =>
    (await movesWhileArriving(cutPage(html, 24), width)).map((move) => `${path} ${move}`),
  );
  return faults.flat();
}

describe("a page that arrives piece by piece", () => {
  test.each([1280, 360])("stands still on a screen of %d px, whatever has come so far", { timeout: 180_000 }, async (width) => {
    expect(await movesOnPages(inject("site"), width)).toEqual([]);
  });

  test.each([1280, 360])("stands still from right to left on a screen of %d px", { timeout: 180_000 }, async (width) => {
    expect(await movesOnPages(persian.site, width)).toEqual([]);
  });

  test("is seen to move where a rule waits for what comes last", async () => {
    const late = `<!doctype html><style>p:last-of-type { margin-block-end: 4rem }</style><main><article><p>One</p><section><h2>Two</h2></section>`;
    const pieces = cutPage(`${late}<div>Three</div></article></main>`, 24);
    expect(await movesWhileArriving(pieces, 1280)).toEqual([expect.stringMatching(/^moves by 0\.0/)]);
  });
});

describe("the head and the foot of a page", () => {
  const widths = [320, 360, 480, 640, 800, 1024, 1280, 1600];

  /** The page for what is not there is so short that its foot is seen on any screen. */
  async function movesInFrame(folder: string, textSize: number): Promise<string[]> {
    const pieces = cutFrame(readFileSync(join(folder, "404.html"), "utf8"));
    const faults = await severalAtOnce(widths, async (width) =>
      (await movesWhileArriving(pieces, width, textSize)).map((move) => `at ${width} px ${move}`),
    );
    return faults.flat();
  }

  test.each([16, 32])("stand still on every screen wherever a packet ends between their elements, with text of %d px", async (textSize) => {
    expect(await movesInFrame(inject("site"), textSize)).toEqual([]);
  });

  test.each([16, 32])("stand still from right to left, with text of %d px", async (textSize) => {
    expect(await movesInFrame(persian.site, textSize)).toEqual([]);
  });

  test("are seen to move where links stand at the end of a line", async () => {
    const style = "header { display: flex; justify-content: space-between } nav { display: flex }";
    const links = `<a href="1">One</a><a href="2">Two</a>`;
    const pieces = cutFrame(`<!doctype html><style>${style}</style><header><p>Name</p><nav>${links}</nav></header>`);
    expect(await movesWhileArriving(pieces, 800)).not.toEqual([]);
  });
});
