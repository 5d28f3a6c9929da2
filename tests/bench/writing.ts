// tsx tests/bench/writing.ts [claims …] — says how long somebody who writes waits in projects of these sizes.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Page } from "puppeteer-core";
import { launchBrowser } from "../browser/launch-browser.ts";
import { measureProcess, memoryOf } from "./measure-process.ts";
import { median } from "./statistics.ts";
import { writeProject } from "./write-project.ts";

const saves = 30;
const starts = 3;
const checks = 5;

const sizes = (process.argv.length > 2 ? process.argv.slice(2) : ["10000"]).map(Number);
if (sizes.some((size) => !Number.isSafeInteger(size) || size < 20)) {
  console.error("tsx tests/bench/writing.ts [<number of claims> …]\n  Says how long somebody who writes waits.");
  process.exit(2);
}
for (const size of sizes) {
  const root = mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "plumbline-writing-"));
  try {
    await measureSize(root, size);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

async function measureSize(root: string, size: number): Promise<void> {
  writeProject(root, size);
  commitAll(root);
  console.log(`${size.toLocaleString("en")} claims`);
  const report = readdirSync(join(root, "claims")).sort().at(-1) ?? "";
  const claim = readdirSync(join(root, "claims", report)).find((name) => !name.startsWith("_")) ?? "";
  const file = `claims/${report}/${claim}`;

  const checked = [];
  for (let round = 0; round < checks; round += 1) checked.push(await measureProcess(["npm", "run", "check", "--", file], root));
  tell(
    "check of one file, whole process",
    checked.map(({ wall }) => wall * 1000),
  );
  tell(
    "  its processor time",
    checked.map(({ processor }) => (processor ?? NaN) * 1000),
  );

  const firsts = { report: [] as number[], home: [] as number[] };
  for (let round = 0; round < starts; round += 1) {
    for (const [kind, path] of [
      ["report", `${report}/`],
      ["home", ""],
    ] as const) {
      const server = await startServer(root);
      await (await fetch(`${server.url}${path}`)).text();
      firsts[kind].push(performance.now() - server.begun);
      await server.stop();
    }
  }
  tell("npm start until the first page of a report", firsts.report);
  tell("npm start until the home page", firsts.home);

  const server = await startServer(root);
  tell("npm start until every report has been read", [(await server.untilSaid(/No problems\./)) - server.begun]);
  const browser = await launchBrowser();
  const page = await browser.newPage();
  tell(
    "save until the open page shows it",
    await measureSaves(page, `${server.url}${report}/${claim.replace(/\.json$/, "/")}`, join(root, file)),
  );
  console.log(`  peak memory of the server's processes: ${server.memory().toFixed(0)} MiB`);
  await browser.close();
  await server.stop();
}

function commitAll(root: string): void {
  writeFileSync(join(root, ".gitignore"), "node_modules\n");
  for (const args of [
    ["init", "--quiet"],
    ["config", "gc.auto", "0"],
    ["add", "--all"],
    ["-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "--quiet", "-m", "Begin"],
  ]) {
    const { status, stderr } = spawnSync("git", args, { cwd: root, stdio: ["ignore", "ignore", "pipe"] });
    if (status !== 0) throw new Error(stderr.toString("utf8"));
  }
}

function tell(what: string, milliseconds: number[]): void {
  console.log(
    `  ${what}: median ${median(milliseconds).toFixed(0)} ms, most ${Math.max(...milliseconds).toFixed(0)} ms (${milliseconds.length} times)`,
  );
}

async function startServer(root: string) {
  const begun = performance.now();
  const child = spawn("npm", ["start", "--", "--port", "0"], { cwd: root, stdio: ["ignore", "pipe", "inherit"], detached: true });
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (said += text));
  const untilSaid = async (words: RegExp): Promise<number> => {
    while (!words.test(said)) {
      if (child.exitCode !== null) throw new Error(`The server ended: ${said}`);
      await wait(5);
    }
    return performance.now();
  };
  await untilSaid(/http:\S+/);
  const stop = async (): Promise<void> => {
    const ended = new Promise((resolve) => child.once("close", resolve));
    if (child.pid !== undefined) process.kill(-child.pid);
    await ended;
  };
  const memory = (): number => (child.pid === undefined ? NaN : (memoryOf(child.pid) ?? NaN));
  return { url: /http:\S+/.exec(said)?.[0] ?? "", begun, untilSaid, memory, stop };
}

/** From the moment the file is written until the first frame with the new words has been painted, by the clock of the computer. */
async function measureSaves(page: Page, url: string, file: string): Promise<number[]> {
  let shown: (found: { words: string; at: number }) => void = () => {};
  await page.exposeFunction("tellShown", (words: string, at: number) => shown({ words, at }));
  await page.evaluateOnNewDocument(`addEventListener("DOMContentLoaded", () => {
    const words = /Finding number \\d+\\./.exec(document.body.innerText)?.[0];
    if (!words) return;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => tellShown(words, performance.timeOrigin + performance.now());
    requestAnimationFrame(() => port2.postMessage(null));
  });`);
  await page.goto(url);
  const before = readFileSync(file, "utf8");
  const times: number[] = [];
  for (let number = 1; number <= saves; number += 1) {
    // Whoever writes looks at a page that stands still.
    await wait(250);
    const words = `Finding number ${number}.`;
    const seen = new Promise<number>((resolve) => {
      shown = (found) => {
        if (found.words === words) resolve(found.at);
      };
    });
    const saved = performance.timeOrigin + performance.now();
    writeFileSync(file, before.replace(/"finding": "(?:[^"\\]|\\.)*"/, `"finding": "${words}"`));
    times.push((await seen) - saved);
  }
  return times;
}
