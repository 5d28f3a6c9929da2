import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { findInstalledBrowser } from "./find-installed-browser.ts";
import { unpackNpmChromium } from "./unpack-npm-chromium.ts";

/** How to start a browser: what puppeteer's launch options call these fields. */
export interface BrowserChoice {
  executablePath: string;
  headless: true | "shell";
  env: Record<string, string | undefined>;
}

/** What every browser of the tests is started with. The sandbox is off because containers often forbid it; only our own pages are opened. */
export const browserArguments = [
  "--no-sandbox",
  "--disable-dev-shm-usage",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--font-render-hinting=none",
];

async function starts({ executablePath, env }: BrowserChoice): Promise<boolean> {
  try {
    await promisify(execFile)(executablePath, ["--version"], { env: env as NodeJS.ProcessEnv, timeout: 30_000 });
    return true;
  } catch {
    return false;
  }
}

/**
 * Finds the browser for the tests: the one CHROME_PATH names, else the one from npm (Linux on x64), else an installed one.
 *
 * @throws in words that say what to install when there is none
 */
export async function findBrowser(): Promise<BrowserChoice> {
  const named = process.env["CHROME_PATH"];
  if (named) {
    const choice: BrowserChoice = { executablePath: named, headless: true, env: process.env };
    if (await starts(choice)) return choice;
    throw new Error(`CHROME_PATH says ${named}, but no browser starts from there. Correct the path, or unset CHROME_PATH.`);
  }
  const fromNpm = await unpackNpmChromium();
  if (fromNpm && (await starts(fromNpm))) return fromNpm;
  const installed = findInstalledBrowser();
  if (installed) return { executablePath: installed, headless: true, env: process.env };
  throw new Error(
    "The browser tests found no browser. " +
      (fromNpm ? "The one that comes with `npm ci` does not start on this machine. " : "None comes with `npm ci` for this machine. ") +
      "Install Chrome, Chromium or Edge, or set CHROME_PATH to the program of one.",
  );
}
