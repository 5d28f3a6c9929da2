import { appendFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  forget,
  readFileClock,
  readMemory,
  readPart,
  writeMemory,
  writePart,
  type MemoryIndex,
  type OutputMemory,
} from "../../../../src/cli/build/memory/memory.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "plumbline-memory-"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const part = (...leadsTo: string[]): OutputMemory => ({
  files: [],
  folders: [],
  open: [],
  searchKey: "",
  links: { part: "bridge", leadsTo, redirects: [], places: [] },
});
const index = (report: string, output: string): MemoryIndex => ({
  key: "key",
  today: "2026-11-24",
  head: null,
  coupled: [],
  begun: 1,
  manifest: "hash",
  reports: { bridge: { report, output } },
  lists: { keys: {}, part: output, index: "index.x" },
});

describe("what a build remembers", () => {
  test("is read as it was written", () => {
    const name = writePart(folder, "bridge", part("index.html"));
    writeMemory(folder, index(name, name));
    expect(readMemory(folder)).toEqual(index(name, name));
    expect(readPart(folder, name)).toEqual(part("index.html"));
  });

  test("is nothing when it is not there, cut off, or of another form", () => {
    expect(readMemory(folder)).toBeNull();
    writeFileSync(join(folder, "index.json"), '{"form":1,"key":"k');
    expect(readMemory(folder)).toBeNull();
    writeFileSync(join(folder, "index.json"), '{"form":0,"key":"key"}');
    expect(readMemory(folder)).toBeNull();
    expect(readPart(folder, "bridge.0123")).toBeNull();
  });

  test("is not believed when a part is not as it was written", () => {
    const name = writePart(folder, "bridge", part("index.html"));
    appendFileSync(join(folder, name), "x");
    expect(readPart(folder, name)).toBeNull();
  });

  test("forgets the parts that nothing names any more, also half-written ones, and keeps other files", () => {
    const old = writePart(folder, "bridge", part("old.html"));
    const name = writePart(folder, "bridge", part("index.html"));
    writeFileSync(join(folder, `${old}.4711`), "half");
    writeFileSync(join(folder, "output.txt"), "whose");
    writeMemory(folder, index(name, name));
    expect(readdirSync(folder).sort()).toEqual([name, "index.json", "output.txt"].sort());
  });

  test("is gone when it is forgotten", () => {
    forget(folder);
    expect(readMemory(folder)).toBeNull();
  });
});

test("the clock of the file system is read without leaving anything", () => {
  const first = readFileClock(folder);
  expect(readFileClock(folder)).toBeGreaterThanOrEqual(first);
  expect(readdirSync(folder)).toEqual([]);
});
