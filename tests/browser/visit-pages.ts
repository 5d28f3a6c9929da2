import type { Browser, Page } from "puppeteer-core";
import { readPages } from "../site/read-pages.ts";
import { serveFolder } from "./serve-folder.ts";

/** A page of the site in a browser, after it is shown. */
export interface Visit {
  /** The page's path in the site. */
  path: string;
  page: Page;
  /** What the browser complained about: errors on the console, requests that failed or left the site. */
  complaints: string[];
}

/** How to look at the pages. */
export interface Look {
  width?: number;
  height?: number;
  /** False where JavaScript is switched off. */
  scripts?: boolean;
  /** Done with the empty tab before it goes to the page. */
  prepare?: (page: Page) => Promise<unknown>;
  /** Which pages; all when left out. */
  only?: (path: string) => boolean;
  /** How many pages are open at once; one where the keyboard is used, as only one page has the focus. */
  atOnce?: number;
}

/** So many faults are told; the rest only by their number. */
const mostFaults = 25;

/** Gathers from now on what the browser complains about on a page: errors on the console, requests that failed or left the site. */
export function complaintsOf(page: Page, origin: string): string[] {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warn") complaints.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`script: ${String(error)}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith("data:")) complaints.push(`asks another server: ${request.url()}`);
  });
  page.on("requestfailed", (request) => complaints.push(`failed: ${request.url()}`));
  page.on("response", (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  return complaints;
}

/** Waits until a page looks as it will look: its fonts are there and it has been drawn with them. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(`document.fonts.ready.then(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))`);
}

/**
 * Opens every page of a site, each in a fresh tab.
 *
 * @param folder the built site
 * @param visit looks at the page and says what is wrong with it, one text per fault
 * @returns the faults of all pages with their paths in front, in the order of the pages
 */
export async function visitPages(
  browser: Browser,
  folder: string,
  look: Look,
  visit: (visit: Visit) => Promise<string[]>,
): Promise<string[]> {
  const { width = 1280, height = 800, prepare, scripts = true, only, atOnce = 4 } = look;
  const paths = readPages(folder)
    .map(({ path }) => path)
    .filter((path) => only?.(path) ?? true);
  if (paths.length === 0) throw new Error("There is no such page to visit.");
  const server = await serveFolder(folder);
  const faults = new Map<string, string[]>();

  const visitOne = async (path: string): Promise<void> => {
    const page = await browser.newPage();
    const complaints = complaintsOf(page, server.origin);
    await page.setViewport({ width, height });
    await page.setJavaScriptEnabled(scripts);
    await prepare?.(page);
    await page.goto(`${server.origin}${path}`, { waitUntil: "load" });
    // Without scripts nothing can tell that it has settled.
    if (scripts) await settle(page);
    faults.set(path, await visit({ path, page, complaints }));
    await page.close();
  };

  try {
    const waiting = [...paths];
    const work = async (): Promise<void> => {
      for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) await visitOne(path);
    };
    await Promise.all(Array.from({ length: atOnce }, work));
  } finally {
    await server.close();
  }
  const all = paths.flatMap((path) => (faults.get(path) ?? []).map((fault) => `${path}: ${fault}`));
  return all.length > mostFaults ? [...all.slice(0, mostFaults), `… and ${all.length - mostFaults} more`] : all;
}

/** The folders that are no report's. */
const ofSite = /^(method|about|corrections|claims|reports|search)\//;

/** Tells the page of a report, where the marked-up article is. */
export const isReportPage = (path: string): boolean => /^[^/]+\/index\.html$/.test(path) && !ofSite.test(path);

/** Tells the page of a claim. */
export const isClaimPage = (path: string): boolean =>
  /^[^/]+\/(?!sources\/|corrections\/)[^/]+\/index\.html$/.test(path) && !ofSite.test(path);

/** Tells the card of a claim, which other sites show in a frame. */
export const isCard = (path: string): boolean => path.endsWith("/embed/index.html");

/** The links that mark the article's words on the page of a report. */
export const marks = "a[aria-describedby^=finding-]";
