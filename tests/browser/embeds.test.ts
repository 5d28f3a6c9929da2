import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "puppeteer-core";
import { unfurl } from "unfurl.js";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { headersFor } from "../hosting/headers-for.ts";
import { buildPersianSite, type BuiltSite } from "../site/build-persian-site.ts";
import { copyProject } from "../site/copy-project.ts";
import { listFiles } from "../site/read-pages.ts";
import { launchBrowser } from "./launch-browser.ts";
import { serveFolder, type ServedFolder } from "./serve-folder.ts";
import { showInFrame } from "./show-in-frame.ts";
import { isCard, isClaimPage, settle } from "./visit-pages.ts";

let browser: Browser;
let persian: BuiltSite;

beforeAll(async () => {
  [browser, persian] = await Promise.all([launchBrowser(), buildPersianSite()]);
});

afterAll(async () => {
  await browser.close();
  persian.remove();
});

/** What a site offers for a claim, by the folder of its page. */
interface Offer {
  folder: string;
  html: string;
  width: number;
  height: number;
}

function offersOf(site: string): Offer[] {
  return listFiles(site)
    .filter((path) => path.endsWith("/oembed.json"))
    .map((path) => ({
      folder: path.replace("oembed.json", ""),
      ...(JSON.parse(readFileSync(join(site, path), "utf8")) as Omit<Offer, "folder">),
    }));
}

/** The frame of an offer, as if the site were published where it is served. */
const framed = ({ html, folder }: Offer, { origin }: ServedFolder): string => html.replace(/src="[^"]*"/, `src="${origin}${folder}embed/"`);

describe.each(["Netlify", "Cloudflare Pages"] as const)("with the headers that %s sends", (host) => {
  let server: ServedFolder;

  beforeAll(async () => {
    const headers = readFileSync(join(inject("site"), "_headers"), "utf8");
    server = await serveFolder(inject("site"), "/", { headersOf: (path) => headersFor(headers, path, host) });
  });

  afterAll(() => server.close());

  test("another site shows the card of a claim, which asks for nothing but itself", async () => {
    const offers = offersOf(inject("site"));
    expect(offers.length).toBeGreaterThan(20);
    for (const offer of offers.slice(0, 3)) {
      const before = server.requests.length;
      const { headings, complaints } = await showInFrame(browser, framed(offer, server));
      const claim = JSON.parse(readFileSync(join(inject("site"), offer.folder, "claim.json"), "utf8")) as { statement: string };
      expect([headings, complaints]).toEqual([[claim.statement], []]);
      expect(server.requests.slice(before)).toEqual([`/${offer.folder}embed/`]);
    }
  });

  test("another site shows no other page", async () => {
    const others = listFiles(inject("site")).filter((path) => path.endsWith(".html") && !isCard(path));
    const kinds = others.filter((path) => !isClaimPage(path)).concat(others.find(isClaimPage) ?? []);
    for (const path of kinds) {
      const { headings, complaints } = await showInFrame(browser, `<iframe src="${server.origin}${path}"></iframe>`);
      expect([path, headings, complaints.join()]).toEqual([path, [], expect.stringContaining("frame-ancestors 'none'")]);
    }
  });

  test("the link of the card leads the whole window to the full check", async () => {
    const [offer] = offersOf(inject("site"));
    if (offer === undefined) throw new Error("The site offers no card.");
    await showInFrame(browser, framed(offer, server), async (page: Page) => {
      const inner = page.frames().find((each) => each !== page.mainFrame());
      await Promise.all([page.waitForNavigation({ waitUntil: "load" }), inner?.click("a")]);
      expect(page.url()).toBe(`${server.origin}${offer.folder}index.html`);
    });
  });
});

