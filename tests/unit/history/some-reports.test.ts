import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readHistory } from "../../../src/history/read-history.ts";
import type { ClaimFile } from "../../../src/schema/types.ts";
import { createRandom } from "../../bench/random-words.ts";
import { buildClaim } from "../../project-builder.ts";
import { commitAtRandom, files } from "./commit-at-random.ts";
import { makeRepository } from "./test-repository.ts";

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
