import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { findBrokenLinks } from "./find-broken-links.ts";

test("every address inside the site leads to a file and a place that are there, and no id is given twice", () => {
  expect(findBrokenLinks(inject("site"))).toEqual([]);
});

test("the search for broken links finds each kind of fault", () => {
  const folder = mkdtempSync(join(tmpdir(), "plumbline-links-"));
  try {
    mkdirSync(join(folder, "report"));
    writeFileSync(
      join(folder, "index.html"),
      "<!doctype html><title>x</title><h1 id=top>Fine</h1><a href=report/index.html#claim>to the claim</a>",
    );
    writeFileSync(
      join(folder, "report/index.html"),
      `<!doctype html><title>x</title><p id=claim>a</p><p id=claim>b</p>
      <a href="../index.html#top">fine</a> <a href="../index.html#gone">no such place</a> <a href="gone/index.html">no such page</a>
      <a href="../">a folder</a> <a href="../../index.html">out</a>
      <img src="gone.png" alt=""> <img srcset="gone-2x.png 2x" src="../index.html" alt=""> <a href="javascript:alert(1)">script</a>
      <style>p { background: url(gone.svg) }</style>`,
    );
    expect(findBrokenLinks(folder)).toEqual([
      "report/index.html: the address “../index.html#gone” names a place that index.html does not have",
      "report/index.html: the address “gone/index.html” leads to report/gone/index.html, which is not there",
      "report/index.html: the address “../” names a folder: opened from a disk it shows a list of files",
      "report/index.html: the address “../../index.html” leads out of the site",
      "report/index.html: the address “gone.png” leads to report/gone.png, which is not there",
      "report/index.html: the address “gone-2x.png” leads to report/gone-2x.png, which is not there",
      "report/index.html: the address “javascript:alert(1)” is of a kind that pages may not have",
      "report/index.html: the address “gone.svg” leads to report/gone.svg, which is not there",
      "report/index.html: the id “claim” is given twice",
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("a search over no page is an error, not a success", () => {
  const folder = mkdtempSync(join(tmpdir(), "plumbline-links-"));
  expect(() => findBrokenLinks(folder)).toThrow("There is no page");
  rmSync(folder, { recursive: true });
});
