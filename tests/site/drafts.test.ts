import { readFileSync } from "node:fs";
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
