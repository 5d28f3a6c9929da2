import { appendFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { watchCommits } from "../../../../src/cli/serve/watch-commits.ts";
import { claimWith, makeRepository, type TestRepository } from "../../history/test-repository.ts";

let repository: TestRepository;
let told: number;
let unwatch: () => void;

/** Longer than the watch waits for what comes after. */
const someTime = (): Promise<unknown> => new Promise((done) => setTimeout(done, 300));

beforeEach(() => {
  repository = makeRepository();
  told = 0;
});

afterEach(() => unwatch());

test("a commit is told of when the branch has moved, the first one too", async () => {
  let head = "";
  unwatch = watchCommits(repository.root, () => (head = repository.git("rev-parse", "HEAD")));
  for (const subject of ["Begin", "Go on"]) {
    const now = repository.commit({}, { subject });
    await expect.poll(() => head, { timeout: 20_000 }).toBe(now);
  }
});

test("a commit is told of after its last step also when there was a long pause before it", async () => {
  repository.commit({});
  unwatch = watchCommits(repository.root, () => (told += 1));
  // In this order git takes the lock, writes the log, moves the branch and gives the lock back.
  const [lock, log] = [join(repository.top, ".git/HEAD.lock"), join(repository.top, ".git/logs/HEAD")];
  writeFileSync(lock, "");
  appendFileSync(log, "\n");
  await someTime();
  const before = told;
  rmSync(lock);
  await expect.poll(() => told, { timeout: 20_000 }).toBeGreaterThan(before);
});

test("a look at the files tells nothing", async () => {
  repository.commit(claimWith());
  unwatch = watchCommits(repository.root, () => (told += 1));
  repository.write(claimWith({ finding: "The bridge is shorter." }));
  for (const look of ["status", "diff", "log"]) repository.git(look);
  await someTime();
  expect(told).toBe(0);
});
