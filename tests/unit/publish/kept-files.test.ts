import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openKeptFiles } from "../../../src/publish/kept-files.ts";

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "plumbline-kept-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const bytes = (text: string): Uint8Array => Buffer.from(text);
const textOf = (kept: Uint8Array | null): string | null => (kept === null ? null : Buffer.from(kept).toString());

describe("a folder of kept files", () => {
  test("gives back in a later build what was kept under the same key, and nothing for another", () => {
    openKeptFiles(folder).keep("what it was made from", bytes("the file"));
    const later = openKeptFiles(folder);
    expect([textOf(later.read("what it was made from")), later.read("something else")]).toEqual(["the file", null]);
  });

  test("does not give what is no longer whole", () => {
    openKeptFiles(folder).keep("key", bytes("the file"));
    writeFileSync(join(folder, readdirSync(folder)[0] ?? ""), "the fi");
    expect(openKeptFiles(folder).read("key")).toBeNull();
  });

  test("forgets what was not asked for, and what a build that was killed left half written", () => {
    const first = openKeptFiles(folder);
    for (const key of ["one", "two"]) first.keep(key, bytes(key));
    writeFileSync(join(folder, `${readdirSync(folder)[0] ?? ""}.1234`), "half");
    const second = openKeptFiles(folder);
    second.read("two");
    second.keep("three", bytes("three"));
    second.forgetOthers();
    const third = openKeptFiles(folder);
    expect(["one", "two", "three"].map((key) => textOf(third.read(key)))).toEqual([null, "two", "three"]);
    expect(readdirSync(folder)).toHaveLength(2);
  });

  test("that cannot be made keeps nothing and stops nobody", () => {
    writeFileSync(join(folder, "file"), "");
    const kept = openKeptFiles(join(folder, "file", "inside"));
    kept.keep("key", bytes("the file"));
    kept.forgetOthers();
    expect(kept.read("key")).toBeNull();
  });
});
