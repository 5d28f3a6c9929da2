import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { writeProject } from "../../../bench/write-project.ts";

interface Measured {
  claims: number;
  files: number;
  failures: unknown[];
  held: number;
}

const script = "tests/unit/cli/build/measure-held.ts";

/** Builds a made-up site in a process of its own. */
function measure(claims: number): Measured {
  const folder = mkdtempSync(join(tmpdir(), "plumbline-held-"));
  try {
    const root = join(folder, "project");
    writeProject(root, claims);
    mkdirSync(dirname(join(root, script)), { recursive: true });
    cpSync(fileURLToPath(new URL("measure-held.ts", import.meta.url)), join(root, script));
    const said = execFileSync(process.execPath, ["--expose-gc", "--import", "tsx", script], { cwd: root, encoding: "utf8" });
    return JSON.parse(said) as Measured;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A claim of the made-up projects is 4.5 KB long with its evidence, and its pages and data files 80 KB. */
const mostPerClaim = 15_000;

test("what a build holds while it makes pages grows with each claim by less than 15 KB", () => {
  const [small, large] = [measure(200), measure(1000)];
  expect([small.failures, large.failures, small.claims, large.claims]).toEqual([[], [], 200, 1000]);
  expect(large.files).toBeGreaterThan(5 * 1000);
  expect((large.held - small.held) / (large.claims - small.claims)).toBeLessThan(mostPerClaim);
}, 240_000);
