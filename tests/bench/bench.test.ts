import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { checkProject } from "../../src/check/check-project.ts";
import { deriveSite } from "../../src/site/derive-site.ts";
import { compareContent, readContent } from "./compare-pages.ts";
import { makeArticle } from "./make-article.ts";
import { measureProcess } from "./measure-process.ts";
import { createRandom, createVocabulary, type Random } from "./random-words.ts";
import { growth, median } from "./statistics.ts";
import { writeHugoSite } from "./write-hugo-site.ts";
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

test("the twin site for Hugo has a content file for each page of a report, and every interface text that its templates name", () => {
  const root = join(folder, "twin");
  writeProject(root, 3);
  const { project } = checkProject({ root, today: "2026-11-24" });
  if (project === null) throw new Error("The made-up project does not pass the checks.");
  writeHugoSite(deriveSite(project, { preview: false }), join(root, "hugo"));
  const files = readdirSync(join(root, "hugo/content/report-00001")).sort();
  expect(files.filter((name) => !/^[a-z-]+-[123]\.md$/.test(name))).toEqual(["_index.md", "sources.md"]);
  expect(files).toHaveLength(5);
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

test("pages that say the same in other markup do not differ, and a word, a link or a fact for machines that is missing is named", () => {
  const page = (text: string, href: string, name: string): string =>
    `<title>T</title><style>p{}</style><script type="application/ld+json">${name}</script><p>One <b>two</b> <a href="${href}">${text}</a></p>`;
  const same = compareContent(
    readContent(page("three", "#a", '{"a":1,"b":2}')),
    readContent(page("<i>three</i>", "#a", '{ "b": 2, "a": 1 }')),
  );
  expect(same).toEqual({ share: 0, missing: [], extra: [] });
  const other = compareContent(readContent(page("three", "#a", '{"a":1}')), readContent(page("four", "#b", '{"a":2}')));
  expect(other).toEqual({ share: 0.25, missing: ["three", "#a", '{"a":1}'], extra: ["four", "#b", '{"a":2}'] });
});

test("growth is 1 when twice the claims take twice the time, and 2 when they take four times", () => {
  expect(growth({ size: 100, time: 1 }, { size: 200, time: 2 })).toBeCloseTo(1);
  expect(growth({ size: 100, time: 1 }, { size: 200, time: 4 })).toBeCloseTo(2);
});

test("the median is the value in the middle, or between the two in the middle", () => {
  expect(median([3, 1, 9])).toBe(3);
  expect(median([4, 1, 9, 2])).toBe(3);
});
