import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";
import { checkProject } from "../../src/check/check-project.ts";
import type { Problem } from "../../src/check/problem.ts";
import type { PublishedState } from "../../src/check/published-state.ts";
import { readPublishedState } from "../../src/history/read-published-state.ts";

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

/** All problems of a project, as a person would be told them; nothing is compared with what is published. */
export function problemsOf(root: string): Problem[] {
  return checkProject({ root, today: fixtureToday }).problems;
}

/**
 * Makes a project as {@link overlayProject} does, in a git repository whose one commit is the published version: the base project with
 * the files of the fixture's folder published/ over it, if it has one.
 */
export function overlayPublished(overlay?: string): string {
  const published = overlayProject(overlay === undefined ? undefined : `${overlay}/published`);
  const root = overlayProject(overlay);
  const git = (...args: string[]): void => {
    const identity = ["-c", "user.name=desk", "-c", "user.email=desk@checked.example"];
    execFileSync("git", [`--git-dir=${path.join(root, ".git")}`, `--work-tree=${published}`, ...identity, ...args], { stdio: "pipe" });
  };
  git("init", "--quiet");
  git("add", "--all");
  git("commit", "--quiet", "--message=Published");
  return root;
}

/** All problems of a project that was made by {@link overlayPublished}, compared with its published version. */
export function problemsSincePublished(root: string): Problem[] {
  const readPublished = (): PublishedState => {
    const published = readPublishedState(root, "HEAD");
    if (published.state !== "available") throw new Error(published.reason);
    return published;
  };
  return checkProject({ root, today: fixtureToday, readPublished }).problems;
}

const roots: string[] = [];
afterAll(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true, force: true });
});
