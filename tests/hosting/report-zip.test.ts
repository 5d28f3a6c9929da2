import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { unzipSync } from "fflate";
import type { Browser } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchBrowser } from "../browser/launch-browser.ts";
import { isCard, isReportPage, settle } from "../browser/visit-pages.ts";
import { articlePath, articleText, buildClaim, buildReport, buildSources, claimPath, reportPath, sourcesPath } from "../project-builder.ts";
import { findBrokenLinks } from "../site/find-broken-links.ts";
import { attribute, listFiles, readPages } from "../site/read-pages.ts";
import { translatedClaim } from "../unit/languages/translated-claim.ts";
import { correction, richClaim, writeSite } from "../unit/publish/write-site.ts";

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Unpacks a ZIP into a new folder, as readers do, and gives the one folder that is in it. */
function unpack(zip: string): string {
  const folder = mkdtempSync(join(tmpdir(), "plumbline-unpacked-"));
  folders.push(folder);
  for (const [path, bytes] of Object.entries(unzipSync(readFileSync(zip)))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  const tops = [...new Set(listFiles(folder).map((path) => path.split("/")[0] ?? ""))];
  expect(tops).toHaveLength(1);
  return join(folder, tops[0] ?? "");
}

const zips = listFiles(inject("site")).filter((path) => path.endsWith("/report.zip"));

describe("the ZIP of each report of the site", () => {
  test("is offered on the report's page", () => {
    const reports = readPages(inject("site")).filter(({ path }) => isReportPage(path));
    expect(reports.map(({ path }) => path.replace("index.html", "report.zip"))).toEqual(zips);
    const offered = reports.map(({ elements }) => elements.filter((element) => attribute(element, "href")?.endsWith("/report.zip")).length);
    expect(offered).toEqual(reports.map(() => 1));
  });

  test.each(zips)("%s holds every file of the report as it is published, and leads to nothing that is not in it", (zip) => {
    const folder = unpack(join(inject("site"), zip));
    const report = dirname(zip);
    // Pictures are for where a page is shared.
    const published = listFiles(join(inject("site"), report)).filter((path) => path !== "report.zip" && !path.endsWith("share.png"));
    expect(listFiles(join(folder, report))).toEqual(published);
    const differing = published.filter(
      (path) => !readFileSync(join(folder, report, path)).equals(readFileSync(join(inject("site"), report, path))),
    );
    // Its own page alone is another: it does not offer the ZIP that the reader has.
    expect(differing).toEqual(["index.html"]);
    expect(readFileSync(join(folder, report, "index.html"), "utf8")).not.toContain("report.zip");
    expect(findBrokenLinks(folder)).toEqual([]);
  });
});

describe("the ZIP in a browser, from a disk", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  test("shows every page with its styles, fonts and scripts, and asks nobody for anything", async () => {
    const folder = unpack(join(inject("site"), zips[0] ?? ""));
    const complaints: string[] = [];
    const page = await browser.newPage();
    page.on("console", (message) => complaints.push(`${page.url()}: ${message.text()}`));
    page.on("pageerror", (error) => complaints.push(`${page.url()}: ${String(error)}`));
    page.on("requestfailed", (request) => complaints.push(`failed: ${request.url()}`));
    page.on("request", (request) => {
      if (!request.url().startsWith(pathToFileURL(folder).href)) complaints.push(`asks: ${request.url()}`);
    });
    const bare: string[] = [];
    for (const { path } of readPages(folder)) {
      await page.goto(pathToFileURL(join(folder, path)).href, { waitUntil: "load" });
      await settle(page);
      const fonts = await page.evaluate(`[...document.fonts].filter(({ status }) => status === "loaded").length`);
      // A card has none, as it stands on other sites.
      if (fonts === 0 && !isCard(path)) bare.push(path);
    }
    expect(complaints).toEqual([]);
    expect(bare).toEqual([]);
    await page.goto(pathToFileURL(join(folder, dirname(zips[0] ?? ""), "index.html")).href, { waitUntil: "load" });
    expect(await page.evaluate(`document.querySelector(".claim-filter") !== null`)).toBe(true);
    await page.close();
  });
});

describe("the ZIP of one report among several", () => {
  const second = (path: string): string => path.replace("harbour-bridge", "harbour-tower");
  const statement = "The new tower in Harlow is 420 metres high.";
  const site = writeSite({
    [claimPath]: richClaim,
    [second(reportPath)]: buildReport({ title: "A tower for Harlow", notCheckable: [] }),
    [second(articlePath)]: articleText.replace(/The new bridge.*\n/, `${statement}\n`).replaceAll("ridge", "ower"),
    [second(sourcesPath)]: { sources: buildSources() },
    [second(claimPath)]: buildClaim({ statement, quotes: [{ exact: statement }], corrections: [correction] }),
  });

  test("leads to nothing that is not in it, and knows nothing of the others", () => {
    for (const [own, other] of [
      ["harbour-bridge", "harbour-tower"],
      ["harbour-tower", "harbour-bridge"],
    ]) {
      const folder = unpack(join(site.folder, own ?? "", "report.zip"));
      expect(findBrokenLinks(folder)).toEqual([]);
      const telling = listFiles(folder).filter(
        (path) => /\.(html|json|xml)$/.test(path) && readFileSync(join(folder, path), "utf8").includes(other ?? ""),
      );
      expect([own, telling]).toEqual([own, []]);
    }
  });

  test("has its own corrections on the page of corrections", () => {
    const page = readFileSync(join(unpack(join(site.folder, "harbour-tower/report.zip")), "corrections/index.html"), "utf8");
    expect(page).toContain(statement);
    expect(page).not.toContain("opened to traffic");
  });

  test("has the same bytes when the report is built beside others and alone", () => {
    const alone = writeSite({ [claimPath]: richClaim });
    const zip = "harbour-bridge/report.zip";
    expect(readFileSync(join(alone.folder, zip)).equals(readFileSync(join(site.folder, zip)))).toBe(true);
  });
});

test("the ZIP of a report with a translated claim has the translation, and leads to nothing that is not in it", () => {
  const words = readFileSync(new URL("../../_data/strings/es.json", import.meta.url), "utf8");
  const site = writeSite({
    "_data/strings/es.json": words,
    [claimPath]: translatedClaim.claim,
    [claimPath.replace(".json", ".es.json")]: translatedClaim.translation(),
  });
  const folder = unpack(join(site.folder, "harbour-bridge/report.zip"));
  expect(readPages(folder).filter(({ html }) => html.includes('<html lang="es"'))).toHaveLength(1);
  expect(findBrokenLinks(folder)).toEqual([]);
});

test("a preview, which shows drafts, has no ZIP and offers none", () => {
  const { folder } = writeSite({ [claimPath]: richClaim }, true);
  expect(listFiles(folder).filter((path) => path.endsWith(".zip"))).toEqual([]);
  expect(
    readPages(folder)
      .filter(({ html }) => html.includes("report.zip"))
      .map(({ path }) => path),
  ).toEqual([]);
});
