import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser } from "puppeteer-core";
import { listKindsOfPages } from "../browser/kinds-of-pages.ts";
import { launchBrowser } from "../browser/launch-browser.ts";

/**
 * Measures when the browser first shows something of each kind of page on a slow line, with nothing stored, and prints a table:
 * 1.6 Mbit/s each way, 150 ms before each answer, the processor as it is. The best of several visits stands, as other programs only slow it.
 *
 *     node --import tsx tests/bench/measure-first-paint.ts [site] [visits]
 */
const [site = "_site", visits = "5"] = process.argv.slice(2);
const root = resolve(site);

const server = createServer((request, response) => {
  const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
  const file = join(root, path);
  if (!file.startsWith(root)) return void response.writeHead(404).end();
  try {
    const isText = /\.(html|js|svg)$/.test(path);
    const type = path.endsWith(".html")
      ? "text/html; charset=utf-8"
      : path.endsWith(".js")
        ? "text/javascript"
        : "application/octet-stream";
    const body = readFileSync(file);
    response
      .writeHead(200, { "content-type": type, ...(isText ? { "content-encoding": "gzip" } : {}) })
      .end(isText ? gzipSync(body) : body);
  } catch {
    response.writeHead(404).end();
  }
});

/** Milliseconds from the start of a visit to the first words, and how far the page then moves until all has come. */
async function visit(browser: Browser, address: string): Promise<{ paint: number; shift: number }> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.emulateNetworkConditions({ download: 1_600_000 / 8, upload: 1_600_000 / 8, latency: 150 });
  await page.evaluateOnNewDocument(`globalThis.shift = 0;
    new PerformanceObserver((list) => { for (const entry of list.getEntries()) globalThis.shift += entry.value; })
      .observe({ type: "layout-shift", buffered: true });`);
  await page.goto(address, { waitUntil: "load" });
  await page.evaluate("document.fonts.ready.then(() => new Promise((done) => setTimeout(done, 200)))");
  const paint = Number(await page.evaluate(`performance.getEntriesByName("first-contentful-paint")[0].startTime`));
  const shift = Number(await page.evaluate("globalThis.shift"));
  await context.close();
  return { paint, shift };
}

await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
const browser = await launchBrowser();
console.log("| page | gzipped | first paint | moves |\n| --- | --: | --: | --: |");
for (const { kind, path, bytes } of listKindsOfPages(root)) {
  if (kind === "forms") continue;
  const seen = [];
  for (let count = 0; count < Number(visits); count += 1) seen.push(await visit(browser, `${origin}${path}`));
  const best = Math.min(...seen.map(({ paint }) => paint));
  const moves = Math.max(...seen.map(({ shift }) => shift));
  console.log(`| ${kind} | ${(bytes / 1024).toFixed(1)} KB | ${Math.round(best)} ms | ${moves} |`);
}
await browser.close();
server.close();
