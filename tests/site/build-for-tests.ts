import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** The folder of the project's own site, built once for all tests that look at it. */
    site: string;
  }
}

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Builds the site once, by the command that people use, and tells the tests where it is. */
export async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), "plumbline-site-"));
  const site = join(folder, "site");
  await promisify(execFile)(process.execPath, ["src/cli/launch.js", "build", "--output", site], { cwd: root });
  project.provide("site", site);
  return () => rmSync(folder, { recursive: true, force: true });
}
