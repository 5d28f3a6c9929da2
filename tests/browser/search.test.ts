import { pathToFileURL } from "node:url";
import type { Browser } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { buildPersianSite, type BuiltSite } from "../site/build-persian-site.ts";
import { launchBrowser } from "./launch-browser.ts";
import { openSearch, type SearchPage } from "./open-search.ts";
import { serveFolder, type ServedFolder } from "./serve-folder.ts";

let browser: Browser;
let server: ServedFolder;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), serveFolder(inject("site"))]);
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

const open = (root: string, query = ""): Promise<SearchPage> => openSearch(browser, root, query);
const fromDisk = (): string => `${pathToFileURL(inject("site")).href}/`;

describe.each([
  ["a server", () => server.origin],
  ["a disk", fromDisk],
])("the search from %s", (_, root) => {
  test("finds claims while one types, says how many, and shows each with its verdict, its speaker and its report", async () => {
    const search = await open(root());
    expect(await search.status()).toBe("");
    expect(await search.type("ramadan meeting with gov")).toBe("1 claim found");
    expect(await search.results()).toEqual(["The remarks were made at a Ramadan meeting with government and military officials."]);
    const row = await search.page.evaluate(`(() => {
      const row = document.querySelector("[data-results] li");
      return {
        words: row.innerText.split(/\\n+/),
        icon: row.querySelector("use").getAttribute("href"),
        links: [...row.querySelectorAll("a")].map((link) => link.href.replace(${JSON.stringify(root())}, "")),
      };
    })()`);
    expect(row).toEqual({
      words: [
        "The remarks were made at a Ramadan meeting with government and military officials.",
        "True",
        "The article · Iran’s Ayatollah Rejects Trump’s Nuclear Negotiation Offer",
      ],
      icon: "#icon-check",
      links: [expect.stringMatching(/^iran-nuclear-offer\/[a-z-]+\/index\.html$/), "iran-nuclear-offer/index.html"],
    });
    expect(search.complaints).toEqual([]);
    await search.page.close();
  });

  test("leads by keys from the field through the results to a claim and back", async () => {
    const search = await open(root());
    await search.page.focus("main input");
    await search.type("khamenei letter");
    const [first = "", second = ""] = await search.results();
    expect(second).not.toBe("");
    await search.page.keyboard.press("ArrowDown");
    expect(await search.focused()).toBe(first);
    await search.page.keyboard.press("ArrowDown");
    expect(await search.focused()).toBe(second);
    await search.page.keyboard.press("ArrowUp");
    await search.page.keyboard.press("ArrowUp");
    expect(await search.focused()).toBe("input");
    await search.page.keyboard.press("Enter");
    await search.page.waitForFunction(`document.activeElement.localName === "a"`);
    expect(await search.focused()).toBe(first);
    await search.page.keyboard.press("Escape");
    expect(await search.focused()).toBe("input");
    expect(await search.results()).not.toEqual([]);
    const before = await search.status();
    await search.page.keyboard.press("Escape");
    expect(await search.told(before)).toBe("");
    expect(await search.results()).toEqual([]);
    await search.type("ramadan");
    await search.page.keyboard.press("Enter");
    await search.page.waitForFunction(`document.activeElement.localName === "a"`);
    await Promise.all([search.page.waitForNavigation(), search.page.keyboard.press("Enter")]);
    expect(await search.page.$eval("h1", (heading) => heading.textContent)).toContain("Ramadan");
    expect(search.complaints).toEqual([]);
    await search.page.close();
  });

  test("shows only claims of the verdict that is chosen", async () => {
    const search = await open(root());
    const all = await search.type("trump");
    await search.page.select("main select", "false");
    expect(await search.told(all)).toBe("1 claim found");
    expect(await search.page.$eval("[data-results] .verdict__word", (word) => word.textContent)).toBe("False");
    await search.page.close();
  });
});

