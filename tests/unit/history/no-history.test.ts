import { execFileSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { readHistory } from "../../../src/history/read-history.ts";
import { buildClaim, buildProject, claimPath } from "../../project-builder.ts";
import { showHistory } from "./show-history.ts";
import { claimWith, makeRepository } from "./test-repository.ts";

afterEach(() => {
  vi.unstubAllEnvs();
});

const tell = (root: string) => {
  const history = readHistory(root);
  const { entries } = history.tell(claimPath, { current: buildClaim(), drafts: true });
  return { state: history.state, reason: history.reason, entries };
};

describe("without a history nothing is told, and one sentence says why", () => {
  test("in a folder that is no repository, such as a ZIP download", () => {
    expect(tell(buildProject())).toEqual({
      state: "no-repository",
      reason:
        "This folder is not a git repository (a ZIP download is none), so pages cannot tell the history of their claims. " +
        "Build from a clone instead.",
      entries: [],
    });
  });

  test("where git is not installed", () => {
    const { root, commit } = makeRepository();
    commit(claimWith());
    vi.stubEnv("PATH", "/nonexistent");
    expect(tell(root)).toEqual({
      state: "no-git",
      reason: "The program git is not installed here, so pages cannot tell the history of their claims. Install it and build again.",
      entries: [],
    });
  });

  test("in a shallow clone", () => {
    const { root, top, commit } = makeRepository();
    commit(claimWith({ verdict: "mixed" }));
    commit(claimWith());
    const clone = join(root, "clone");
    execFileSync("git", ["clone", "--quiet", "--depth=1", `file://${top}`, clone], { stdio: "ignore" });
    expect(tell(clone)).toEqual({
      state: "shallow",
      reason:
        "This is a shallow clone: git has only the latest commits, so pages cannot tell the history of their claims. " +
        "Run git fetch --unshallow, or let the build server fetch everything (fetch-depth: 0 on GitHub, GIT_DEPTH: 0 on GitLab).",
      entries: [],
    });
  });

  test("in a partial clone, and nothing is fetched for it", () => {
    const { root, top, commit, git } = makeRepository();
    commit(claimWith({ verdict: "mixed" }));
    commit(claimWith());
    git("config", "uploadpack.allowFilter", "true");
    const clone = join(root, "clone");
    execFileSync("git", ["clone", "--quiet", "--filter=blob:none", `file://${top}`, clone], { stdio: "ignore" });
    const { state, reason, entries } = tell(clone);
    expect({ state, entries }).toEqual({ state: "partial", entries: [] });
    expect(reason).toContain("Build from a clone that was made without --filter.");
  });

  test("before the first commit, and where the claims were never committed", () => {
    const { root, commit, write } = makeRepository();
    write(claimWith());
    expect(tell(root).reason).toBe(
      "Nothing has been committed here yet, so pages cannot tell the history of their claims. Commit the claims first.",
    );
    rmSync(join(root, "claims"), { recursive: true });
    commit({ "README.md": "a" });
    write(claimWith());
    expect(tell(root)).toMatchObject({
      state: "untracked",
      reason: expect.stringContaining("The folder claims/ is not recorded in the git repository around it"),
    });
  });

  test("in a damaged repository, with git's own words", () => {
    const { root, commit } = makeRepository();
    commit(claimWith());
    const objects = join(root, ".git/objects");
    for (const name of readdirSync(objects).filter((each) => each.length === 2)) rmSync(join(objects, name), { recursive: true });
    expect(tell(root)).toMatchObject({
      state: "unreadable",
      reason: expect.stringMatching(/^Git cannot read the history of the claims. It says: fatal: /),
    });
  });
});

describe("nothing around the repository changes what is told", () => {
  const repository = () => {
    const made = makeRepository();
    made.commit(claimWith({ verdict: "mixed" }), { subject: "Begin" });
    made.commit(claimWith(), { subject: "Correct" });
    return made;
  };
  const told = ["2025-03-14 changed | verdict: mixed → true | // Correct", "2025-03-14 recorded | // Begin"];

  test("not the variables that a git hook sets", () => {
    const { root } = repository();
    const other = makeRepository();
    other.commit({ "README.md": "other" });
    vi.stubEnv("GIT_DIR", join(other.top, ".git"));
    vi.stubEnv("GIT_WORK_TREE", other.top);
    vi.stubEnv("GIT_INDEX_FILE", "nowhere");
    expect(showHistory(root)).toEqual(told);
  });

  test("not the repository's configuration, and no program named in it is run", () => {
    const { root, git } = repository();
    const trap = join(root, "trap.sh");
    writeFileSync(trap, `#!/bin/sh\ntouch ${join(root, "caught")}\n`);
    chmodSync(trap, 0o755);
    for (const name of [
      "core.pager",
      "core.fsmonitor",
      "core.editor",
      "gpg.program",
      "diff.external",
      "diff.x.textconv",
      "filter.x.smudge",
    ]) {
      git("config", name, trap);
    }
    git("config", "log.showSignature", "true");
    git("config", "log.follow", "true");
    git("config", "log.showRoot", "false");
    git("config", "diff.relative", "true");
    git("config", "color.ui", "always");
    git("config", "diff.renames", "false");
    git("config", "diff.orderFile", "missing");
    mkdirSync(join(root, ".git/info"), { recursive: true });
    writeFileSync(join(root, ".git/info/attributes"), "* diff=x filter=x\n");
    expect(showHistory(root)).toEqual(told);
    expect(existsSync(join(root, "caught"))).toBe(false);
  });

  test("not commits that only this copy has put in the place of others", () => {
    const { root, git, commit } = repository();
    const head = git("rev-parse", "HEAD");
    const forged = commit(claimWith(), { subject: "Forged" });
    git("reset", "--quiet", "--hard", head);
    git("replace", head, forged);
    expect(showHistory(root)).toEqual(told);
  });

  test("not that the folder belongs to somebody else, as on build servers", ({ skip }) => {
    if (process.getuid?.() !== 0) skip("Only the administrator can give a folder away.");
    const { root, top } = repository();
    const copy = mkdtempSync(join(tmpdir(), "plumbline-owned-"));
    try {
      cpSync(top, copy, { recursive: true });
      for (const entry of ["", ".git"]) chownSync(join(copy, entry), 4711, 4711);
      expect(showHistory(copy)).toEqual(told);
      expect(root).not.toBe(copy);
    } finally {
      rmSync(copy, { recursive: true });
    }
  });

  test("and the same commit tells the same from a clone, from a worktree and in a packed repository", () => {
    const { root, top, git } = repository();
    git("worktree", "add", "--quiet", "--detach", "tree");
    const clone = join(root, "clone");
    execFileSync("git", ["clone", "--quiet", top, clone], { stdio: "ignore" });
    const tellAll = (place: string) => {
      const current = JSON.parse(readFileSync(join(place, claimPath), "utf8"));
      return readHistory(place).tell(claimPath, { current, drafts: false });
    };
    const first = tellAll(root);
    expect(tellAll(join(root, "tree"))).toEqual(first);
    expect(tellAll(clone)).toEqual(first);
    git("gc", "--quiet", "--aggressive");
    expect(tellAll(root)).toEqual(first);
  });
});
