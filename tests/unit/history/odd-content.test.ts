import { rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { buildClaim, claimPath, reportId, writeJson } from "../../project-builder.ts";
import { entriesOf, showHistory } from "./show-history.ts";
import { claimWith, makeRepository } from "./test-repository.ts";

test("subjects come as one plain line: no colour codes, no control characters, no marks that turn the direction; markup as it is", () => {
  const { root, commit } = makeRepository();
  commit(claimWith({ verdict: "mixed" }), { subject: "<script>alert(1)</script> & “größer” 長い" });
  commit(claimWith({ verdict: "true" }), { subject: "\u001B[31mred\u001B[0m \u0007bell\u202Eesrever\ton\u0001e", body: "<b>not told</b>" });
  commit(claimWith({ verdict: "false" }), { subject: `${"long ".repeat(80)}end` });
  commit(claimWith({ verdict: "mixed" }), { subject: "" });
  const [empty, long, coloured, markup] = entriesOf(root).map(({ subject }) => subject);
  expect(empty).toBe("");
  expect(long).toMatch(/^long long .*…$/);
  expect(long?.length).toBe(200);
  expect(coloured).toBe("red bell esrever on e");
  expect(markup).toBe("<script>alert(1)</script> & “größer” 長い");
});

test("a version that was no JSON, or not UTF-8, is passed over with a note, and the next one is compared with the last readable one", () => {
  const { root, commit } = makeRepository();
  commit(claimWith({ verdict: "mixed" }), { subject: "Begin" });
  commit({ [claimPath]: `${writeJson(buildClaim({ verdict: "false" }))}<<<<<<< HEAD` }, { subject: "Break it" });
  commit({ [claimPath]: Buffer.from(writeJson({ ...buildClaim(), finding: "größer" }), "latin1") }, { subject: "Break it again" });
  commit({ [claimPath]: "[]" }, { subject: "Empty it" });
  commit(claimWith({ verdict: "true" }), { subject: "Mend it" });
  expect(showHistory(root)).toEqual([
    "2025-03-14 changed | verdict: mixed → true | // Mend it",
    "2025-03-14 unreadable | // Empty it",
    "2025-03-14 unreadable | // Break it again",
    "2025-03-14 unreadable | // Break it",
    "2025-03-14 recorded | // Begin",
  ]);
  expect(entriesOf(root).map(({ version }) => version?.verdict ?? null)).toEqual(["true", null, null, null, "mixed"]);
});

test("a version with a byte order mark is read", () => {
  const { root, commit } = makeRepository();
  commit({ [claimPath]: `\uFEFF${writeJson(buildClaim({ verdict: "mixed" }))}` }, { subject: "Begin" });
  commit(claimWith(), { subject: "Correct" });
  expect(showHistory(root)).toEqual(["2025-03-14 changed | verdict: mixed → true | // Correct", "2025-03-14 recorded | // Begin"]);
});

test("a version that is huge or nested beyond sense is not read", () => {
  const { root, commit } = makeRepository();
  commit(claimWith({ verdict: "mixed" }));
  commit(claimWith({ analysis: "x".repeat(1_000_001) }));
  commit({ [claimPath]: `{"a":${"[".repeat(100_000)}${"]".repeat(100_000)}}` });
  commit(claimWith({ verdict: "true" }));
  expect(entriesOf(root).map(({ kind }) => kind)).toEqual(["changed", "unreadable", "unreadable", "recorded"]);
});

test("a file that was a link for a while had no words of its own then", () => {
  const { root, commit } = makeRepository();
  commit(claimWith({ verdict: "mixed" }));
  rmSync(join(root, claimPath));
  symlinkSync("/etc/hostname", join(root, claimPath));
  commit({});
  rmSync(join(root, claimPath));
  commit(claimWith({ verdict: "true" }));
  expect(entriesOf(root).map(({ kind }) => kind)).toEqual(["changed", "unreadable", "recorded"]);
});

test("a commit whose time is nonsense has no day", () => {
  const { root, commit, git, write } = makeRepository();
  commit(claimWith({ verdict: "mixed" }));
  commit(claimWith({ verdict: "true" }));
  for (const seconds of ["99999999999999", "300000000000", ""]) {
    write({ "commit.txt": `${git("cat-file", "commit", "HEAD").replaceAll(/> \d* \+0000/g, `> ${seconds} +0000`)}\n` });
    git("reset", "--quiet", "--soft", git("hash-object", "-t", "commit", "-w", "--literally", "commit.txt"));
    expect(entriesOf(root).map(({ date }) => date)).toEqual([null, "2025-03-14"]);
  }
});

test("names of files are told as they are, whatever letters they have", () => {
  const { root, commit } = makeRepository();
  const file = "claims/прав да\t“q”/claim.json";
  commit({ [file]: buildClaim({ verdict: "mixed" }) });
  commit({ [file]: buildClaim({ verdict: "true" }), [`claims/${reportId}/x.json`]: buildClaim() }, { subject: "Correct" });
  expect(showHistory(root, file)[0]).toBe("2025-03-14 changed | verdict: mixed → true | // Correct");
  expect(entriesOf(root, file)[0]?.file).toBe(file);
});
