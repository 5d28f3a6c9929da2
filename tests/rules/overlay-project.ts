import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";
import { checkProject } from "../../src/check/check-project.ts";
import type { Problem } from "../../src/check/problem.ts";

const here = fileURLToPath(new URL(".", import.meta.url));
const repository = fileURLToPath(new URL("../../", import.meta.url));

/** The day that the fixtures are checked on; every date in them lies before it. */
export const fixtureToday = "2025-06-01";

/**
 * Makes a project in a temporary folder: tests/rules/base, which keeps every rule, with the project's own rating scale and interface
 * words, and over it the files of a fixture.
 *
 * @param overlay a folder beside this file; only what is in its claims/ and _data/ counts
 * @returns the project's root; it is removed after the test file
 */
export function overlayProject(overlay?: string): string {
  const root = mkdtempSync(path.join(tmpdir(), "plumbline-rule-"));
  roots.push(root);
  mkdirSync(path.join(root, "_data"));
  cpSync(path.join(repository, "_data/ratings.json"), path.join(root, "_data/ratings.json"));
  cpSync(path.join(repository, "_data/strings"), path.join(root, "_data/strings"), { recursive: true });
  for (const layer of overlay === undefined ? ["base"] : ["base", overlay]) {
    for (const folder of ["_data", "claims"]) {
      const from = path.join(here, layer, folder);
      if (existsSync(from)) cpSync(from, path.join(root, folder), { recursive: true });
    }
  }
  return root;
}

/** All problems of a project, as a person would be told them. */
export function problemsOf(root: string): Problem[] {
  return checkProject({ root, today: fixtureToday }).problems;
}

const roots: string[] = [];
afterAll(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true, force: true });
});
