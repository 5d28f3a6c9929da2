import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { memoryFolder, tidyMemories } from "../../../../src/cli/build/memory-folder.ts";

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "plumbline-memories-"));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Has a site of this name remembered. */
function remember(site: string): string {
  const memory = memoryFolder(root, join(root, site));
  mkdirSync(memory, { recursive: true });
  tidyMemories(root, join(root, site));
  return memory;
}

test("the memory of a site goes with the site", () => {
  mkdirSync(join(root, "_site"));
  mkdirSync(join(root, "_preview"));
  const [site, preview] = ["_site", "_preview"].map(remember);
  rmSync(join(root, "_preview"), { recursive: true });
  remember("_site");
  expect([site, preview].map((memory) => existsSync(memory ?? ""))).toEqual([true, false]);
});

test.each(["next", "ready", "old"])("the memory of a site stays that another build is about to make or replace (%s)", (purpose) => {
  for (const site of ["_site", "_preview"]) mkdirSync(join(root, site));
  const preview = remember("_preview");
  renameSync(join(root, "_preview"), join(root, `_preview.${purpose}-4242`));
  remember("_site");
  expect(existsSync(preview)).toBe(true);
});

test.each([null, ""])("a memory that does not say whose it is (%j) stays, as another build may be making it", (owner) => {
  const unnamed = memoryFolder(root, join(root, "_preview"));
  mkdirSync(unnamed, { recursive: true });
  if (owner !== null) writeFileSync(join(unnamed, "output.txt"), owner);
  mkdirSync(join(root, "_site"));
  remember("_site");
  expect(existsSync(unnamed)).toBe(true);
});
