import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkProject } from "../../src/check/check-project.ts";
import { deriveSite, type Site } from "../../src/site/derive-site.ts";
import { createRenderPage } from "../../src/site/render-page.ts";
import { listAssets } from "../../src/site/site-assets.ts";
import { checkTwins } from "./check-twins.ts";
import { compareContent, readContent } from "./compare-pages.ts";
import { findHugo } from "./contenders.ts";
import { rememberOutput } from "./remember-output.ts";
import { plainTwin, wholeTwin, type TwinKind } from "./twin-kinds.ts";
import { writeBelow } from "./write-hugo-frame.ts";
import { writeHugoSite } from "./write-hugo-site.ts";
import { writeProject } from "./write-project.ts";
import { writeWholeHugoSite } from "./write-whole-hugo-site.ts";

const folder = mkdtempSync(join(tmpdir(), "plumbline-twins-test-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const root = join(folder, "project");
let site: Site;
beforeAll(() => {
  writeProject(root, 40);
  const { project } = checkProject({ root, today: "2026-11-24" });
  if (project === null) throw new Error("The made-up project does not pass the checks.");
  site = deriveSite(project, { preview: false, zip: false });
  writeHugoSite(site, join(root, "hugo"));
  writeWholeHugoSite(site, join(root, "hugo-all"));
}, 60_000);

test("the twin site for Hugo has a content file for each page of a report, and every interface text that its templates name", () => {
  const files = readdirSync(join(root, "hugo/content/report-00001")).sort();
  expect(files.filter((name) => !/^[a-z-]+-\d+\.md$/.test(name))).toEqual(["_index.md", "sources.md"]);
  expect(files).toHaveLength(22);
});

test.skipIf(findHugo() === null)(
  "what Hugo makes of the twin sites says the same as our site, and no file is missing or one too many",
  () => {
    const render = createRenderPage();
    const write = writeBelow(join(root, "ours"));
    for (const page of site.pages) write(page.path, render(site, page));
    for (const { path, from } of listAssets()) cpSync(from, join(root, "ours", path));
    const ours = rememberOutput(join(root, "ours"), wholeTwin, false);
    for (const [id, twin] of [
      ["hugo", plainTwin],
      ["hugo-all", wholeTwin],
    ] as const) {
      execFileSync("hugo", ["--quiet", "--destination", join(root, `made-${id}`)], { cwd: join(root, id) });
      const { compared, claimDifference } = checkTwins(ours, join(root, `made-${id}`), twin);
      expect(compared).toBe(ours.paths.filter((path) => twin.some(({ pattern }) => pattern.test(path))).length);
      expect(claimDifference).toBeLessThan(0.01);
    }
  },
);

describe("a twin's files held against ours", () => {
  const place = join(folder, "held");
  const kinds: TwinKind[] = [
    { name: "page", pattern: /\.html$/, as: "page", most: 0.1 },
    { name: "data", pattern: /\.json$/, as: "json", most: 0 },
    { name: "lines", pattern: /\.jsonl$/, as: "json-lines", most: 0 },
    { name: "feed", pattern: /\.xml$/, as: "xml", most: 0 },
    { name: "table", pattern: /\.csv$/, as: "text", most: 0 },
  ];
  const said = {
    "a.html": "<p>one two</p>",
    "b.json": '{"a":1,"b":"<"}\n',
    "c.jsonl": '{"a":1,"b":2}\n',
    "d.xml": "<a>x's</a>",
    "e.csv": "1,2\r\n",
  };
  const check = (theirs: Record<string, string>): unknown => {
    rmSync(place, { recursive: true, force: true });
    for (const [path, text] of Object.entries(said)) writeBelow(join(place, "ours"))(path, text);
    for (const [path, text] of Object.entries(theirs)) writeBelow(join(place, "theirs"))(path, text);
    return checkTwins(rememberOutput(join(place, "ours"), kinds, false), join(place, "theirs"), kinds).compared;
  };

  test("may be written in another way", () => {
    const other = {
      "a.html": "<i>two</i> one",
      "b.json": '{ "b": "\\u003c", "a": 1 }',
      "c.jsonl": '{"b":2,"a":1}',
      "d.xml": "<a>x&#39;s</a>\n",
      "e.csv": "1,2\n",
    };
    expect(check(other)).toBe(5);
  });

  test.each([
    ["a.html", "<p>one three</p>", "50.0 % of the words differ"],
    ["b.json", '{"a":1,"b":">"}', "b.json says something else"],
    ["c.jsonl", '{"a":1,"b":3}', "c.jsonl says something else"],
    ["d.xml", "<a>y's</a>", "d.xml says something else"],
    ["e.csv", "1,3", "e.csv says something else"],
    ["f.csv", "1", "f.csv is among the twin's files, and not among ours"],
  ])("may say nothing else (%s)", (path, text, words) => {
    expect(() => check({ ...said, [path]: text })).toThrow(words);
  });

  test("may not be missing", () => {
    const { "e.csv": _, ...others } = said;
    expect(() => check(others)).toThrow("e.csv is not among the files to compare with.");
  });
}, 60_000);

test("pages that say the same in other markup do not differ, and a word, a link or a fact for machines that is missing is named", () => {
  const page = (text: string, href: string, name: string): string =>
    `<title>T</title><style>p{}</style><script type="application/ld+json">${name}</script><p>One <b>two</b> <a href="${href}">${text}</a></p>`;
  const same = compareContent(
    readContent(page("three", "#a", '{"a":1,"b":2}')),
    readContent(page("<i>three</i>", "#a", '{ "b": 2, "a": 1 }')),
  );
  expect(same).toEqual({ share: 0, missing: [], extra: [] });
  const other = compareContent(readContent(page("three", "#a", '{"a":1}')), readContent(page("four", "#b", '{"a":2}')));
  expect(other).toEqual({ share: 0.5, missing: ["three", "#a", '{"a":1}'], extra: ["four", "#b", '{"a":2}'] });
});
