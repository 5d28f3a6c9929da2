import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { listTouchedReports } from "../../../src/history/list-touched-reports.ts";
import { readHistory } from "../../../src/history/read-history.ts";
import type { ClaimFile } from "../../../src/schema/types.ts";
import { createRandom } from "../../bench/random-words.ts";
import { buildClaim } from "../../project-builder.ts";
import { commitAtRandom, files, reports } from "./commit-at-random.ts";
import { makeRepository } from "./test-repository.ts";

const claim = buildClaim();

function touched(root: string, prefix: string, from: string, to: string): string[] | null {
  const found = listTouchedReports(root, prefix, from, to, []);
  return found === null ? null : [...found.reports].sort();
}

describe("the reports whose histories grew from one commit to another", () => {
  test("are those whose files were changed, on the main line or by a merge", () => {
    const { root, commit, git } = makeRepository("project");
    const first = commit({ "claims/bridge/length.json": claim, "claims/harbour/depth.json": claim });
    const second = commit({ "claims/bridge/length.json": buildClaim({ finding: "Other." }), "README.md": "And more." });
    expect(touched(root, "project/", first, second)).toEqual(["bridge"]);
    git("checkout", "--quiet", "-b", "branch");
    commit({ "claims/harbour/depth.json": buildClaim({ finding: "Deeper." }) });
    git("checkout", "--quiet", "main");
    commit({ "README.md": "Meanwhile." });
    git("merge", "--quiet", "--no-ff", "-m", "Merge branch", "branch");
    const head = git("rev-parse", "HEAD").trim();
    expect(touched(root, "project/", second, head)).toEqual(["harbour"]);
    expect(touched(root, "project/", head, head)).toEqual([]);
  });

  test("cannot be told when the earlier commit is not on the line that led to the later one, or is not there", () => {
    const { root, commit, git } = makeRepository();
    commit({ "claims/bridge/length.json": claim });
    git("checkout", "--quiet", "-b", "branch");
    const aside = commit({ "claims/bridge/length.json": buildClaim({ finding: "Aside." }) });
    git("checkout", "--quiet", "main");
    commit({ "README.md": "Meanwhile." });
    git("merge", "--quiet", "--no-ff", "-m", "Merge branch", "branch");
    const head = git("rev-parse", "HEAD").trim();
    expect(touched(root, "", aside, head)).toBeNull();
    expect(touched(root, "", head, aside)).toBeNull();
    expect(touched(root, "", "0".repeat(40), head)).toBeNull();
  });

  test("are also those with which they once exchanged files", () => {
    const { root, commit, git, move } = makeRepository();
    commit({ "claims/bridge/length.json": claim, "claims/harbour/depth.json": buildClaim({ finding: "Deep." }) });
    move("claims/bridge/length.json", "claims/market/length.json");
    const first = commit({});
    const second = commit({ "claims/market/length.json": buildClaim({ finding: "Other." }) });
    const { coupled } = readHistory(root);
    expect(coupled).toEqual([["bridge", "market"]]);
    expect(listTouchedReports(root, "", first, second, coupled)).toEqual({ reports: new Set(["bridge", "market"]), coupled });
    move("claims/market/length.json", "claims/harbour/length.json");
    const third = commit({});
    expect(listTouchedReports(root, "", second, third, coupled)?.coupled).toEqual([["bridge", "harbour", "market"]]);
    expect(readHistory(root).coupled).toEqual([["bridge", "harbour", "market"]]);
    expect(git("status", "--porcelain")).toBe("");
  });

  test("are at least those whose claims are told of in another way, whatever was moved where", () => {
    const untouched = [1, 2, 3, 4, 5].map(countUntouched);
    expect(Math.max(...untouched)).toBeGreaterThan(3);
  });
});

/** Holds what is told at some commits against what is told at the last; gives how many reports were said to be untouched. */
function countUntouched(seed: number): number {
  const repository = makeRepository(seed === 2 ? "project" : "");
  const { root, git } = repository;
  commitAtRandom(repository, createRandom(seed), 9);
  const commits = git("rev-list", "--first-parent", "HEAD").trim().split("\n");
  const head = commits[0] ?? "";
  const told = (report: string): string => {
    const history = readHistory(root);
    const own = files.filter((file) => file.startsWith(`claims/${report}/`) && existsSync(join(root, file)));
    return JSON.stringify(
      own.map((file) => history.tell(file, { current: JSON.parse(readFileSync(join(root, file), "utf8")) as ClaimFile, drafts: false })),
    );
  };
  const now = new Map(reports.map((report) => [report, told(report)]));
  let untouched = 0;
  for (const from of commits.slice(1, 12)) {
    git("checkout", "--quiet", from);
    const grown = listTouchedReports(root, seed === 2 ? "project/" : "", from, head, readHistory(root).coupled);
    for (const report of reports) {
      if (grown?.reports.has(report) !== false) continue;
      untouched += 1;
      expect([from, report, told(report)]).toEqual([from, report, now.get(report)]);
    }
    git("checkout", "--quiet", "main");
  }
  return untouched;
}
