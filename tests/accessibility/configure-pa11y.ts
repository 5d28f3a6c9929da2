import { fileURLToPath } from "node:url";
import { browserArguments, findBrowser, type BrowserChoice } from "../browser/find-browser.ts";
import { serveFolder } from "../browser/serve-folder.ts";
import { readPages } from "../site/read-pages.ts";

/** The part of pa11y-ci's configuration that is used here. */
interface PallyConfiguration {
  defaults: {
    standard: string;
    runners: string[];
    concurrency: number;
    timeout: number;
    useIncognitoBrowserContext: boolean;
    chromeLaunchConfig: BrowserChoice & { args: string[] };
  };
  urls: { url: string; viewport: { width: number; height: number } }[];
}

const project = fileURLToPath(new URL("../..", import.meta.url));

// Blink's own numbers for the scheme a reader prefers.
const schemes = { dark: 0, light: 1 };

const widths = [1280, 320];

/**
 * Sets pa11y-ci up for every page of a built site, on a wide and on a narrow screen, with both runners and nothing ignored.
 *
 * @param scheme the colour scheme the reader prefers
 * @throws when there is no page: pa11y-ci itself would call that a success
 */
export async function configurePa11y(scheme: "light" | "dark"): Promise<PallyConfiguration> {
  const site = process.env["ACCESSIBILITY_SITE"] ?? `${project}_site`;
  const pages = readPages(site);
  const server = await serveFolder(site);
  return {
    defaults: {
      standard: "WCAG2AA",
      runners: ["htmlcs", fileURLToPath(new URL("axe-wcag22.cjs", import.meta.url))],
      concurrency: 6,
      timeout: 60_000,
      // With a context per page, pages fail to open when several are checked at once.
      useIncognitoBrowserContext: false,
      chromeLaunchConfig: {
        ...(await findBrowser()),
        args: [...browserArguments, `--blink-settings=preferredColorScheme=${schemes[scheme]}`],
      },
    },
    urls: widths.flatMap((width) =>
      pages.map(({ path }) => ({
        url: `${server.origin}${path.replace(/(^|\/)index\.html$/, "$1")}?${scheme},${width}px`,
        viewport: { width, height: 1024 },
      })),
    ),
  };
}
