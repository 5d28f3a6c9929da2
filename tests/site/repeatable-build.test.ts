import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { copyProject, fingerprint } from "./copy-project.ts";
import { readPages } from "./read-pages.ts";

test("the same files give the same bytes: in another folder, time zone, language and on another day", async () => {
  const project = copyProject("eine andere Stelle");
  try {
    const elsewhere = { TZ: "Pacific/Auckland", LANG: "de_DE.UTF-8", LC_ALL: "de_DE.UTF-8", SOURCE_DATE_EPOCH: "1893456000" };
    const { code, stderr } = await project.run("build", [], elsewhere);
    expect(stderr).not.toMatch(/Error/);
    expect(code).toBe(0);
    expect(fingerprint(join(project.folder, "_site"))).toBe(fingerprint(inject("site")));
  } finally {
    project.remove();
  }
});

test("no page knows where it was made", () => {
  const telling = readPages(inject("site")).filter(({ html }) => html.includes(process.cwd()) || html.includes("file://"));
  expect(telling.map(({ path }) => path)).toEqual([]);
});
