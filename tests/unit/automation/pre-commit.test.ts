import { execFileSync, spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { copyProject, type ProjectCopy } from "../../site/copy-project.ts";
import { cleanEnvironment, readRecipe } from "./run-lines.ts";

vi.setConfig({ testTimeout: 60_000 });

const file = "claims/iran-nuclear-offer/six-weapons-figure.json";
const identity = ["-c", "user.name=Ada Reed", "-c", "user.email=ada@checked.example"];

let project: ProjectCopy;
beforeAll(() => {
  project = copyProject();
  const git = (...args: string[]): string =>
    execFileSync("git", [...identity, ...args], { cwd: project.folder, env: cleanEnvironment(), encoding: "utf8" });
  git("init", "--quiet");
  git("add", "claims", "_data");
  git("commit", "--quiet", "--message", "Begin");
  writeFileSync(join(project.folder, ".git/hooks/pre-commit"), readRecipe("Before you commit", "sh"), { mode: 0o755 });
});
afterAll(() => project.remove());

function commit(change: (text: string) => string): { code: number | null; said: string } {
  project.edit(file, change);
  const { status, stdout, stderr } = spawnSync("git", [...identity, "commit", "--all", "--quiet", "--message", "Try"], {
    cwd: project.folder,
    env: cleanEnvironment(),
    encoding: "utf8",
  });
  return { code: status, said: `${stdout}${stderr}` };
}

test("the handbook’s hook refuses a commit with a problem or a file that is not formatted, and lets a good one through", () => {
  const wrong = commit((text) => text.replace('"verified"', '"verifyed"'));
  expect(wrong.said).toContain("“verifyed” is not one of the words that “status” can have.");
  expect(wrong.code).toBe(1);

  const untidy = commit((text) => text.replace('"verifyed"', '  "verified"'));
  expect(untidy.said).toContain(`${file} is not formatted.`);
  expect(untidy.code).toBe(1);

  const good = commit((text) => text.replace('  "verified"', '"verified"').replace("gave a different quantity", "gave another quantity"));
  expect(good.code).toBe(0);
});
