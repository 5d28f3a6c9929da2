import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { checkProject } from "../../../src/check/check-project.ts";
import { printProblems } from "../../../src/check/print-problems.ts";
import type { PublishedState } from "../../../src/check/published-state.ts";
import { readPublishedState } from "../../../src/history/read-published-state.ts";
import { buildClaim, buildProject, buildSite, claimId, claimPath, minimalProject, reportId, testToday } from "../../project-builder.ts";
import { claimWith, makeRepository } from "./test-repository.ts";

afterEach(() => {
  vi.unstubAllEnvs();
});

function read(root: string, ref: string): PublishedState {
  const published = readPublishedState(root, ref);
  if (published.state !== "available") throw new Error(published.reason);
  return published;
}

describe("the published state", () => {
  test("has the claims of the commit: what is the same on the disk as that, the rest with what it said", () => {
    const { root, commit, write } = makeRepository("sub folder");
    const width = `claims/${reportId}/width.json`;
    commit({
      ...claimWith(),
      [width]: buildClaim({ verdict: "mixed", formerIds: ["breadth"] }),
      [`claims/${reportId}/_report.json`]: "{}",
      [`claims/${reportId}/width.fa.json`]: { of: "1", statement: "پهنا" },
    });
    write({ [width]: buildClaim({ verdict: "true" }), "claims/new/x.json": buildClaim() });
    const { ref, reports } = read(root, "HEAD");
    expect(ref).toBe("HEAD");
    expect([...reports.keys()]).toEqual([reportId]);
    const claims = reports.get(reportId);
    expect(claims?.get(claimId)).toBe("unchanged");
    expect(claims?.get("width")).toMatchObject({
      isPublished: true,
      verdict: "mixed",
      formerIds: ["breadth"],
      statement: buildClaim().statement,
    });
    expect(claims?.size).toBe(2);
  });

  test("is that of a branch, a tag, a remote branch or an id", () => {
    const { root, commit, git } = makeRepository();
    const id = commit(claimWith({ verdict: "mixed" }));
    git("branch", "live/site");
    git("tag", "v1");
    git("update-ref", "refs/remotes/origin/main", id);
    commit(claimWith({ verdict: "true" }));
    for (const ref of ["live/site", "v1", "origin/main", id, id.slice(0, 10), "HEAD~1"]) {
      expect(read(root, ref).reports.get(reportId)?.get(claimId)).toMatchObject({ verdict: "mixed" });
    }
  });

  test("leaves out of an old file what it does not understand, and a file that is no claim", () => {
    const { root, commit, write } = makeRepository();
    const old = { ...buildClaim(), verdict: "half-true", quotes: [{ exact: 3 }, { exact: "a", occurrence: 2 }, "b"], evidence: { a: 1 } };
    commit({ [claimPath]: { ...old, corrections: [{ on: "2025-05-01" }] }, [`claims/${reportId}/broken.json`]: "{" });
    write({ ...claimWith(), [`claims/${reportId}/broken.json`]: "{}" });
    const claims = read(root, "HEAD").reports.get(reportId);
    expect([...(claims?.keys() ?? [])]).toEqual([claimId]);
    expect(claims?.get(claimId)).toEqual({
      isPublished: true,
      isRetracted: false,
      statement: buildClaim().statement,
      verdict: undefined,
      quotes: [{ exact: "a", occurrence: 2 }],
      evidence: [],
      corrections: [],
      formerIds: [],
    });
  });

  test("is not known where there is no such commit, with what to do", () => {
    const { root, commit } = makeRepository();
    commit(claimWith());
    const reason = (ref: string): string => JSON.stringify(readPublishedState(root, ref));
    expect(readPublishedState(root, "origin/main")).toEqual({
      state: "unknown-ref",
      reason:
        "There is no “origin/main” in this copy of the repository, so claims were not compared with what is published. " +
        "Fetch it first: git fetch origin main",
    });
    expect(reason("v9")).toContain("There is no “v9” in this copy of the repository");
    expect(reason("v9")).toContain("Name a branch, a tag or a commit that is here.");
    for (const ref of ["--output=/tmp/x", "-h", "a b", "", "HEAD\n--all"]) expect(readPublishedState(root, ref).state).toBe("unknown-ref");
  });

  test("is not known without git, and outside a repository", () => {
    const root = buildProject();
    expect(readPublishedState(root, "main")).toEqual({
      state: "no-repository",
      reason: "This folder is not a git repository, so claims were not compared with what is published.",
    });
    vi.stubEnv("PATH", "/nonexistent");
    expect(readPublishedState(root, "main")).toEqual({
      state: "no-git",
      reason: "The program git is not installed here, so claims were not compared with what is published.",
    });
  });
});

describe("a check against the published state", () => {
  /** A repository with the minimal project as its published version, and the same on the disk. */
  const published = () => {
    const repository = makeRepository();
    repository.commit({ ...minimalProject(), "_data/site.json": buildSite({ publishedRef: "main" }) });
    return repository;
  };
  const check = (root: string) => checkProject({ root, today: testToday, readPublished: (ref) => (ref === null ? null : read(root, ref)) });

  test("is told by site.json where to look, and marks what was compared", () => {
    const { root, write } = published();
    const { problems, project } = check(root);
    expect(problems).toEqual([]);
    const outcomes = project?.reports[0];
    expect(outcomes?.outcomes["permalink-kept"]).toBe("passed");
    expect(outcomes?.claims[0]?.outcomes["correction-recorded"]).toBe("passed");
    write({ "_data/site.json": buildSite() });
    const report = check(root).project?.reports[0];
    expect(report?.outcomes).not.toHaveProperty("permalink-kept");
    expect(report?.claims[0]?.outcomes).not.toHaveProperty("correction-recorded");
  });

  test("finds a change, a renamed claim and a report that is gone", () => {
    const { root, write, git } = published();
    git("branch", "live");
    write({ "_data/site.json": buildSite({ publishedRef: "live" }), ...claimWith({ verdict: "mostly-true" }) });
    expect(printProblems(check(root).problems)).toContain("“verdict” was “true” and is “mostly-true” now");
    write({ [claimPath]: null, [`claims/${reportId}/length.json`]: buildClaim() });
    expect(printProblems(check(root).problems)).toContain('If the claim is “length” now, write "formerIds": ["bridge-length"]');
    rmSync(join(root, "claims", reportId), { recursive: true });
    expect(printProblems(check(root).problems)).toContain("The report “harbour-bridge” is published, but its folder is gone");
  });

  test("does not call a waiver idle whose rule had nothing to compare", () => {
    const { root, write } = published();
    const waivers = [{ rule: "permalink-kept", reason: "A court ordered us to take a page down." }];
    const report = minimalProject()[`claims/${reportId}/_report.json`];
    write({ [`claims/${reportId}/_report.json`]: { ...(report as object), waivers } });
    expect(printProblems(checkProject({ root, today: testToday }).problems)).toBe("No problems.");
    expect(printProblems(check(root).problems)).toContain("The waiver for “permalink-kept” is no longer needed");
  });
});
