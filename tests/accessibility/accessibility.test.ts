import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

const project = fileURLToPath(new URL("../..", import.meta.url));

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "plumbline-a11y-"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs pa11y-ci as `npm test` does, over the pages of the test's own folder. */
function checkFolder(scheme: "light" | "dark"): Promise<{ code: number; said: string }> {
  const typed = [join(project, "node_modules/pa11y-ci/bin/pa11y-ci.js"), "--config", `tests/accessibility/${scheme}.cjs`];
  const environment = { ...process.env, ACCESSIBILITY_SITE: folder };
  return new Promise((resolve) => {
    execFile(process.execPath, typed, { cwd: project, env: environment }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), said: stdout + stderr });
    });
  });
}

const page = (head: string, body: string, lang = ' lang="en"'): string =>
  `<!doctype html><html${lang}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A page</title>${head}</head>` +
  `<body><main>${body}</main></body></html>`;

describe("the accessibility run", () => {
  test("passes a sound page in both colour schemes", async () => {
    writeFileSync(join(folder, "index.html"), page("", "<h1>Sound</h1><p>All is well.</p>"));
    const [light, dark] = await Promise.all([checkFolder("light"), checkFolder("dark")]);
    expect([light.code, dark.code, light.said]).toEqual([0, 0, expect.stringContaining("2/2 URLs passed")]);
  });

  test("fails a page with planted faults, and both runners say which", async () => {
    const faults = `<h1>Faulty</h1><img src="x.png"><p style="color: #bbb; background: #fff">Hard to read</p>
      <form><input type="text"></form><a href="#"></a><div role="buton">Odd</div>
      <p><a href="#a" style="display: inline-block; font-size: 8px">a</a> <a href="#b" style="display: inline-block; font-size: 8px">b</a></p>`;
    writeFileSync(join(folder, "index.html"), page("", faults, ""));
    const { code, said } = await checkFolder("light");
    expect(code).toBe(2);
    const words = said.replace(/\s+/g, " ");
    for (const complaint of [
      "Img element missing an alt attribute",
      "insufficient contrast at this conformance level",
      "The html element should have a lang",
      "This form field should be labelled",
      "no link content has been supplied",
    ]) {
      expect(words).toContain(complaint);
    }
    for (const rule of ["image-alt", "color-contrast", "html-has-lang", "link-name", "aria-roles", "target-size"])
      expect(said).toContain(`/${rule}?`);
  });

  test("finds a fault that only readers of the dark scheme meet, and only in the dark run", async () => {
    const style = `<style>:root { color-scheme: light dark } body { color: #111; background: #fff }
      @media (prefers-color-scheme: dark) { body { color: #444; background: #111 } }</style>`;
    writeFileSync(join(folder, "index.html"), page(style, "<h1>Sound by day</h1><p>Unreadable by night.</p>"));
    const [light, dark] = await Promise.all([checkFolder("light"), checkFolder("dark")]);
    expect([light.code, dark.code]).toEqual([0, 2]);
    expect(dark.said).toContain("color-contrast");
  });

  test("finds a fault that only narrow screens show", async () => {
    const style = `<style>@media (max-width: 400px) { p { color: #bbb; background: #fff } }</style>`;
    writeFileSync(join(folder, "index.html"), page(style, "<h1>Sound on a desk</h1><p>Unreadable on a telephone.</p>"));
    const { code, said } = await checkFolder("light");
    expect(code).toBe(2);
    expect(said).toContain("1/2 URLs passed");
  });

  test("fails when there is no page at all", async () => {
    const { code, said } = await checkFolder("light");
    expect(code).not.toBe(0);
    expect(said).toContain("There is no page in");
  });
});
