import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser, Page } from "puppeteer-core";

/** What a frame on a page of another site showed. */
export interface Framed {
  /** The main headings that the frame shows; none where the browser refuses to show the page. */
  headings: string[];
  complaints: string[];
}

/**
 * Shows what a site lets others show: opens a page of another origin that has a frame in it, closes it, and tells what was seen.
 *
 * @param frame the HTML of the frame
 * @param look is done while the page is open
 */
export async function showInFrame(
  browser: Browser,
  frame: string,
  look: (page: Page) => Promise<unknown> = () => Promise.resolve(),
): Promise<Framed> {
  const other = createServer((_, response) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(`<!doctype html><title>Another site</title>${frame}`);
  }).listen(0, "127.0.0.1");
  await once(other, "listening");
  const page = await browser.newPage();
  try {
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(message.text()));
    // By this name it is not even the same site, as ports alone would leave it.
    await page.goto(`http://localhost:${(other.address() as AddressInfo).port}/`, { waitUntil: "load" });
    const inner = page.frames().find((each) => each !== page.mainFrame());
    if (inner === undefined) throw new Error("The page has no frame.");
    // A frame that loads lazily comes after the page has been loaded.
    for (let tries = 0; /^(about:.*)?$/.test(inner.url()) && tries < 200; tries += 1) await new Promise((done) => setTimeout(done, 25));
    // A page that is refused is replaced by one of the browser's own.
    const isShown = /^https?:/.test(inner.url());
    if (isShown) await inner.waitForFunction(`document.readyState === "complete"`);
    const read = `[...document.querySelectorAll("h1")].map((each) => each.textContent)`;
    const headings = isShown ? ((await inner.evaluate(read)) as string[]) : [];
    await look(page);
    return { headings, complaints };
  } finally {
    await page.close();
    other.closeAllConnections();
    other.close();
  }
}
