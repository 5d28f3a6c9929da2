import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { forgetFolders } from "../../../src/publish/kept-files.ts";
import { packOnce } from "../../../src/publish/pack-cache.ts";
import { packFiles } from "../../../src/publish/pack-files.ts";

const files = (entries: Record<string, string>): Map<string, Uint8Array> =>
  new Map(Object.entries(entries).map(([path, text]) => [path, Buffer.from(text)]));

const page = `<p>${"The bridge is 420 metres long. ".repeat(200)}</p>`;
const site = files({ "report/index.html": page, "report/assets/a.woff2": page, "report/سطر.txt": "ä" });

/** What a ZIP holds, as text. */
const unpack = (zip: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(zip)).map(([path, bytes]) => [path, strFromU8(bytes)]));

describe("a ZIP", () => {
  test("gives back what was put in, under the same names", () => {
    expect(unpack(packFiles(site))).toEqual({ "report/index.html": page, "report/assets/a.woff2": page, "report/سطر.txt": "ä" });
  });

  test("has the same bytes in whatever order the files come", () => {
    expect(packFiles(new Map([...site].reverse()))).toEqual(packFiles(site));
  });

  test("has the same bytes in every time zone", () => {
    const zone = process.env["TZ"];
    const here = packFiles(site);
    for (const other of ["Pacific/Kiritimati", "America/Los_Angeles", "Africa/Monrovia", "UTC"]) {
      process.env["TZ"] = other;
      expect([other, Buffer.compare(packFiles(site), here)]).toEqual([other, 0]);
    }
    process.env["TZ"] = zone;
    if (zone === undefined) delete process.env["TZ"];
  });

  test("packs pages tightly and leaves alone what is packed already", () => {
    const sizeOf = (name: string): number => packFiles(files({ [name]: page })).length;
    expect(sizeOf("a.html")).toBeLessThan(page.length / 10);
    expect(sizeOf("a.woff2")).toBeGreaterThan(page.length);
  });
});

describe("packing what was packed before", () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "plumbline-packed-"))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const kept = (): string[] => readdirSync(folder).flatMap((name) => readdirSync(join(folder, name)).map((file) => `${name}/${file}`));

  test("gives the kept bytes", () => {
    packOnce(folder, "bridge", site);
    const [name = ""] = kept();
    const before = readFileSync(join(folder, name));
    expect(packOnce(folder, "bridge", new Map([...site].reverse()))).toEqual(before);
    expect(kept()).toEqual([name]);
  });

  test("keeps the latest of each name", () => {
    packOnce(folder, "bridge", site);
    packOnce(folder, "tower", site);
    const former = kept();
    const changed = packOnce(folder, "bridge", files({ "report/index.html": "changed" }));
    expect(unpack(changed)).toEqual({ "report/index.html": "changed" });
    expect(kept().map((name) => name.split("/")[0])).toEqual(["bridge", "tower"]);
    expect(kept().filter((name) => former.includes(name))).toHaveLength(1);
  });

  test("tells files of other names apart, and names that begin alike", () => {
    packOnce(folder, "bridge", files({ a: "x" }));
    packOnce(folder, "bridge-two", files({ a: "x" }));
    expect(unpack(packOnce(folder, "bridge", files({ b: "x" })))).toEqual({ b: "x" });
    expect(kept()).toHaveLength(2);
  });

  test("forgets the reports that are no more", () => {
    for (const name of ["bridge", "bridge-two", "tower"]) packOnce(folder, name, site);
    forgetFolders(folder, new Set(["bridge", "tower"]));
    expect(kept().map((name) => name.split("/")[0])).toEqual(["bridge", "tower"]);
    forgetFolders(join(folder, "nowhere"), new Set());
  });

  test("packs anew what is no longer whole", () => {
    packOnce(folder, "bridge", site);
    writeFileSync(join(folder, kept()[0] ?? ""), "half a file");
    expect(packOnce(folder, "bridge", site)).toEqual(packFiles(site));
    expect(kept()).toHaveLength(1);
  });

  test("clears away what a build that was killed left half written", () => {
    packOnce(folder, "bridge", files({ a: "x" }));
    writeFileSync(join(folder, "bridge", "abc.def.1234"), "half a file");
    packOnce(folder, "bridge", site);
    expect(kept()).toEqual([expect.stringMatching(/^bridge\/[0-9a-f]{40}\.[0-9a-f]{40}$/)]);
  });

  test("does without a folder that cannot be made", () => {
    writeFileSync(join(folder, "file"), "");
    expect(packOnce(join(folder, "file", "inside"), "bridge", site)).toEqual(packFiles(site));
  });
});
