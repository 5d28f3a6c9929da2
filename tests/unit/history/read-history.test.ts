import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readHistory } from "../../../src/history/read-history.ts";
import { buildClaim, claimPath, reportId, writeJson } from "../../project-builder.ts";
import { entriesOf, showHistory } from "./show-history.ts";
import { claimWith, makeRepository } from "./test-repository.ts";

const longer = "The new bridge in Harlow is 421 metres long.";

describe("the history of a claim", () => {
  test("tells every change, newest first, with its day, what changed and why", () => {
    const { root, commit } = makeRepository();
    commit(claimWith({ verdict: "mixed" }), { subject: "Check the length", at: "2025-03-14T10:00:00Z" });
    commit(claimWith({ verdict: "mostly-true" }), { subject: "Weigh the survey anew", at: "2025-03-20T10:00:00Z" });
    commit(claimWith({ verdict: "true", statement: longer }), { subject: "Correct the length", at: "2025-04-02T10:00:00Z" });
    expect(showHistory(root)).toEqual([
      "2025-04-02 changed | verdict: mostly-true → true | statement: The new bridge in Harlow is [-420-]{+421+} metres long. | // Correct the length",
      "2025-03-20 changed | verdict: mixed → mostly-true | // Weigh the survey anew",
      "2025-03-14 recorded | // Check the length",
    ]);
  });

  test("says what each version said, where its file was and in which commit", () => {
    const { root, commit } = makeRepository();
    const first = commit(claimWith({ verdict: "mixed", finding: "Both are near." }));
    const second = commit(claimWith({ verdict: "true", finding: "Both are near." }));
    const version = { statement: buildClaim().statement, finding: "Both are near.", status: "verified" };
    expect(entriesOf(root).map(({ commit: id, file, version: said }) => ({ id, file, said }))).toEqual([
      { id: second, file: claimPath, said: { ...version, verdict: "true" } },
      { id: first, file: claimPath, said: { ...version, verdict: "mixed" } },
    ]);
  });

  test("gives the day in UTC, whatever the zone of who committed", () => {
    const { root, commit } = makeRepository();
    commit(claimWith(), { at: "2025-03-15T01:30:00+05:00" });
    commit(claimWith({ verdict: "mixed" }), { at: "2025-03-31T22:30:00-08:00" });
    expect(entriesOf(root).map(({ date }) => date)).toEqual(["2025-04-01", "2025-03-14"]);
  });

  test("gives the day a change was committed, not the day somebody had it on a desk", () => {
    const { root, commit } = makeRepository();
    commit(claimWith(), { at: "2025-03-14T10:00:00Z", writtenAt: "2024-12-01T10:00:00Z" });
    expect(entriesOf(root).map(({ date }) => date)).toEqual(["2025-03-14"]);
  });

  test("leaves out commits that are empty, of other files, or of the file's form alone", () => {
    const { root, commit } = makeRepository();
    commit({ ...claimWith(), "README.md": "one" }, { subject: "Begin" });
    commit({}, { subject: "Nothing" });
    commit({ "README.md": "two", [`claims/${reportId}/_report.json`]: "{}" }, { subject: "Other files" });
    const turned = Object.fromEntries(Object.entries(buildClaim()).reverse());
    commit({ [claimPath]: JSON.stringify(turned) }, { subject: "Other order" });
    commit({ [claimPath]: writeJson(turned).replaceAll("\n", "\r\n") }, { subject: "Other line ends" });
    expect(showHistory(root)).toEqual(["2025-03-14 recorded | // Begin"]);
  });

  test("tells a change and its undoing as two changes, and the same change again as a third", () => {
    const { root, commit, git } = makeRepository();
    commit(claimWith({ verdict: "mixed" }), { subject: "Begin" });
    const wrong = commit(claimWith({ verdict: "false" }), { subject: "Call it false" });
    git("revert", "--no-edit", wrong);
    commit(claimWith({ verdict: "false" }), { subject: "Call it false after all" });
    expect(showHistory(root).map((line) => line.replace(/^\S+ /, ""))).toEqual([
      "changed | verdict: mixed → false | // Call it false after all",
      'changed | verdict: false → mixed | // Revert "Call it false"',
      "changed | verdict: mixed → false | // Call it false",
      "recorded | // Begin",
    ]);
  });

  test("marks what a program committed, by the name that forges give it", () => {
    const { root, commit } = makeRepository();
    commit(claimWith(), { author: "Bot Botterill" });
    commit(claimWith({ verdict: "mixed" }), { author: "house-keeper[bot]" });
    expect(entriesOf(root).map(({ byProgram }) => byProgram)).toEqual([true, false]);
  });
});

