import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createRandom, createVocabulary } from "../bench/random-words.ts";
import { writeReport } from "../bench/write-report.ts";
import { seed } from "../seed.ts";
import { copyProject, fingerprint, type ProjectCopy } from "./copy-project.ts";

const reports = ["report-a", "report-b", "report-c"];
let project: ProjectCopy;

/** Three reports of three claims each, committed. */
beforeEach(() => {
  project = copyProject();
  const { folder } = project;
  rmSync(join(folder, "claims"), { recursive: true });
  const random = createRandom(1);
  const vocabulary = createVocabulary(random, 3000);
  for (const id of reports) writeReport(join(folder, "claims"), id, 3, random, vocabulary);
  writeFileSync(join(folder, ".gitignore"), "node_modules\n_site*\n_cold*\n");
  commitAll("First");
});

afterEach(() => project.remove());

function git(...args: string[]): void {
  const own = ["-c", "user.name=Writer", "-c", "user.email=writer@example.org", "-c", "commit.gpgsign=false"];
  execFileSync("git", [...own, ...args], { cwd: project.folder });
}

function commitAll(subject: string): void {
  git("init", "-q");
  git("add", "-A");
  git("commit", "-q", "-m", subject);
}

async function build(...typed: string[]): Promise<string> {
  const { code, stdout, stderr } = await project.run("build", typed);
  expect([code, stderr]).toEqual([0, ""]);
  return stdout.trimEnd().split("\n").at(-1) ?? "";
}

const claimFile = (): string => {
  const name = readdirSync(join(project.folder, "claims/report-b")).find((each) => /^[a-z].*\.json$/.test(each));
  return `claims/report-b/${name ?? ""}`;
};
const pageTimes = (): number[] => reports.map((id) => statSync(join(project.folder, "_site", id, "index.html")).mtimeMs);