describe("every card", () => {
  test.each(["English", "Persian"])(
    "in %s fits into its frame, and into every frame from 280 to 1200 px without sideways scroll",
    async (language) => {
      const site = language === "Persian" ? persian.site : inject("site");
      const server = await serveFolder(site);
      const page = await browser.newPage();
      const faults: string[] = [];
      for (const { folder, width, height } of offersOf(site)) {
        await page.setViewport({ width, height });
        await page.goto(`${server.origin}${folder}embed/`, { waitUntil: "load" });
        const needed = await page.evaluate(
          `(() => { const m = document.querySelector("main"); m.style.setProperty("min-block-size", "0"); return m.offsetHeight; })()`,
        );
        if (Number(needed) > height) faults.push(`${folder} needs ${String(needed)} px, and its frame has ${height}`);
        if (Number(needed) < height - 120) faults.push(`${folder} needs ${String(needed)} px of ${height}: too much is empty`);
        for (const narrow of [280, 360, 480, 1200]) {
          await page.setViewport({ width: narrow, height: 300 });
          const over = await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
          if (Number(over) > 0) faults.push(`${folder} is ${String(over)} px too wide at ${narrow}`);
        }
      }
      await page.close();
      await server.close();
      expect(faults).toEqual([]);
    },
  );

  test("is in the language and direction of its check", async () => {
    const server = await serveFolder(persian.site);
    const page = await browser.newPage();
    await page.goto(`${server.origin}pol-nilodarreh/derazaye-pol/embed/`, { waitUntil: "load" });
    const shown = await page.evaluate(`[document.documentElement.lang, getComputedStyle(document.querySelector("h1")).direction]`);
    expect(shown).toEqual(["fa", "rtl"]);
    await page.close();
    await server.close();
  });

  test("has its link as the first and only stop of the Tab key, and shows the focus", async () => {
    const server = await serveFolder(inject("site"));
    const page = await browser.newPage();
    const [offer] = offersOf(inject("site"));
    await page.goto(`${server.origin}${offer?.folder ?? ""}embed/`, { waitUntil: "load" });
    const focus = `(() => { const it = document.activeElement; return [it.tagName, getComputedStyle(it).outlineStyle]; })()`;
    await page.keyboard.press("Tab");
    expect(await page.evaluate(focus)).toEqual(["A", "solid"]);
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.tagName")).toBe("BODY");
    await page.close();
    await server.close();
  });

  test("is no larger than 10 KB as it lies on the disk", () => {
    const sizes = [inject("site"), persian.site].flatMap((site) =>
      listFiles(site)
        .filter(isCard)
        .map((path) => ({ path, bytes: readFileSync(join(site, path)).length })),
    );
    expect(sizes.length).toBeGreaterThan(25);
    expect(sizes.filter(({ bytes }) => bytes > 10_000)).toEqual([]);
  });
});

describe("on the page of a claim", () => {
  const openClaim = async (server: ServedFolder): Promise<{ page: Page; offer: Offer }> => {
    const [offer] = offersOf(inject("site"));
    if (offer === undefined) throw new Error("The site offers no card.");
    const page = await browser.newPage();
    await browser
      .defaultBrowserContext()
      .overridePermissions(new URL(server.origin).origin, ["clipboard-read", "clipboard-sanitized-write"]);
    await page.goto(`${server.origin}${offer.folder}`, { waitUntil: "load" });
    await settle(page);
    return { page, offer };
  };

  test("the HTML to embed can be selected and copied, and not changed; the button copies it", async () => {
    const server = await serveFolder(inject("site"));
    const { page, offer } = await openClaim(server);
    await page.click("details:has(#embed) summary");
    expect(await page.$eval("#embed", (box) => (box as unknown as { value: string }).value)).toBe(offer.html);
    await page.focus("#embed");
    await page.keyboard.type("changed");
    expect(await page.$eval("#embed", (box) => (box as unknown as { value: string }).value)).toBe(offer.html);
    // It says so for two seconds.
    const copied = page.waitForFunction(`document.querySelector('[data-copy="embed"]').textContent === "Copied"`);
    await Promise.all([copied, page.click('[data-copy="embed"]')]);
    expect(await page.evaluate("navigator.clipboard.readText()")).toBe(offer.html);
    await page.close();
    await server.close();
  });

  test("a program that is given the page's address finds the card and shows it", async () => {
    const project = copyProject();
    const server = await serveFolder(join(project.folder, "_site"));
    try {
      expect((await project.run("build", ["--base-url", server.origin, "--no-zip"])).code).toBe(0);
      const [offer] = offersOf(join(project.folder, "_site"));
      if (offer === undefined) throw new Error("The site offers no card.");
      const { oEmbed } = await unfurl(`${server.origin}${offer.folder}`);
      expect(oEmbed).toMatchObject({ type: "rich", version: "1.0", html: offer.html, width: offer.width, height: offer.height });
      const { headings } = await showInFrame(browser, offer.html);
      expect(headings).toHaveLength(1);
    } finally {
      await server.close();
      project.remove();
    }
  });
});
