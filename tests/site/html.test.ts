import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { findHtmlFaults } from "./find-html-faults.ts";

test("every page is valid to html-validate and to the HTML standard's parser", async () => {
  expect(await findHtmlFaults(inject("site"))).toEqual([]);
});

test("both judges find faults in a bad page", async () => {
  const folder = mkdtempSync(join(tmpdir(), "plumbline-html-"));
  const bad = `<!doctype html>
<html lang="en">
<head><title>Bad</title></head>
<body><p>a &nosuch; sign</p><img src="x.png"><a id="a"></a><b id="a" id="b">twice</b></body>
</html>
`;
  writeFileSync(join(folder, "index.html"), bad);
  const faults = (await findHtmlFaults(folder)).join("\n");
  rmSync(folder, { recursive: true });
  expect(faults).toMatch(/<img> is missing required "alt" attribute/);
  expect(faults).toMatch(/Duplicate ID "a"/);
  expect(faults).toMatch(/duplicate-attribute \(HTML parser\)/);
});
