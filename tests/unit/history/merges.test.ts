import { expect, test } from "vitest";
import { claimPath, reportId } from "../../project-builder.ts";
import { entriesOf, showHistory } from "./show-history.ts";
import { claimWith, makeRepository, type TestRepository } from "./test-repository.ts";

const day = "2025-03-14";

/** A repository with the claim on main, and a branch on which two commits changed it. */
function branched(): TestRepository {
  const repository = makeRepository();
  const { commit, git } = repository;
  commit(claimWith({ verdict: "mixed" }), { subject: "Begin" });
  git("checkout", "--quiet", "-b", "recheck");
  commit(claimWith({ verdict: "mostly-true" }), { subject: "Try mostly true" });
  commit(claimWith({ verdict: "true" }), { subject: "Call it true" });
  git("checkout", "--quiet", "main");
  return repository;
}

test("a change that came through a merge is told once, by the merge, with the branch's own reason", () => {
  const { root, git } = branched();
  git("merge", "--quiet", "--no-ff", "recheck");
  expect(showHistory(root)).toEqual([`${day} changed | verdict: mixed → true | // Call it true`, `${day} recorded | // Begin`]);
});

test("a merge that a forge made is told by the title of the request", () => {
  const { root, git } = branched();
  git("merge", "--quiet", "--no-ff", "recheck", "-m", "Merge pull request #7 from ada/recheck", "-m", "The survey settles the length");
  expect(showHistory(root)[0]).toBe(`${day} changed | verdict: mixed → true | // The survey settles the length`);
});

test("a merge request without a title of its own is told by the branch's commit", () => {
  const { root, git } = branched();
  git("merge", "--quiet", "--no-ff", "recheck", "-m", "Merge branch 'recheck' into 'main'", "-m", "See merge request harlow/checks!7");
  expect(showHistory(root)[0]).toBe(`${day} changed | verdict: mixed → true | // Call it true`);
});

test("a branch that was taken over without a merge is told commit by commit", () => {
  const { root, git } = branched();
  git("merge", "--quiet", "--ff-only", "recheck");
  expect(showHistory(root).map((line) => line.replace(/^.*\/\/ /, ""))).toEqual(["Call it true", "Try mostly true", "Begin"]);
});

test("work on main and on a branch is told in the order in which main had it, each change once", () => {
  const { root, git, commit } = branched();
  commit(claimWith({ verdict: "mixed", checkedOn: "2025-03-13" }), { subject: "Check again" });
  git("merge", "--quiet", "--no-ff", "recheck");
  expect(showHistory(root)).toEqual([
    `${day} changed | verdict: mixed → true | // Merge branch 'recheck'`,
    `${day} changed | checkedOn: 2025-03-12 → 2025-03-13 | // Check again`,
    `${day} recorded | // Begin`,
  ]);
  expect(entriesOf(root).map(({ version }) => version?.verdict)).toEqual(["true", "mixed", "mixed"]);
});

test("a conflict that was settled by hand is told as the merge left it", () => {
  const { root, git, commit } = branched();
  commit(claimWith({ verdict: "false" }), { subject: "Call it false" });
  try {
    git("merge", "--quiet", "--no-ff", "recheck");
  } catch {
    // Git says that there is a conflict; the next commit settles it.
  }
  commit(claimWith({ verdict: "misleading" }), { subject: "Settle it" });
  expect(showHistory(root)).toEqual([
    `${day} changed | verdict: false → misleading | // Settle it`,
    `${day} changed | verdict: mixed → false | // Call it false`,
    `${day} recorded | // Begin`,
  ]);
});

test("a branch that changed nothing in the end leaves no trace", () => {
  const { root, git, commit } = branched();
  commit({ "README.md": "main goes on" });
  git("merge", "--quiet", "--no-ff", "--strategy=ours", "recheck");
  expect(showHistory(root)).toEqual([`${day} recorded | // Begin`]);
});

test("a claim that was renamed on a branch while main changed it keeps both", () => {
  const { root, git, commit, move } = makeRepository();
  const next = `claims/${reportId}/length.json`;
  commit(claimWith({ verdict: "mixed" }), { subject: "Begin" });
  git("checkout", "--quiet", "-b", "rename");
  move(claimPath, next);
  commit({}, { subject: "Name it by what is measured" });
  git("checkout", "--quiet", "main");
  commit(claimWith({ verdict: "true" }), { subject: "Call it true" });
  git("merge", "--quiet", "--no-ff", "rename");
  expect(showHistory(root, next)).toEqual([
    `${day} changed | moved from ${claimPath} | // Merge branch 'rename'`,
    `${day} changed | verdict: mixed → true | // Call it true`,
    `${day} recorded | // Begin`,
  ]);
});

test("a merge of several branches at once is told like one", () => {
  const { root, git, commit } = branched();
  git("checkout", "--quiet", "-b", "notes");
  commit({ "README.md": "notes" });
  git("checkout", "--quiet", "main");
  git("merge", "--quiet", "--no-ff", "recheck", "notes", "-m", "Take both");
  expect(showHistory(root)).toEqual([`${day} changed | verdict: mixed → true | // Take both`, `${day} recorded | // Begin`]);
});
