import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { describeFiles, readManifest } from "../../src/publish/manifest.ts";
import { untilSwapped } from "../until-swapped.ts";
import { copyProject, type ProjectCopy } from "./copy-project.ts";
import { writtenClass } from "./written-class.ts";

/**
 * Starts a build and kills it, with its whole process group, after so many milliseconds, unless it has come to its end by then. A swap that has
 * begun comes to its end.
 */
async function killBuild({ folder }: ProjectCopy, delay: number): Promise<void> {
  const child = spawn(process.execPath, ["src/cli/launch.js", "build"], { cwd: folder, stdio: "ignore", detached: true });
  const gone = once(child, "exit");
  const timer = setTimeout(() => process.kill(-(child.pid ?? Number.NaN), "SIGKILL"), delay);
  await gone;
  clearTimeout(timer);
  await untilSwapped(folder);
}

/** Says what is wrong with a site as a whole: nothing, when it is every file of one build and no other. */
function faultsOf(site: string): string[] {
  const manifest = readManifest(readFileSync(join(site, "manifest.json"), "utf8"));
  const there = JSON.stringify(describeFiles(site));
  return JSON.stringify(manifest?.files) === there ? [] : [`The manifest lists other files than there are: ${there}`];
}

test("a build that is killed at whatever moment leaves the old site whole or the new one", async () => {
  const project = copyProject();
  const site = join(project.folder, "_site");
  const tag = new RegExp(`class="${writtenClass("masthead__tagline")}"[^>]*>([^<]*)`);
  const tagline = (text: string): string => tag.exec(text)?.[1] ?? "";
  try {
    // The first build takes longer: it puts the program together.
    expect((await project.run("build")).code).toBe(0);
    project.edit("_data/site.json", (text) => text.replace(/"tagline": ".*"/, `"tagline": "Build to be measured"`));
    const start = performance.now();
    expect((await project.run("build")).code).toBe(0);
    const whole = performance.now() - start;
    const outcomes: string[] = [];
    // Most near the end, where pages are packed, proven and swapped in; the first so early that it stops any build, however slow the one before was.
    for (const part of [0.05, 0.4, 0.8, 0.92, 1, 1.06]) {
      const before = tagline(readFileSync(join(site, "index.html"), "utf8"));
      const after = `Build number ${outcomes.length}`;
      project.edit("_data/site.json", (text) => text.replace(/"tagline": ".*"/, `"tagline": "${after}"`));
      const delay = whole * part * (0.97 + Math.random() * 0.06);
      await killBuild(project, delay);
      const now = tagline(readFileSync(join(site, "index.html"), "utf8"));
      expect([delay, faultsOf(site)]).toEqual([delay, []]);
      expect([before, after]).toContain(now);
      outcomes.push(now === after ? "new" : "old");
    }
    expect(outcomes).toContain("old");
    expect((await project.run("build")).code).toBe(0);
    expect(readdirSync(project.folder).filter((name) => name.startsWith("_site"))).toEqual(["_site"]);
  } finally {
    project.remove();
  }
}, 180_000);
