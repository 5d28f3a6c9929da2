import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readHistory } from "../../../src/history/read-history.ts";
import type { ClaimFile } from "../../../src/schema/types.ts";
import { createRandom, pick, type Random } from "../../bench/random-words.ts";
import { buildClaim } from "../../project-builder.ts";
import { makeRepository, type TestRepository } from "./test-repository.ts";

const reports = ["bridge", "harbour", "market"];
const files = reports.flatMap((report) => ["length", "width", "height"].map((claim) => `claims/${report}/${claim}.json`));

/** Adds, edits, rewrites, deletes and moves claims, within reports and between them, on the main line and on branches that are merged. */
function commitAtRandom({ root, commit, move, git }: TestRepository, random: Random, steps: number): void {
  const one = (from: readonly string[]): string => from[pick(random, 0, from.length - 1)] ?? "";
  const there = (): string[] => files.filter((file) => existsSync(join(root, file)));
  const name = (file: string): string => /([^/]+)\.json$/.exec(file)?.[1] ?? "";
  const step = (number: number): void => {
    const present = there();
    const free = files.filter((file) => !present.includes(file));
    const [from, to] = [one(present), one(free)];
    const finding = `The finding of step ${number}.`;
    const kind = pick(random, 0, 9);
    if (present.length < 3 || (kind < 3 && free.length > 0)) {
      // What is written anew is like nothing else, unless it is another claim's copy.
      const statement = kind === 0 ? `The bridge of ${number} has ${number} piers.` : `Copied in step ${number}.`;
      commit({ [to]: buildClaim({ statement, finding }) });
    } else if (kind < 5) commit({ [from]: buildClaim({ finding, verdict: one(["true", "mixed"]) as "true" }) });
    else if (kind < 6) commit({ [from]: null, "claims/note.txt": finding });
    else if (kind < 7 && free.length > 0) {
      commit({ [from]: null, [to]: { statement: finding, quotes: [{ exact: finding }], status: "verified", formerIds: [name(from)] } });
    } else if (free.length > 0) {
      move(from, to);
      commit(kind === 9 ? { [one(there())]: buildClaim({ finding }) } : {});
    } else commit({ [from]: buildClaim({ finding }) });
  };
  commit({ "README.md": "Begin" });
  for (let number = 0; number < steps; number += 1) {
    if (pick(random, 0, 7) > 0) step(number);
    else {
      git("checkout", "--quiet", "-b", "branch");
      step(number);
      step(number + 1000);
      git("checkout", "--quiet", "main");
      commit({ "README.md": `Meanwhile ${number}` });
      git("merge", "--quiet", "--no-ff", "branch");
      git("branch", "--quiet", "-D", "branch");
    }
  }
}

test.each([1, 2, 3, 4])("the history of some reports tells of them what that of all tells, whatever was moved where (%i)", (seed) => {
  const repository = makeRepository(seed % 2 === 0 ? "project" : "");
  const { root, write } = repository;
  commitAtRandom(repository, createRandom(seed), 40);
  write({ [files[0] ?? ""]: buildClaim({ finding: "Not committed." }), "claims/market/new.json": buildClaim() });

  const all = readHistory(root);
  let entries = 0;
  for (const only of [["bridge"], ["harbour"], ["market"], ["bridge", "market"]]) {
    const some = readHistory(root, { only });
    expect([some.state, some.head]).toEqual([all.state, all.head]);
    for (const file of [...files, "claims/market/new.json"]) {
      if (!only.some((report) => file.startsWith(`claims/${report}/`))) continue;
      const path = join(root, file);
      const current = existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as ClaimFile) : buildClaim({ formerIds: ["width"] });
      for (const drafts of [false, true]) {
        const told = all.tell(file, { current, drafts });
        entries += told.entries.length;
        expect({ only, file, drafts, told: some.tell(file, { current, drafts }) }).toEqual({ only, file, drafts, told });
      }
    }
  }
  expect(entries).toBeGreaterThan(50);
});

test("the history of a report that is not recorded yet is empty, not absent", () => {
  const { root, commit } = makeRepository();
  commit({ "claims/bridge/length.json": buildClaim() });
  const history = readHistory(root, { only: ["harbour"] });
  expect(history.tell("claims/harbour/length.json", { current: buildClaim(), drafts: false })).toMatchObject({
    state: "available",
    entries: [],
  });
});
