import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { readPages } from "../site/read-pages.ts";
import { launchBrowser } from "./launch-browser.ts";
import { serveFolder, type ServedFolder } from "./serve-folder.ts";
import { isClaimPage, isReportPage, settle } from "./visit-pages.ts";

let browser: Browser;
let server: ServedFolder;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), serveFolder(inject("site"))]);
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

const pathOf = (is: (path: string) => boolean): string => readPages(inject("site")).find(({ path }) => is(path))?.path ?? "";

/** Opens a page on which violations of its policy are noted. */
async function open(path: string): Promise<Page> {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(() => {
    const noted: string[] = [];
    Object.assign(globalThis, { noted });
    const document = (globalThis as unknown as { document: EventTarget }).document;
    document.addEventListener("securitypolicyviolation", (event) => {
      const { effectiveDirective, blockedURI } = event as unknown as { effectiveDirective: string; blockedURI: string };
      noted.push(`${effectiveDirective} ${blockedURI}`);
    });
  });
  await page.goto(`${server.origin}${path}`, { waitUntil: "load" });
  await settle(page);
  return page;
}

const noted = async (page: Page): Promise<unknown> => await page.evaluate("new Promise((done) => setTimeout(() => done(noted), 100))");

/** What a text could do that got through as markup, and what the policy names it when it is kept from it. */
const attacks: [what: string, script: string, violation: string][] = [
  [
    "a script in the page",
    `const s = document.createElement("script"); s.text = "globalThis.ran = true"; document.body.append(s)`,
    "script-src-elem inline",
  ],
  [
    "an attribute that runs",
    `document.body.insertAdjacentHTML("beforeend", "<img src=x onerror='globalThis.ran = true'>")`,
    "script-src-attr inline",
  ],
  [
    "an address that runs",
    `const a = document.createElement("a"); a.href = "javascript:globalThis.ran = true"; document.body.append(a); a.click()`,
    "script-src-elem inline",
  ],
  ["words that are run", `setTimeout(() => { try { new Function("globalThis.ran = true")() } catch {} })`, "script-src eval"],
  [
    "another site's script",
    `const s = document.createElement("script"); s.src = "https://other.example/x.js"; document.body.append(s)`,
    "script-src-elem https://other.example/x.js",
  ],
  [
    "a style in the page",
    `const s = document.createElement("style"); s.textContent = "h1 { color: red }"; document.head.append(s)`,
    "style-src-elem inline",
  ],
  ["a style attribute", `document.body.insertAdjacentHTML("beforeend", "<p style='color: red'>x</p>")`, "style-src-attr inline"],
  [
    "another site's picture",
    `const i = new Image(); i.src = "https://other.example/x.png"; document.body.append(i)`,
    "img-src https://other.example/x.png",
  ],
  ["a request", `fetch("https://other.example/").catch(() => {})`, "connect-src https://other.example/"],
  [
    "a frame",
    `const f = document.createElement("iframe"); f.src = "https://other.example/"; document.body.append(f)`,
    "frame-src https://other.example",
  ],
  [
    "a form",
    `const f = document.createElement("form"); f.action = "https://other.example/"; document.body.append(f); f.submit()`,
    "form-action https://other.example",
  ],
  [
    "another base for all addresses",
    `const b = document.createElement("base"); b.href = "https://other.example/"; document.head.append(b)`,
    "base-uri https://other.example/",
  ],
];

describe("the policy of a page", () => {
  test.each([isClaimPage, isReportPage])("lets in all that the page is made of, its JSON-LD too", async (is) => {
    const page = await open(pathOf(is));
    expect(await noted(page)).toEqual([]);
    expect(await page.evaluate(`document.querySelectorAll('script[type="application/ld+json"]').length`)).toBeGreaterThan(0);
    expect(await page.evaluate(`getComputedStyle(document.body).fontFamily`)).toContain("Reading");
    await page.close();
  });

  test("lets the site's own scripts run", async () => {
    const page = await open(pathOf(isReportPage));
    expect(await page.evaluate(`document.querySelector(".claim-filter") !== null`)).toBe(true);
    await page.close();
  });

  test.each(attacks)("keeps out %s", async (_, script, violation) => {
    const page = await open(pathOf(isClaimPage));
    await page.evaluate(`void (() => { ${script} })()`);
    await expect.poll(async () => String(await noted(page)), { timeout: 20_000 }).toContain(violation);
    expect(await page.evaluate("globalThis.ran")).toBeUndefined();
    expect(page.url()).toContain(server.origin);
    await page.close();
  });
});
