import type { Browser, Page } from "puppeteer-core";
import { complaintsOf } from "./visit-pages.ts";

/** The search page in a browser. */
export interface SearchPage {
  page: Page;
  complaints: string[];
  status(): Promise<string>;
  /** Waits until the page says something other than before. */
  told(before: string): Promise<string>;
  results(): Promise<string[]>;
  type(text: string): Promise<string>;
  focused(): Promise<string>;
}

/**
 * Opens the search page of a site.
 *
 * @param root the site's address, ending with a slash
 * @param query what follows the page's address, such as ?q=words
 */
export async function openSearch(browser: Browser, root: string, query = ""): Promise<SearchPage> {
  const page = await browser.newPage();
  const complaints = complaintsOf(page, root);
  await page.goto(`${root}search/index.html${query}`, { waitUntil: "load" });
  const status = async (): Promise<string> => String(await page.evaluate(`document.querySelector("[role=status]").textContent`));
  const told = async (before: string): Promise<string> => {
    await page.waitForFunction(`document.querySelector("[role=status]").textContent !== ${JSON.stringify(before)}`, { timeout: 10_000 });
    return await status();
  };
  return {
    page,
    complaints,
    status,
    told,
    results: async () =>
      (await page.evaluate(
        `[...document.querySelectorAll("[data-results] .claim-row__statement")].map((each) => each.textContent)`,
      )) as string[],
    type: async (text) => {
      const before = await status();
      await page.focus("main input");
      // All at once: letter by letter, a slow machine would search for the first few.
      await page.keyboard.sendCharacter(text);
      return await told(before);
    },
    focused: async () => String(await page.evaluate(`document.activeElement.textContent || document.activeElement.localName`)),
  };
}
