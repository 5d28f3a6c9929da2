import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { copyProject, fingerprint } from "./copy-project.ts";
import { readPages } from "./read-pages.ts";

test("the same files give the same bytes: in another folder, time zone, language, on another day and read in another order", async () => {
  const here = copyProject();
  const there = copyProject("eine andere Stelle", here.folder);
  const reversed = `--import ${new URL("reverse-folders.mjs", import.meta.url).href}`;
  const elsewhere = {
    TZ: "Pacific/Auckland",
    LANG: "de_DE.UTF-8",
    LC_ALL: "de_DE.UTF-8",
    SOURCE_DATE_EPOCH: "1893456000",
    NODE_OPTIONS: reversed,
  };
  try {
    const built = await Promise.all([here.run("build"), there.run("build", ["--no-cache"], elsewhere)]);
    expect(built.map(({ code }) => code)).toEqual([0, 0]);
    expect(fingerprint(join(there.folder, "_site"))).toBe(fingerprint(join(here.folder, "_site")));
  } finally {
    here.remove();
    there.remove();
  }
});

test("no page knows where it was made", () => {
  const telling = readPages(inject("site")).filter(({ html }) => html.includes(process.cwd()) || html.includes("file://"));
  expect(telling.map(({ path }) => path)).toEqual([]);
});