describe("the search", () => {
  test("takes its words and verdict from the address, and keeps them there", async () => {
    const search = await open(server.origin, "?q=trump&verdict=false");
    expect(await search.told("")).toBe("1 claim found");
    expect(await search.page.$eval("main input", (field) => (field as unknown as { value: string }).value)).toBe("trump");
    await search.page.select("main select", "");
    await search.told("1 claim found");
    expect(search.page.url()).toBe(`${server.origin}search/index.html?q=trump`);
    await search.page.close();
  });

  test("shows ten at first, and more when asked, where the reader goes on", async () => {
    const search = await open(server.origin);
    await search.type("iran");
    expect(await search.results()).toHaveLength(10);
    await search.page.click("[data-more]");
    await search.page.waitForFunction(`document.querySelectorAll("[data-results] li").length > 10`);
    const results = await search.results();
    expect(results).toHaveLength(20);
    expect(new Set(results).size).toBe(20);
    expect(await search.focused()).toBe(results[10]);
    await search.page.close();
  });

  test("says that nothing was found, and shows the lists again", async () => {
    const search = await open(server.origin);
    expect(await search.type("zebra")).toBe("No claim has all these words. Try fewer or other words, or go through the lists.");
    expect(await search.page.$eval("[data-browse]", (lists) => lists.checkVisibility())).toBe(true);
    await search.page.close();
  });

  test.each([
    `<img src=x onerror="globalThis.ran = true">`,
    `"><script>globalThis.ran = true</script>`,
    "javascript:alert(1)",
    "\u202e%00../../",
  ])("takes %s for words", async (hostile) => {
    const search = await open(server.origin, `?q=${encodeURIComponent(hostile)}&verdict=${encodeURIComponent(hostile)}`);
    expect(await search.told("")).toContain("No claim has all these words.");
    expect(await search.page.evaluate("globalThis.ran")).toBe(undefined);
    expect(await search.page.$$("main img, main script")).toEqual([]);
    expect(search.complaints).toEqual([]);
    await search.page.close();
  });

  test("says so when a part of it cannot be loaded, and works when it can be again", async () => {
    const search = await open(server.origin);
    await search.page.setRequestInterception(true);
    let broken = true;
    search.page.on("request", (request) => void (broken && request.url().includes("/terms") ? request.abort() : request.continue()));
    expect(await search.type("trump")).toContain("The search could not be loaded.");
    broken = false;
    expect(await search.type(" letter")).toMatch(/^\d+ claims found$/);
    await search.page.close();
  });

  test("does not mix files of two states of the site", async () => {
    const search = await open(server.origin);
    await search.page.setRequestInterception(true);
    search.page.on("request", (request) => {
      if (!request.url().includes("/report-0-0")) return void request.continue();
      void request.respond({ contentType: "text/javascript", body: `plumbline("report-0-0","0000000000",["x","x",[]]);` });
    });
    expect(await search.type("trump")).toContain("The search could not be loaded.");
    expect(await search.results()).toEqual([]);
    await search.page.close();
  });
});

describe("the search of a Persian site", () => {
  let persian: BuiltSite;
  let persianServer: ServedFolder;
  beforeAll(async () => {
    persian = await buildPersianSite();
    persianServer = await serveFolder(persian.site);
  });
  afterAll(async () => {
    await persianServer.close();
    persian.remove();
  });

  test("runs from the right, counts in its own digits, and takes the letters of an Arabic keyboard", async () => {
    const search = await open(persianServer.origin);
    const told = await search.type("پل");
    expect(told).toMatch(/^[۰-۹]+ ادعا یافت شد$/u);
    const persianLetters = await search.results();
    expect(persianLetters.length).toBeGreaterThan(1);
    const place = (await search.page.evaluate(`(() => {
      const { left, right } = document.querySelector("[data-results] .verdict").getBoundingClientRect();
      return { fromLeft: left, fromRight: document.documentElement.clientWidth - right };
    })()`)) as { fromLeft: number; fromRight: number };
    expect(place.fromRight).toBeLessThan(place.fromLeft);
    // One letter with two codes: that of the Arabic keyboard, and that of the Persian one.
    const arabic = await open(persianServer.origin, `?q=${encodeURIComponent("ي")}`);
    const before = await arabic.told("");
    expect(before).toBe(await (await open(persianServer.origin, `?q=${encodeURIComponent("ی")}`)).told(""));
    expect(before).toMatch(/^[۰-۹]+ ادعا یافت شد$/u);
    await search.page.close();
    await arabic.page.close();
  });

  test("finds a claim by the words of its translation, and leads to the translation", async () => {
    const search = await open(persianServer.origin);
    await search.type("new bridge");
    const links = (await search.page.evaluate(
      `[...document.querySelectorAll("[data-results] .claim-row__statement")].map((link) => link.pathname)`,
    )) as string[];
    expect(links).toContainEqual(expect.stringMatching(/\/en\/index\.html$/));
    await search.page.close();
  });
});
