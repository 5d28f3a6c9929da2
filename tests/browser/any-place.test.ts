import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { copyProject, type ProjectCopy } from "../site/copy-project.ts";
import { findBrokenLinks } from "../site/find-broken-links.ts";
import { readPages } from "../site/read-pages.ts";
import { launchBrowser } from "./launch-browser.ts";
import { serveFolder } from "./serve-folder.ts";
import { isReportPage, marks, settle } from "./visit-pages.ts";

let browser: Browser;
let project: ProjectCopy;

beforeAll(async () => {
  project = copyProject();
  const [started, built] = await Promise.all([
    launchBrowser(),
    project.run("build", ["--base-url", "https://example.org/repo/", "--output", "under-prefix"]),
  ]);
  browser = started;
  expect(built.code).toBe(0);
});

afterAll(async () => {
  await browser.close();
  project.remove();
});

/** Goes from the home page to a report and on to a claim by clicking, as a reader does; gives what did not load. */
async function readAlong(page: Page, home: string): Promise<string[]> {
  const failed: string[] = [];
  page.on("requestfailed", (request) => failed.push(request.url()));
  page.on("response", (response) => {
    if (response.status() >= 400) failed.push(response.url());
  });
  const report = readPages(inject("site")).find(({ path }) => isReportPage(path))?.path ?? "";
  const steps = [`main a[href$="${report}"]`, marks];
  await page.goto(home, { waitUntil: "load" });
  // A reader who goes on at once leaves fonts behind that were asked for.
  await settle(page);
  for (const step of steps) {
    if ((await page.$(step)) === null) return [...failed, `${page.url()} has no ${step}`];
    const click = page.evaluate(`document.querySelector(${JSON.stringify(step)}).click()`);
    await Promise.all([page.waitForNavigation({ waitUntil: "load" }), click]);
    await settle(page);
    const fonts = await page.evaluate(`[...document.fonts].filter(({ status }) => status === "loaded").length`);
    if (fonts === 0) failed.push(`${page.url()} shows none of the site's fonts`);
    if ((await page.$("h1")) === null) failed.push(`${page.url()} has no heading`);
  }
  return failed;
}

describe("the site works", () => {
  test("from a disk, without any server", async () => {
    const page = await browser.newPage();
    expect(await readAlong(page, pathToFileURL(join(inject("site"), "index.html")).href)).toEqual([]);
    await page.close();
  });

  test("under a path of a server, without being built for it", async () => {
    const server = await serveFolder(inject("site"), "/any/path/");
    const page = await browser.newPage();
    const failed = await readAlong(page, server.origin);
    await page.close();
    await server.close();
    expect(failed).toEqual([]);
    expect(server.requests.filter((path) => !path.startsWith("/any/path/"))).toEqual([]);
  });

  test("under the path it is built for, its not-found page too, which is shown at any depth", () => {
    expect(findBrokenLinks(join(project.folder, "under-prefix"), "/repo/")).toEqual([]);
  });
});
