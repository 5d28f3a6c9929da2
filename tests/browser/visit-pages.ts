import type { Browser, Page } from "puppeteer-core";
import { readPages } from "../site/read-pages.ts";
import { serveFolder } from "./serve-folder.ts";

/** A page of the site in a browser, before and after it is shown. */
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
  /** Done with the empty tab before it goes to the page. */
  prepare?: (page: Page) => Promise<void>;
  /** Which pages; all when left out. */
  only?: (path: string) => boolean;
}

function listen(page: Page, origin: string, complaints: string[]): void {
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
}

/**
 * Opens every page of a site, one after the other, each in a fresh tab.
 *
 * @param folder the built site
 * @param visit looks at the page and says what is wrong with it, one text per fault
 * @returns the faults of all pages with their paths in front
 */
export async function visitPages(
  browser: Browser,
  folder: string,
  look: Look,
  visit: (visit: Visit) => Promise<string[]>,
): Promise<string[]> {
  const server = await serveFolder(folder);
  const faults: string[] = [];
  try {
    const paths = readPages(folder)
      .map(({ path }) => path)
      .filter((path) => look.only?.(path) ?? true);
    if (paths.length === 0) throw new Error("There is no such page to visit.");
    for (const path of paths) {
      const page = await browser.newPage();
      const complaints: string[] = [];
      listen(page, server.origin, complaints);
      await page.setViewport({ width: look.width ?? 1280, height: look.height ?? 800 });
      await look.prepare?.(page);
      await page.goto(`${server.origin}${path}`, { waitUntil: "networkidle0" });
      faults.push(...(await visit({ path, page, complaints })).map((fault) => `${path}: ${fault}`));
      await page.close();
    }
  } finally {
    await server.close();
  }
  return faults;
}

/** Tells the page of a report, where the marked-up article is. */
export const isReportPage = (path: string): boolean => /^[^/]+\/index\.html$/.test(path) && !/^(method|about|corrections)\//.test(path);

/** Tells the page of a claim. */
export const isClaimPage = (path: string): boolean => /^[^/]+\/(?!sources\/)[^/]+\/index\.html$/.test(path);
