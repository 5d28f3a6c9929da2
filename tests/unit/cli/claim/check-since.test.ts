import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test, vi } from "vitest";
import { buildProject, buildSite, claimPath, reportId, reportPath } from "../../../project-builder.ts";
import { commitProject, git } from "./git-project.ts";
import { openTestDesk } from "./open-test-desk.ts";

// Git is started several times, which takes a while on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

describe("check --since", () => {
  const withProblem = { "_data/site.json": buildSite({ baseUrl: "ftp://x" }) };

  test("tells only of files changed since, committed or not, new ones too", async () => {
    const root = commitProject(withProblem);
    const desk = openTestDesk(root);
    expect((await desk.claim("check")).code).toBe(1);
    expect(await desk.claim("check", "--since", "HEAD")).toEqual({
      code: 0,
      said: "No problems.\nIn other files of the report and in _data/: 1 more. “npm run check” shows all.",
    });
    writeFileSync(path.join(root, claimPath), "{");
    writeFileSync(path.join(root, `claims/${reportId}/brücke.json`), "{}");
    const uncommitted = await desk.claim("check", "--since", "HEAD");
    expect(uncommitted.said).toContain(`${claimPath}:1:1  json-syntax`);
    expect(uncommitted.said).toContain("brücke.json:1:1  file-name");
    expect(uncommitted.said).not.toContain("site.json");
    git(root, "add", ".");
    git(root, "commit", "-qm", "Second");
    expect((await desk.claim("check", "--since", "HEAD")).code).toBe(0);
    expect((await desk.claim("check", "--since", "HEAD~1", claimPath)).said).toMatch(/json-syntax[^]*1 problem in 1 file/);
  });

  test("does not count what happened elsewhere meanwhile", async () => {
    const root = commitProject(withProblem);
    git(root, "checkout", "-qb", "work");
    git(root, "checkout", "-q", "main");
    writeFileSync(path.join(root, "_data/site.json"), JSON.stringify(buildSite({ baseUrl: "ftp://y" })));
    git(root, "commit", "-qam", "On main");
    git(root, "checkout", "-q", "work");
    rmSync(path.join(root, reportPath));
    const { said } = await openTestDesk(root).claim("check", "--since", "main");
    expect(said).toContain("missing-file");
    expect(said).not.toContain("site.json:");
  });

  test("works for a project in a folder of the repository", async () => {
    const root = commitProject(withProblem);
    mkdirSync(path.join(root, "site"));
    for (const folder of ["claims", "_data"]) git(root, "mv", folder, `site/${folder}`);
    git(root, "commit", "-qm", "Move");
    writeFileSync(path.join(root, "site", claimPath), "{");
    const { said } = await openTestDesk(path.join(root, "site")).claim("check", "--since", "HEAD");
    expect(said).toContain(`${claimPath}:1:1  json-syntax`);
  });

  test("says what is missing", async () => {
    const root = commitProject(withProblem);
    expect((await openTestDesk(root).claim("check", "--since", "nowhere")).said).toBe("Git knows no commit “nowhere”.");
    expect((await openTestDesk(root).claim("check", "--since=--output=x")).said).toMatch(/^Git knows no commit “--output=x”\./);
    expect((await openTestDesk(buildProject()).claim("check", "--since", "main")).said).toBe(
      "What was changed can only be found out in a git repository, and this folder is in none.",
    );
  });
});
