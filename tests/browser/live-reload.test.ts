import { execFile } from "node:child_process";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Browser } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { copyProject, type ProjectCopy } from "../site/copy-project.ts";
import { startServer, type RunningServer } from "../site/dev-server.ts";
import { listFiles } from "../site/read-pages.ts";
import { launchBrowser } from "./launch-browser.ts";

let project: ProjectCopy;
let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  project = copyProject();
  writeFileSync(join(project.folder, ".gitignore"), "node_modules\n");
  await promisify(execFile)("git", ["init", "--quiet", "--initial-branch=main"], { cwd: project.folder });
  await commitAll(project.folder, "Begin");
  [server, browser] = await Promise.all([startServer(project.folder), launchBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await server.stop();
  project.remove();
});

async function commitAll(folder: string, subject: string): Promise<void> {
  const git = (...args: string[]): Promise<unknown> => promisify(execFile)("git", args, { cwd: folder });
  await git("add", "--all");
  await git("-c", "user.name=Ada Reed", "-c", "user.email=ada@checked.example", "commit", "--quiet", "--message", subject);
}

test("an open page shows a change and its commit by itself, keeps its place, shows problems, and finds a server that was started again", async () => {
  const claim = listFiles(join(project.folder, "claims")).find((path) => /^[^/]+\/[^_/][^/]*\.json$/.test(path)) ?? "";
  const file = join(project.folder, "claims", claim);
  const before = readFileSync(file, "utf8");
  const withFinding = (finding: string): string => before.replace(/"finding": "(?:[^"\\]|\\.)*"/, `"finding": "${finding}"`);

  const page = await browser.newPage();
  await page.setViewport({ width: 800, height: 400 });
  await page.goto(`${server.url}${claim.replace(/\.json$/, "/")}`);
  const shows = (words: string): Promise<unknown> => page.waitForFunction(`document.body?.innerText.includes(${JSON.stringify(words)})`);

  await page.evaluate("scrollTo(0, 300)");
  // In one step, as most editors do: half a file would be shown as a problem, which has no such place.
  const aside = join(project.folder, "saved.json");
  writeFileSync(aside, withFinding("The first finding of this test."));
  renameSync(aside, file);
  await shows("The first finding of this test.");
  // The words above may have become more or fewer lines.
  await page.waitForFunction("scrollY > 150");

  writeFileSync(file, "{");
  await shows("Some files need mending");

  writeFileSync(file, withFinding("The second finding of this test."));
  await shows("The second finding of this test.");

  await commitAll(project.folder, "Say it in the words of this test");
  await shows("Say it in the words of this test");

  const port = Number(new URL(server.url).port);
  await server.stop();
  writeFileSync(file, withFinding("The third finding of this test."));
  server = await startServer(project.folder, port);
  expect(Number(new URL(server.url).port)).toBe(port);
  await shows("The third finding of this test.");
}, 60_000);
