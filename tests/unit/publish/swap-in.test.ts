import { spawn } from "node:child_process";
import { once } from "node:events";
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
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { discard, prepareOutput, swapIn } from "../../../src/publish/swap-in.ts";

// No process has this number: the largest Linux allows is 4194304.
const deadProcess = 99_999_999;

let folder: string;
let output: string;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "plumbline-swap-")));
  output = join(folder, "_site");
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function publish(text: string): void {
  const prepared = prepareOutput(output, { ours: false });
  writeFileSync(join(prepared.next, "index.html"), text);
  swapIn(prepared.next, prepared.output);
}

function folderWith(name: string, text: string): void {
  mkdirSync(join(folder, name));
  writeFileSync(join(folder, name, "index.html"), text);
}

const published = (): string => readFileSync(join(output, "index.html"), "utf8");

describe("a build that comes through", () => {
  test("makes the folder when there is none, and leaves nothing beside it", () => {
    publish("first");
    expect(published()).toBe("first");
    expect(readdirSync(folder)).toEqual(["_site"]);
  });

  test("replaces the former site as a whole: a page that is no more is gone", () => {
    publish("first");
    writeFileSync(join(output, "former.html"), "a page of the first build");
    publish("second");
    expect(published()).toBe("second");
    expect(existsSync(join(output, "former.html"))).toBe(false);
    expect(readdirSync(folder)).toEqual(["_site"]);
  });

  test("follows a link, so that the link stays and the folder behind it gets the site", () => {
    mkdirSync(join(folder, "www"));
    symlinkSync(join(folder, "www"), output);
    publish("first");
    publish("second");
    expect(readFileSync(join(folder, "www/index.html"), "utf8")).toBe("second");
    expect(readdirSync(folder).sort()).toEqual(["_site", "www"]);
  });
});

describe("a build that does not come through", () => {
  test("leaves the former site untouched", () => {
    publish("first");
    const { next } = prepareOutput(output, { ours: false });
    writeFileSync(join(next, "index.html"), "half a page");
    discard(next);
    expect(published()).toBe("first");
    expect(readdirSync(folder)).toEqual(["_site"]);
  });

  test("puts the former site back when the new one cannot be moved in", () => {
    publish("first");
    const { output: real } = prepareOutput(output, { ours: false });
    expect(() => swapIn(join(folder, "not-there"), real)).toThrow("ENOENT");
    expect(published()).toBe("first");
  });
});

describe("the build after one that was killed", () => {
  test("while writing pages: clears the half-made site away", () => {
    publish("first");
    folderWith(`_site.next-${deadProcess}`, "half a page");
    publish("second");
    expect(published()).toBe("second");
    expect(readdirSync(folder)).toEqual(["_site"]);
  });

  test("between the two moves: puts the former site back before anything else", () => {
    publish("first");
    renameSync(output, join(folder, `_site.old-${deadProcess}`));
    folderWith(`_site.next-${deadProcess}`, "second");
    discard(prepareOutput(output, { ours: false }).next);
    expect(published()).toBe("first");
    expect(readdirSync(folder)).toEqual(["_site"]);
  });

  test("while clearing the former site away: does not take its remains for a site", () => {
    folderWith(`_site.gone-${deadProcess}`, "remains");
    discard(prepareOutput(output, { ours: false }).next);
    expect(readdirSync(folder)).toEqual([]);
  });

  test("leaves alone what another build that still runs has made", () => {
    folderWith(`_site.next-${process.ppid}`, "being written");
    publish("ours");
    expect(readdirSync(folder).sort()).toEqual(["_site", `_site.next-${process.ppid}`]);
  });

  test("finds a whole site, whenever the kill came", async () => {
    const script = fileURLToPath(new URL("swap-forever.ts", import.meta.url));
    for (const delay of [0, 3, 7, 13, 29]) {
      const child = spawn(process.execPath, ["--import", "tsx", script, output], { stdio: ["ignore", "pipe", "inherit"] });
      await once(child.stdout, "data");
      await new Promise((done) => setTimeout(done, delay));
      child.kill("SIGKILL");
      await once(child, "exit");
      discard(prepareOutput(output, { ours: false }).next);
      expect(readdirSync(folder)).toEqual(["_site"]);
      const pages = readdirSync(output).filter((name) => name.endsWith(".html"));
      expect(pages).toHaveLength(20);
      expect(new Set(pages.map((page) => readFileSync(join(output, page), "utf8"))).size).toBe(1);
      expect(readdirSync(output).filter((name) => name.startsWith("kept-"))).toHaveLength(20);
      expect(readFileSync(join(output, "kept-19", "index.html"), "utf8")).toBe("kept");
    }
  });
});

describe("a folder that the former site lends", () => {
  const prepare = (): { next: string; output: string } => {
    publish("first");
    mkdirSync(join(output, "bridge"));
    writeFileSync(join(output, "bridge", "index.html"), "kept");
    const prepared = prepareOutput(output, { ours: false });
    writeFileSync(join(prepared.next, "index.html"), "second");
    return prepared;
  };

  test("is in the new one as it was, and nothing else of the former site is", () => {
    const { next } = prepare();
    writeFileSync(join(output, "other.html"), "gone");
    swapIn(next, output, ["bridge"]);
    expect(published()).toBe("second");
    expect(readFileSync(join(output, "bridge", "index.html"), "utf8")).toBe("kept");
    expect(readdirSync(folder)).toEqual(["_site"]);
    expect(readdirSync(output)).not.toContain("other.html");
  });

  test("is back in its place when another cannot be moved", () => {
    const { next } = prepare();
    expect(() => swapIn(next, output, ["bridge", "not-there"])).toThrow("ENOENT");
    expect(published()).toBe("first");
    expect(readFileSync(join(output, "bridge", "index.html"), "utf8")).toBe("kept");
    discard(next);
    expect(readdirSync(folder)).toEqual(["_site"]);
  });

  test("is put back by the next build when the swap was killed after it was moved", () => {
    const { next } = prepare();
    renameSync(output, join(folder, `_site.old-${deadProcess}`));
    renameSync(next, join(folder, `_site.next-${deadProcess}`));
    renameSync(join(folder, `_site.old-${deadProcess}`, "bridge"), join(folder, `_site.next-${deadProcess}`, "bridge"));
    writeFileSync(join(folder, `_site.lent-${deadProcess}`), "bridge\ntower");
    discard(prepareOutput(output, { ours: false }).next);
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

  test("is taken when it is empty", () => {
    mkdirSync(output);
    publish("first");
    expect(published()).toBe("first");
  });

  test("is taken when the caller knows it to be the project's own", () => {
    folderWith("_site", "made by Eleventy itself");
    const prepared = prepareOutput(output, { ours: true });
    writeFileSync(join(prepared.next, "index.html"), "first");
    swapIn(prepared.next, prepared.output);
    expect(published()).toBe("first");
  });

  test("is refused when it is a file", () => {
    writeFileSync(output, "a file");
    expect(() => prepareOutput(output, { ours: false })).toThrow("is a file. Name a folder for the site");
  });
});
