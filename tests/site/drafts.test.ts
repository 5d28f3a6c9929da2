import { cpSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { copyProject, type ProjectCopy } from "./copy-project.ts";
import { attribute, listFiles, readPages, textOf } from "./read-pages.ts";

const statement = "The draft of this test says something that no page may show.";

let project: ProjectCopy;
let page: string;

beforeAll(async () => {
  project = copyProject();
  const file = listFiles(join(project.folder, "claims")).find((path) => /^[^/]+\/[^_/][^/]*\.json$/.test(path)) ?? "";
  page = `${dirname(file)}/${basename(file, ".json")}/index.html`;
  project.edit(`claims/${file}`, (text) =>
    text.replace(/"status": "\w+"/, '"status": "draft"').replace(/"statement": "(?:[^"\\]|\\.)*"/, `"statement": "${statement}"`),
  );
  // A draft leaves sentences uncovered, and others may point to it: neither is what is tested here.
  const built = await Promise.all([project.run("build"), project.run("build", ["--preview"])]);
  expect(built.map(({ code, stderr }) => [code, stderr])).toEqual([
    [0, expect.any(String)],
    [0, expect.any(String)],
  ]);
});

afterAll(() => project.remove());

describe("a production build", () => {
  test("has no page of a draft, and no word of it anywhere", () => {
    const site = join(project.folder, "_site");
    const files = listFiles(site);
    expect(files).not.toContain(page);
    expect(files.filter((file) => readFileSync(join(site, file)).includes(statement))).toEqual([]);
  });

  test("has no link to it", () => {
    const linking = readPages(join(project.folder, "_site")).filter(({ html }) => html.includes(`${basename(dirname(page))}/`));
    expect(linking.map(({ path }) => path)).toEqual([]);
  });
});

describe("a preview build", () => {
  test("shows the draft, marked as one", () => {
    const shown = readPages(join(project.folder, "_site.preview")).find(({ path }) => path === page);
    const text = (shown?.elements ?? [])
      .filter(({ tagName }) => tagName === "body")
      .map(textOf)
      .join();
    expect(text).toContain(statement);
    expect(text).toMatch(/draft/i);
  });

  test("keeps search engines out of every page, and names no page as the published one", () => {
    const pages = readPages(join(project.folder, "_site.preview"));
    const open = pages.filter(
      ({ elements }) => !elements.some((each) => attribute(each, "name") === "robots" && attribute(each, "content")?.includes("noindex")),
    );
    const canonical = pages.filter(({ elements }) => elements.some((each) => attribute(each, "rel") === "canonical"));
    expect([...open, ...canonical].map(({ path }) => path)).toEqual([]);
  });
});

describe("a report that has no claim yet", () => {
  test("has its own pages in a preview, and none in production", async () => {
    const begun = copyProject();
    try {
      const from = join(begun.folder, "claims/iran-nuclear-offer");
      const own = ["_article.md", "_report.json", "_sources.json"];
      for (const name of own) cpSync(join(from, name), join(begun.folder, "claims/begun", name));
      const { code, stdout } = await begun.run("build", ["--preview"]);
      expect([code, stdout]).toEqual([
        0,
        expect.stringMatching(/\n {2}_site\.preview\/begun\/index\.html\n {2}0 claims\n {2}\d+ of 15 sentences/),
      ]);
      const pages = (site: string): string[] => listFiles(join(begun.folder, site)).filter((path) => /^begun\/.*\.html$/.test(path));
      expect(pages("_site.preview").sort()).toEqual(["begun/corrections/index.html", "begun/index.html", "begun/sources/index.html"]);
      expect((await begun.run("build")).code).toBe(0);
      expect(pages("_site")).toEqual([]);
    } finally {
      begun.remove();
    }
  });
});
