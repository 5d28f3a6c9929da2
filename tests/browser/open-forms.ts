import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Page } from "puppeteer-core";
import { buildSite, minimalProject, writeJson } from "../project-builder.ts";
import { copyProject, type ProjectCopy } from "../site/copy-project.ts";
import { launchBrowser } from "./launch-browser.ts";
import { serveFolder } from "./serve-folder.ts";
import { startSaver } from "./start-saver.ts";

/** The forms of a small project, opened in a browser, saving into its folder. */
export interface OpenForms {
  project: ProjectCopy;
  page: Page;
  /** The addresses of everything that the page asked for, without what stands in the page itself. */
  requests: string[];
  /** What the browser said was wrong. */
  complaints: string[];
  /** Where the site and the program that saves are. */
  origins: string[];
  read(file: string): string;
  /** Opens a form by what stands behind #/collections/ in its address. */
  open(path: string): Promise<void>;
  /** Puts a text in the place of what the last field of that name has; eight digits are typed as a day: month, day, year. */
  fill(name: string, text: string): Promise<void>;
  /** Picks from the last field of that name the choice that has these words. */
  choose(name: string, words: string): Promise<void>;
  press(words: string): Promise<void>;
  /** Saves and waits until the page says that it is done. */
  save(): Promise<void>;
  shows(words: string): Promise<unknown>;
  close(): Promise<void>;
}

/**
 * Builds the site of the minimal project with forms, starts the program that saves, and signs in.
 *
 * @param more files beside those of the minimal project
 */
export async function openForms(more: Record<string, object>): Promise<OpenForms> {
  const endings: (() => unknown)[] = [];
  const close = async (): Promise<void> => {
    for (const end of endings.splice(0).reverse()) await end();
  };
  try {
    const project = await buildProjectWithForms(more);
    endings.push(() => project.remove());
    const saver = await startSaver(project.folder);
    endings.push(() => saver.stop());
    // The site asks for the program at its usual port, which may be taken on this machine.
    const config = join(project.folder, "_site/admin/config.json");
    const settings = { ...(JSON.parse(readFileSync(config, "utf8")) as object), local_backend: { url: `${saver.origin}api/v1` } };
    writeFileSync(config, JSON.stringify(settings));
    const site = await serveFolder(join(project.folder, "_site"));
    endings.push(() => site.close());
    const browser = await launchBrowser(["--lang=en-US"]);
    endings.push(() => browser.close());
    const page = await browser.newPage();
    await page.setViewport({ width: 1200, height: 1400 });
    const forms = { project, origins: [site.origin, saver.origin], ...driveForms(page, `${site.origin}admin/`, project.folder), close };
    await page.goto(`${site.origin}admin/`);
    await forms.shows("Login");
    await forms.press("Login");
    await forms.shows("Collections");
    return forms;
  } catch (error) {
    await close();
    throw error;
  }
}

async function buildProjectWithForms(more: Record<string, object>): Promise<ProjectCopy> {
  const project = copyProject();
  rmSync(join(project.folder, "claims"), { recursive: true });
  const admin = { backend: "github", repo: "owner/name", saving: "direct" } as const;
  for (const [file, content] of Object.entries({ ...minimalProject(), ...more, "_data/site.json": buildSite({ admin }) })) {
    mkdirSync(dirname(join(project.folder, file)), { recursive: true });
    writeFileSync(join(project.folder, file), typeof content === "string" ? content : writeJson(content ?? {}));
  }
  const formatted = await project.run("claim", ["format"]);
  const built = await project.run("build");
  if (formatted.code !== 0 || built.code !== 0) throw new Error(`${formatted.stdout}${built.stdout}${built.stderr}`);
  return project;
}

function driveForms(page: Page, address: string, folder: string): Omit<OpenForms, "project" | "origins" | "close"> {
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => /^(data|blob):/.test(request.url()) || requests.push(request.url()));
  page.on("console", (message) => void (["error", "warn"].includes(message.type()) && complaints.push(message.text())));
  // Decap gives up saving what it refused by an error without words.
  page.on("pageerror", (error) => void (String(error) !== "undefined" && complaints.push(String(error))));
  // It asks before a form is left that was not saved.
  page.on("dialog", (dialog) => void dialog.accept());

  const shows = (words: string): Promise<unknown> =>
    page.waitForFunction(`document.body.innerText.toLowerCase().includes(${JSON.stringify(words.toLowerCase())})`);
  const press = (words: string): Promise<void> =>
    page.locator(`::-p-xpath(//*[self::button or @role="menuitem" or @role="button"][normalize-space()="${words}"])`).click();
  const goTo = async (name: string): Promise<void> => {
    const ids = await page.$$eval(`[id^="${name}-field-"]`, (found) => found.map(({ id }) => id));
    await page.focus(`#${ids.at(-1) ?? "no-such-field"}`);
  };
  return {
    page,
    requests,
    complaints,
    shows,
    press,
    read: (file) => readFileSync(join(folder, file), "utf8"),
    async open(path) {
      // Only another address makes the browser load the page anew.
      await page.goto("about:blank");
      await page.goto(`${address}#/collections/${path}`);
      await page.locator("[id*='-field-']").wait();
      // What a form asks for while it opens, half a second after the rest, may still change its fields.
      for (let asked = -1; asked !== requests.length; await wait(750)) asked = requests.length;
    },
    async fill(name, text) {
      await goTo(name);
      await page.evaluate("document.activeElement.select()");
      if (/^\d{8}$/.test(text)) await page.keyboard.type(text);
      else await page.keyboard.sendCharacter(text);
    },
    async choose(name, words) {
      await goTo(name);
      await page.keyboard.type(words);
      await page.locator(`::-p-xpath(//*[@role="option"][contains(., "${words}")])`).click();
    },
    async save() {
      await press("Publish");
      await press("Publish now");
      await shows("Entry saved");
      await shows("Changes saved");
    },
  };
}
