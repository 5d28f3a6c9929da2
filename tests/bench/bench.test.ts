import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { checkProject } from "../../src/check/check-project.ts";
import { describePlaces, findPlace, hasRoom } from "./find-place.ts";
import { makeArticle } from "./make-article.ts";
import { measureProcess } from "./measure-process.ts";
import { createRandom, createVocabulary, type Random } from "./random-words.ts";
import { growth, median } from "./statistics.ts";
import { writeProject } from "./write-project.ts";

const folder = mkdtempSync(join(tmpdir(), "plumbline-bench-test-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  [1, 1],
  [2, 7],
  [3, 65],
])("the checks find nothing wrong with a made-up project, warnings included (seed %i, %i claims)", (seed, claims) => {
  const root = join(folder, `seed-${seed}`);
  writeProject(root, claims, seed);
  const { problems, project } = checkProject({ root, today: "2026-11-24" });
  expect(problems).toEqual([]);
  expect(project?.reports.flatMap((report) => report.claims)).toHaveLength(claims);
});

test("the same seed makes the same words, and another one others", () => {
  const text = (seed: number): string => createVocabulary(createRandom(seed), 1000).sentence(20);
  expect(text(1)).toBe(text(1));
  expect(text(1)).not.toBe(text(2));
});

test("made-up words are about as long, and repeat about as often, as those of a real text", () => {
  const words = createVocabulary(createRandom(1), 30_000).words(20_000).split(" ");
  const average = words.reduce((sum, word) => sum + word.length, 0) / words.length;
  expect(average).toBeGreaterThan(4);
  expect(average).toBeLessThan(6);
  // A fifth to a half of the words of a long English text are different ones.
  expect(new Set(words).size / words.length).toBeGreaterThan(0.2);
});

test("all words of a vocabulary differ, and making it up ends whatever the random numbers are", () => {
  let next = 0;
  // Draws the words in turn instead of by frequency.
  const inTurn: Random = () => Math.log(next++ + 1.5) / Math.log(30_000);
  expect(new Set(createVocabulary(inTurn, 30_000).words(29_998).split(" ")).size).toBe(29_998);
  const stuck: Random = () => 0;
  expect(createVocabulary(stuck, 30_000).words(3)).toBe("ba ba ba");
  expect(makeArticle(stuck, createVocabulary(stuck, 30_000), 20).quotes.length).toBeGreaterThanOrEqual(20);
});

test("a process is measured to its end, and one that fails is told with its words", async () => {
  const busy = await measureProcess([process.execPath, "-e", "const end = Date.now() + 300; while (Date.now() < end);"], folder);
  expect(busy.wall).toBeGreaterThan(0.3);
  const failing = measureProcess([process.execPath, "-e", "console.error('no such claim'); process.exit(3)"], folder);
  await expect(failing).rejects.toThrow("no such claim");
});

test("a project is made in memory, and a program run, only where that leaves room", () => {
  const memory = totalmem();
  expect(findPlace(memory)).toBe(tmpdir());
  expect(hasRoom(memory / 2, 1)).toBe(true);
  expect(hasRoom(memory / 2, 2)).toBe(false);
  const places = describePlaces([100, 100_000], (claims) => (claims > 1000 ? "/somewhere" : "/dev/shm"));
  expect(places).toBe("output in memory (tmpfs), but that of 100,000 claims on a disk");
});

test("growth is 1 when twice the claims take twice the time, and 2 when they take four times", () => {
  expect(growth({ size: 100, time: 1 }, { size: 200, time: 2 })).toBeCloseTo(1);
  expect(growth({ size: 100, time: 1 }, { size: 200, time: 4 })).toBeCloseTo(2);
});

test("the median is the value in the middle, or between the two in the middle", () => {
  expect(median([3, 1, 9])).toBe(3);
  expect(median([4, 1, 9, 2])).toBe(3);
});