describe("a build after another", () => {
  test("makes only the report anew that was changed, says so, and gives what a build from nothing gives", async () => {
    expect(await build()).toMatch(/in [\d.]+ s\.$/);
    const before = pageTimes();
    project.edit(claimFile(), (text) => text.replace(/"finding": ".*?"/, '"finding": "It was measured again."'));
    expect(await build()).toMatch(/3 reports, .*; 1 report made anew, the others kept\.$/);
    const after = pageTimes();
    expect(reports.filter((_, place) => after[place] !== before[place])).toEqual(["report-b"]);
    const warm = fingerprint(join(project.folder, "_site"));
    await build("--no-cache", "--output", "_cold");
    expect(warm).toBe(fingerprint(join(project.folder, "_cold")));
  });

  test("makes all anew when a template, the site's own words or the address changed, or when it is told to forget", async () => {
    await build();
    project.edit("templates/components/footer/footer.njk", (text) => `${text}<!-- changed -->`);
    expect(await build()).not.toContain("kept");
    project.edit("_data/strings/en.json", (text) => text.replace('"nav.reports": "', '"nav.reports": "All '));
    expect(await build()).not.toContain("kept");
    expect(await build("--base-url", "https://elsewhere.example/")).not.toContain("kept");
    expect(await build("--base-url", "https://elsewhere.example/")).toContain("0 reports made anew");
    expect(await build("--base-url", "https://elsewhere.example/", "--no-cache")).not.toContain("kept");
    expect(await build("--base-url", "https://elsewhere.example/")).not.toContain("kept");
  });

  test("tells a commit only on the pages of the reports that it touched", async () => {
    await build();
    project.edit(claimFile(), (text) => text.replace(/"finding": ".*?"/, '"finding": "It was measured again."'));
    commitAll("Measure again");
    expect(await build()).toContain("1 report made anew");
    expect(
      readFileSync(join(project.folder, `${claimFile().replace("claims/", "_site/").replace(".json", "")}/history/index.html`), "utf8"),
    ).toContain("Measure again");
    git("commit", "-q", "--allow-empty", "-m", "Nothing");
    expect(await build()).toContain("0 reports made anew");
  });

  test("builds upon what a cache has brought back, with other times on every file", async () => {
    await build();
    const cache = join(project.folder, "_cold.cache");
    cpSync(join(project.folder, "_site"), cache, { recursive: true });
    rmSync(join(project.folder, "_site"), { recursive: true });
    cpSync(join(project.folder, "claims"), join(project.folder, "_cold.claims"), { recursive: true });
    rmSync(join(project.folder, "claims"), { recursive: true });
    cpSync(cache, join(project.folder, "_site"), { recursive: true });
    cpSync(join(project.folder, "_cold.claims"), join(project.folder, "claims"), { recursive: true });
    expect(await build()).toContain("0 reports made anew");
  });

  test("keeps a report, a claim and a source that are called as what every object of JavaScript has", async () => {
    const name = "constructor";
    const folder = join(project.folder, "claims", name);
    renameSync(join(project.folder, "claims/report-b"), folder);
    const cite = /"analysis": ".*?\[@([a-z0-9-]+)/;
    const files = readdirSync(folder).map((file) => ({ file, text: readFileSync(join(folder, file), "utf8") }));
    const citing = files.find(({ text }) => cite.test(text)) ?? { file: "", text: "" };
    const [claim, source] = [citing.file.replace(".json", ""), cite.exec(citing.text)?.[1] ?? ""];
    for (const { file, text } of files) {
      const renamed = text.replaceAll(new RegExp(`(?<=[@"])(?:${claim}|${source})(?=[\\];"])`, "g"), name);
      writeFileSync(join(folder, file), renamed);
    }
    renameSync(join(folder, citing.file), join(folder, `${name}.json`));
    await build();
    expect(readFileSync(join(project.folder, "_site", name, name, "index.html"), "utf8")).toContain('href="#evidence-1"');
    expect(await build()).toContain("0 reports made anew");
    // Of a report without anything published there are no files, by which it would be remembered.
    for (const { file } of files.filter((each) => /^[a-z].*\.json$/.test(each.file))) {
      const now = join(folder, file === citing.file ? `${name}.json` : file);
      writeFileSync(now, readFileSync(now, "utf8").replace(/"status": "\w+"/, '"status": "draft"'));
    }
    await build();
    expect(await build()).toContain("0 reports made anew");
  });

  test("says again what is only recommended and not met in a report that it kept", async () => {
    project.edit(claimFile(), (text) => {
      const claim = JSON.parse(text) as Record<string, unknown>;
      return JSON.stringify({ ...claim, waivers: [{ rule: "excerpt-length", reason: "It is not needed." }] }, null, 2);
    });
    const first = await project.run("build");
    const second = await project.run("build");
    expect(first.stderr).toContain("waive");
    expect(second.stderr).toBe(first.stderr);
    expect(second.stdout).toContain("0 reports made anew");
  });
});

/** Takes steps in a process of its own: Eleventy lets nothing go of what it has built. */
async function takeSteps(
  folder: string,
  steps: number,
  beginning: number,
  extent: "whole" | "pages",
): Promise<{ faults: string[]; seen: Record<string, number>; skipped: string[] }> {
  const child = spawn(process.execPath, ["--import", "tsx", "tests/site/take-steps.ts", String(steps), String(beginning), extent], {
    cwd: folder,
  });
  let [told, said] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => (told += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (said += text));
  await new Promise((resolve) => child.on("close", resolve));
  return JSON.parse(told === "" ? JSON.stringify({ faults: [said], seen: {}, skipped: [] }) : told) as Awaited<
    ReturnType<typeof takeSteps>
  >;
}

test("whatever happens between two builds, 300 times, the second gives what a build from nothing gives", async () => {
  const { folder } = project;
  mkdirSync(join(folder, "tests", "site"), { recursive: true });
  cpSync(fileURLToPath(new URL("take-steps.ts", import.meta.url)), join(folder, "tests", "site", "take-steps.ts"));
  const seen: Record<string, number> = {};
  const skipped: string[] = [];
  for (const round of [0, 1, 2, 3, 4, 5]) {
    const taken = await takeSteps(folder, 50, seed + round, round === 0 ? "whole" : "pages");
    expect([seed + round, taken.faults]).toEqual([seed + round, []]);
    skipped.push(...taken.skipped);
    for (const [what, times] of Object.entries(taken.seen)) seen[what] = (seen[what] ?? 0) + times;
  }
  // What was proven says something only when much was kept, and some was refused.
  expect(Object.entries(seen).filter(([, times]) => times < 10)).toEqual([]);
  expect(skipped.length < 10 ? [] : skipped).toEqual([]);
}, 1_800_000);
