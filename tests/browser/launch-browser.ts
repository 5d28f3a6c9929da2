import { launch, type Browser } from "puppeteer-core";
import { browserArguments, findBrowser } from "./find-browser.ts";

/**
 * Starts a browser for a test file; the caller closes it.
 *
 * @param more arguments for the browser beside the usual ones
 */
export async function launchBrowser(more: string[] = []): Promise<Browser> {
  return await launch({ ...(await findBrowser()), args: [...browserArguments, ...more] });
}
