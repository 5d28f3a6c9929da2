import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { discard, prepareOutput, swapIn, type Place } from "../../../src/publish/swap-in.ts";

// No process has this number: the largest Linux allows is 4194304.
const deadProcess = 99_999_999;

let folder: string;
let output: string;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "plumbline-swap-")));
  output = join(folder, "_site");
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function publish(text: string): Promise<void> {
  const place = prepareOutput(output, { ours: false });
  writeFileSync(join(place.next, "index.html"), text);
  await swapIn(place);
}

function folderWith(name: string, text: string): void {
  mkdirSync(join(folder, name));
  writeFileSync(join(folder, name, "index.html"), text);
}

const published = (): string => readFileSync(join(output, "index.html"), "utf8");

describe("a build that comes through", () => {
  test("makes the folder when there is none, and leaves nothing beside it", async () => {
    await publish("first");
    expect(published()).toBe("first");
    expect(readdirSync(folder)).toEqual(["_site"]);
  });

  test("replaces the former site as a whole: a page that is no more is gone", async () => {
    await publish("first");
    writeFileSync(join(output, "former.html"), "a page of the first build");
    await publish("second");
    expect(published()).toBe("second");
    expect(existsSync(join(output, "former.html"))).toBe(false);
    expect(readdirSync(folder)).toEqual(["_site"]);
  });

  test("follows a link, so that the link stays and the folder behind it gets the site", async () => {
    mkdirSync(join(folder, "www"));
    symlinkSync(join(folder, "www"), output);
    await publish("first");
    await publish("second");
    expect(readFileSync(join(folder, "www/index.html"), "utf8")).toBe("second");
    expect(readdirSync(folder).sort()).toEqual(["_site", "www"]);
  });
});

describe("a build that does not come through", () => {
  test("leaves the former site untouched", async () => {
    await publish("first");
    const place = prepareOutput(output, { ours: false });
    writeFileSync(join(place.next, "index.html"), "half a page");
    discard(place);
    expect(published()).toBe("first");
    expect(readdirSync(folder)).toEqual(["_site"]);
  });

  test("leaves the former site untouched when the new one is not there", async () => {
    await publish("first");
    const place = prepareOutput(output, { ours: false });
    rmSync(place.next, { recursive: true });
    await expect(swapIn(place)).rejects.toThrow("ENOENT");
    expect(published()).toBe("first");
    discard(place);
    expect(readdirSync(folder)).toEqual(["_site"]);
  });
});

describe("the build after one that was killed", () => {
  test("while writing pages: clears the half-made site away", async () => {
    await publish("first");
    folderWith(`_site.next-${deadProcess}`, "half a page");
    await publish("second");
    expect(published()).toBe("second");
    expect(readdirSync(folder)).toEqual(["_site"]);
  });

  test("between the two moves: puts the former site back before anything else", async () => {
    await publish("first");
    renameSync(output, join(folder, `_site.old-${deadProcess}`));
    folderWith(`_site.ready-${deadProcess}`, "second");
    discard(prepareOutput(output, { ours: false }));
    expect(published()).toBe("first");
    expect(readdirSync(folder)).toEqual(["_site"]);
  });

  test("while clearing the former site away: does not take its remains for a site", () => {
    folderWith(`_site.gone-${deadProcess}`, "remains");
    discard(prepareOutput(output, { ours: false }));
    expect(readdirSync(folder)).toEqual([]);
  });

  test("leaves alone what another build that still runs has made", async () => {
    folderWith(`_site.next-${process.ppid}`, "being written");
    await publish("ours");
    expect(readdirSync(folder).sort()).toEqual(["_site", `_site.next-${process.ppid}`]);
  });
});

describe("a folder that the former site lends", () => {
  const prepare = async (): Promise<Place> => {
    await publish("first");
    mkdirSync(join(output, "bridge"));
    writeFileSync(join(output, "bridge", "index.html"), "kept");
    const place = prepareOutput(output, { ours: false });
    writeFileSync(join(place.next, "index.html"), "second");
    return place;
  };

  test("is in the new one as it was, and nothing else of the former site is", async () => {
    const place = await prepare();
    writeFileSync(join(output, "other.html"), "gone");
    await swapIn(place, ["bridge"]);
    expect(published()).toBe("second");
    expect(readFileSync(join(output, "bridge", "index.html"), "utf8")).toBe("kept");
    expect(readdirSync(folder)).toEqual(["_site"]);
    expect(readdirSync(output)).not.toContain("other.html");
  });

  test("is back in its place when another cannot be moved", async () => {
    const place = await prepare();
    await expect(swapIn(place, ["bridge", "not-there"])).rejects.toThrow("ENOENT");
    expect(published()).toBe("first");
    expect(readFileSync(join(output, "bridge", "index.html"), "utf8")).toBe("kept");
    discard(place);
    expect(readdirSync(folder)).toEqual(["_site"]);
  });

  test("is put back by the next build when the swap was killed after it was moved", async () => {
    const { next, swapper } = await prepare();
    swapper.dismiss();
    renameSync(output, join(folder, `_site.old-${deadProcess}`));
    renameSync(next, join(folder, `_site.ready-${deadProcess}`));
    renameSync(join(folder, `_site.old-${deadProcess}`, "bridge"), join(folder, `_site.ready-${deadProcess}`, "bridge"));
    writeFileSync(join(folder, `_site.lent-${deadProcess}`), "bridge\ntower");
    discard(prepareOutput(output, { ours: false }));
    expect(published()).toBe("first");
    expect(readFileSync(join(output, "bridge", "index.html"), "utf8")).toBe("kept");
    expect(readdirSync(folder)).toEqual(["_site"]);
  });
});

describe("a folder that no build of ours made", () => {
  test("is refused, and nothing in it is touched", () => {
    folderWith("_site", "somebody's diary");
    expect(() => prepareOutput(output, { ours: false })).toThrow("holds files that no build of this project made");
    expect(published()).toBe("somebody's diary");
    expect(readdirSync(folder)).toEqual(["_site"]);
  });

  test("is taken when it is empty", async () => {
    mkdirSync(output);
    await publish("first");
    expect(published()).toBe("first");
  });

  test("is taken when the caller knows it to be the project's own", async () => {
    folderWith("_site", "made by Eleventy itself");
    const place = prepareOutput(output, { ours: true });
    writeFileSync(join(place.next, "index.html"), "first");
    await swapIn(place);
    expect(published()).toBe("first");
  });

  test("is refused when it is a file", () => {
    writeFileSync(output, "a file");
    expect(() => prepareOutput(output, { ours: false })).toThrow("is a file. Name a folder for the site");
  });
});
