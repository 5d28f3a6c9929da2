import { mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readFileClock } from "../../../../src/cli/build/memory/memory.ts";
import { seeAgain, seeFile, writeSeen, type SeenFile } from "../../../../src/cli/build/memory/seen-file.ts";

let folder: string;
let seen: SeenFile;

function see(path: string): SeenFile {
  const file = seeFile(folder, path);
  if (file === null) throw new Error(`${path} was not seen.`);
  return file;
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "plumbline-seen-"));
  writeFileSync(join(folder, "claim.json"), "the first words");
  // A time that can be set again as it was, to the last digit.
  utimesSync(join(folder, "claim.json"), 1000, 1000);
  seen = see("claim.json");
});

afterEach(() => rmSync(folder, { recursive: true }));

/** Long after: no step of the clock lies between. */
const later = (): number => seen.changed + 10_000;

/** Writes other words, when the clock of the file system is at another step: some have 250 a second. */
function write(words: string): void {
  while (readFileClock(folder) <= seen.changed);
  writeFileSync(join(folder, "claim.json"), words);
}

describe("a file that was seen", () => {
  test("is the same, and is not read again, as long as nobody touches it", () => {
    expect(seeAgain(folder, seen, later())).toBe(seen);
  });

  test("is the same when it was copied and has other times, which are noted", () => {
    utimesSync(join(folder, "claim.json"), 1, 1);
    const now = seeAgain(folder, seen, later());
    expect(now).toEqual({ ...seen, modified: 1000, changed: now?.changed });
  });

  test.each([
    ["has other words", "other words"],
    ["has as many letters as before", "the other words".slice(0, "the first words".length)],
  ])("is another when it %s", (_, words) => {
    write(words);
    expect(seeAgain(folder, seen, later())).toBeNull();
  });

  test("is another when it changed and somebody set its time of change back", () => {
    write("the worst words");
    utimesSync(join(folder, "claim.json"), 1000, 1000);
    expect(see("claim.json").modified).toBe(seen.modified);
    expect(seeAgain(folder, seen, later())).toBeNull();
  });

  test("is read again when it may have changed within one step of the clock", () => {
    const forged = { ...seen, sha256: "0".repeat(64) };
    expect(seeAgain(folder, forged, later())).toBe(forged);
    expect(seeAgain(folder, forged, seen.changed + 100)).toBeNull();
  });

  test("is none when it is gone, or a folder or link is in its place", () => {
    renameSync(join(folder, "claim.json"), join(folder, "moved.json"));
    expect(seeAgain(folder, seen, later())).toBeNull();
    symlinkSync("moved.json", join(folder, "claim.json"));
    expect(seeAgain(folder, seen, later())).toBeNull();
    expect(seeFile(folder, "claim.json")).toBeNull();
    expect(seeFile(folder, "not-there.json")).toBeNull();
  });
});

test("a file that a build writes is seen as it would be when it is read, whatever stood there before", () => {
  for (const words of ["“Köprü”", "", "x".repeat(300_000), "short"]) {
    expect(writeSeen(folder, "written.json", Buffer.from(words))).toEqual(see("written.json"));
    expect(readFileSync(join(folder, "written.json"), "utf8")).toBe(words);
  }
});