describe("drafts", () => {
  const history = () => {
    const repository = makeRepository();
    const { commit } = repository;
    commit(claimWith({ status: "draft", statement: "A wild guess." }), { subject: "Guess" });
    commit(claimWith({ status: "in-review", statement: "A better guess." }), { subject: "Guess again" });
    commit(claimWith({ verdict: "mixed" }), { subject: "Publish" });
    commit(claimWith({ status: "draft", verdict: "mixed", statement: "A second thought." }), { subject: "Think again" });
    commit(claimWith({ status: "draft", verdict: "mixed", statement: "A third thought." }), { subject: "And again" });
    commit(claimWith({ verdict: "true" }), { subject: "Publish again" });
    return repository.root;
  };

  test("are no part of the published history: it begins with the first published version", () => {
    expect(showHistory(history())).toEqual([
      "2025-03-14 returned | verdict: mixed → true | // Publish again",
      "2025-03-14 withdrawn | // Think again",
      "2025-03-14 recorded | // Publish",
    ]);
  });

  test("never have their words in it", () => {
    expect(JSON.stringify(entriesOf(history()))).not.toMatch(/guess\.|thought\./);
  });

  test("are told in a preview", () => {
    expect(showHistory(history(), claimPath, true).map((line) => line.replace(/^.*\/\/ /, ""))).toEqual([
      "Publish again",
      "And again",
      "Think again",
      "Publish",
      "Guess again",
      "Guess",
    ]);
  });
});

describe("what is not committed", () => {
  test("is told in a preview, without a day or a reason", () => {
    const { root, commit, write } = makeRepository();
    commit(claimWith({ verdict: "mixed" }), { subject: "Begin" });
    write(claimWith({ verdict: "true" }));
    expect(showHistory(root, claimPath, true)).toEqual(["no day uncommitted | verdict: mixed → true", "2025-03-14 recorded | // Begin"]);
    expect(showHistory(root)).toEqual(["2025-03-14 recorded | // Begin"]);
  });

  test("is no change when only line ends or spaces differ", () => {
    const { root, commit, write } = makeRepository();
    commit(claimWith());
    write({ [claimPath]: writeJson(buildClaim()).replaceAll("\n", "\r\n") });
    expect(entriesOf(root, claimPath, true).map(({ kind }) => kind)).toEqual(["recorded"]);
    write({ [claimPath]: JSON.stringify(buildClaim()) });
    expect(entriesOf(root, claimPath, true).map(({ kind }) => kind)).toEqual(["recorded"]);
  });

  test("may be the whole claim", () => {
    const { root, commit, write } = makeRepository();
    const other = `claims/${reportId}/width.json`;
    commit(claimWith());
    write({ [other]: buildClaim() });
    expect(showHistory(root, other, true)).toEqual(["no day uncommitted"]);
    expect(showHistory(root, other)).toEqual([]);
  });
});

test("a history is used again until something is committed", () => {
  const { root, commit, write } = makeRepository();
  commit(claimWith());
  const first = readHistory(root);
  write(claimWith({ verdict: "mixed" }));
  expect(readHistory(root, { former: first })).toBe(first);
  commit({});
  expect(readHistory(root, { former: first })).not.toBe(first);
});

test("a project may lie below the top of its repository, in a folder of any name", () => {
  const below = "checks & more/Prüfungen [2025]";
  const { root, top, commit } = makeRepository(below);
  commit(claimWith({ verdict: "mixed" }), { subject: "Begin" });
  mkdirSync(join(top, "claims", reportId), { recursive: true });
  commit(claimWith({ verdict: "true" }), { subject: "Correct" });
  expect(showHistory(root)).toEqual(["2025-03-14 changed | verdict: mixed → true | // Correct", "2025-03-14 recorded | // Begin"]);
  expect(entriesOf(root)[0]?.file).toBe(`${below}/${claimPath}`);
});
