import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../browser/launch-browser.ts";
import { showInFrame } from "../browser/show-in-frame.ts";
import { complaintsOf, isCard, settle } from "../browser/visit-pages.ts";
import { holdPort } from "../hold-port.ts";
import { copyProject, type ProjectCopy } from "../site/copy-project.ts";
import { listFiles, readPages } from "../site/read-pages.ts";
import { crawl } from "./crawl.ts";
import { findNginx, startNginx, type RunningNginx } from "./start-nginx.ts";

const nginx = findNginx();
const name = nginx === null ? "NOT RUN, as nginx is not installed here (apt-get install nginx-light): nginx" : "nginx";

describe.skipIf(nginx === null).each(["/", "/any/checks/"])(`${name} with the example configuration, the site at %s`, (prefix) => {
  let browser: Browser;
  let project: ProjectCopy;
  let server: RunningNginx;
  let root: string;
  let site: string;

  beforeAll(async () => {
    const held = await holdPort();
    root = mkdtempSync(join(tmpdir(), "plumbline-root-"));
    project = copyProject();
    // A claim that has moved, so that there is a page that sends readers on.
    project.edit(firstClaim(project), (text) => text.replace('"statement"', '"formerIds": ["former-address"],\n  "statement"'));
    const built = await project.run("build", ["--base-url", `http://127.0.0.1:${held.port}${prefix}`]);
    expect([built.code, built.stderr.includes("rror")]).toEqual([0, false]);
    site = join(root, prefix);
    cpSync(join(project.folder, "_site"), site, { recursive: true });
    writeFileSync(join(site, ".secret"), "not to be published");
    server = await startNginx(nginx ?? "", root, prefix, held);
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    project?.remove();
    rmSync(root, { recursive: true, force: true });
  });

  const get = (path: string): Promise<Response> => fetch(server.address + path, { redirect: "manual" });

  test("sends every kind of file as what it is, with the headers that only a server can send", async () => {
    const types: Record<string, string> = {
      html: "text/html; charset=utf-8",
      json: "application/json",
      jsonld: "application/ld+json",
      jsonl: "application/jsonl",
      csv: "text/csv; charset=utf-8",
      bib: "application/x-bibtex; charset=utf-8",
      ris: "application/x-research-info-systems; charset=utf-8",
      xml: "text/xml; charset=utf-8",
      txt: "text/plain; charset=utf-8",
      js: "application/javascript; charset=utf-8",
      svg: "image/svg+xml",
      png: "image/png",
      woff2: "font/woff2",
      zip: "application/zip",
    };
    const files = listFiles(join(project.folder, "_site")).filter((path) => !/(^|\/)[._]|^CNAME$/.test(path));
    const wrong: string[] = [];
    for (const path of files) {
      const { status, headers } = await get(path);
      const told = (header: string): string => headers.get(header) ?? "";
      const type = types[path.split(".").at(-1) ?? ""];
      if (status !== 200 || told("content-type") !== type) wrong.push(`${path}: ${status} ${told("content-type")}`);
      const [ancestors, frames] = isCard(path) ? ["frame-ancestors *", ""] : ["frame-ancestors 'none'", "DENY"];
      if (!told("content-security-policy").endsWith(ancestors) || told("x-frame-options") !== frames) wrong.push(`${path}: no policy`);
      if (told("x-content-type-options") !== "nosniff" || told("referrer-policy") !== "no-referrer") wrong.push(`${path}: no such headers`);
      const lasting = path.startsWith("assets/fonts/") ? "public, max-age=2592000" : "no-cache";
      if (told("cache-control") !== lasting) wrong.push(`${path}: kept ${told("cache-control")}`);
    }
    expect(wrong).toEqual([]);
    expect(new Set(files.map((path) => path.split(".").at(-1) ?? ""))).toEqual(new Set(Object.keys(types)));
  });

  test("shows the site's own page for a wrong address, at any depth, with the headers", async () => {
    const answer = await get("no/such/place/");
    expect([answer.status, answer.headers.get("x-content-type-options")]).toEqual([404, "nosniff"]);
    expect(await answer.text()).toBe(await (await get("404.html")).text());
  });

  test("sends on to the folder from an address without its slash, by a path that holds on every host", async () => {
    const answer = await get("method");
    expect([answer.status, answer.headers.get("location")]).toEqual([301, `${prefix}method/`]);
  });

  test("keeps for itself what is not for readers", async () => {
    for (const path of ["_headers", "_redirects", ".nojekyll", ".made-by-plumbline", ".secret", "%2esecret"]) {
      expect([path, (await get(path)).status]).toEqual([path, 404]);
    }
  });

  test("serves what the build gave, byte for byte", async () => {
    const { code, stdout } = await project.run("verify", [server.address, "--against", "_site"]);
    expect(stdout).toContain(`${server.address} is the same as the site in _site: `);
    expect(code).toBe(0);
  });

  test("leads nowhere that is not there: every link of every page, from the home page on, and no page is left out", async () => {
    const { broken, pages } = await crawl(server.address);
    expect(broken).toEqual([]);
    const all = readPages(join(project.folder, "_site")).map(({ path }) => path);
    // The page for wrong addresses and former addresses are what no page leads to.
    expect(all.filter((path) => !pages.has(path))).toEqual([
      "404.html",
      expect.stringMatching(/\/former-address\/embed\/index\.html$/),
      expect.stringMatching(/\/former-address\/index\.html$/),
    ]);
  });

  test("has a browser complain of nothing on any page, which has its fonts (a card has none) and styles", async () => {
    const faults: string[] = [];
    for (const { path } of readPages(join(project.folder, "_site"))) {
      // It is left before it is shown; the next test is about it.
      if (path.endsWith("/former-address/index.html")) continue;
      const page = await browser.newPage();
      const complaints = complaintsOf(page, server.address);
      await page.goto(server.address + path, { waitUntil: "load" });
      await settle(page);
      faults.push(...complaints.map((complaint) => `${path}: ${complaint}`));
      const fonts = await page.evaluate(`[...document.fonts].filter(({ status }) => status === "loaded").length`);
      if ((fonts === 0) !== isCard(path)) faults.push(`${path}: shows ${String(fonts)} of the site's fonts`);
      await page.close();
    }
    expect(faults).toEqual([]);
  });

  test("sends the reader of a former address on to the present one", async () => {
    const page = await browser.newPage();
    const former = listFiles(site).find((path) => path.includes("/former-address/index.html")) ?? "";
    await page.goto(server.address + former, { waitUntil: "load" });
    await page.waitForSelector("h1[data-fact=statement]");
    expect(page.url()).not.toContain("former-address");
    await page.close();
  });

  test("lets other sites show the cards of claims in a frame, and no other page", async () => {
    const card = listFiles(site).find((path) => isCard(path)) ?? "";
    for (const path of [card, card.replace("index.html", ""), card.replace("embed/index.html", ""), "", "about/"]) {
      const shown = await showInFrame(browser, `<iframe src="${server.address}${path}"></iframe>`);
      expect([path, shown.headings.length, shown.complaints.join().includes("frame-ancestors 'none'")]).toEqual(
        path.includes("/embed/") ? [path, 1, false] : [path, 0, true],
      );
    }
  });
});

function firstClaim({ folder }: ProjectCopy): string {
  const file = listFiles(join(folder, "claims")).find((path) => /^[^/]+\/[^_/][^/]*\.json$/.test(path));
  if (file === undefined) throw new Error("The project has no claim.");
  return `claims/${file}`;
}
