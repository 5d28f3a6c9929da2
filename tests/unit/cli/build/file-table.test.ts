import { expect, test } from "vitest";
import { createFileTable } from "../../../../src/cli/build/inspect/file-table.ts";
import type { SeenFile } from "../../../../src/cli/build/memory/seen-file.ts";

const file = (path: string, number: number): SeenFile => ({
  path,
  bytes: number,
  modified: 1_795_000_000_000.25 + number,
  changed: 1_795_000_000_001.5 + number,
  inode: 2 ** 40 + number,
  sha256: String(number % 10).repeat(64),
});

test("a table of files tells of each what was seen, to the last digit, however late files are expected", () => {
  const table = createFileTable();
  const paths = Array.from({ length: 1000 }, (_, number) => `bridge/claim-${number}/index.html`);
  table.expect(paths.slice(0, 10));
  table.see(file("bridge/claim-3/index.html", 3));
  table.expect(paths);
  for (const [number, path] of paths.entries()) if (number !== 7) table.see(file(path, number));
  expect(paths.map((path) => table.seen(path))).toEqual(paths.map((path, number) => (number === 7 ? null : file(path, number))));
  expect(table.size).toBe(1000);
});

test("a file that nobody expected is seen, and stays unexpected", () => {
  const table = createFileTable();
  table.expect(["index.html"]);
  table.see(file("stray.html", 1));
  expect([table.has("stray.html"), table.has("index.html"), table.size]).toEqual([false, true, 1]);
  expect([table.seen("stray.html"), table.seen("index.html"), table.seen("other.html")]).toEqual([file("stray.html", 1), null, null]);
});
