import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { sourceKey } from "../../src/cli/program/source-key.js";
import { copyProject, type ProjectCopy } from "./copy-project.ts";

let copy: ProjectCopy;
let bundles: string;

beforeEach(() => {
  copy = copyProject();
  bundles = join(copy.folder, "node_modules", ".cache", "plumbline", "program");
});

afterEach(() => copy.remove());

const bundle = (): string => join(bundles, sourceKey(copy.folder));

describe("a command", () => {
  test("puts the program together when it is first called, and uses that from then on", async () => {
    const first = await copy.run("check", ["--help"]);
    expect(first).toMatchObject({ code: 0, stderr: "" });
    expect(readdirSync(bundles)).toEqual([sourceKey(copy.folder)]);
    // What only the bundle says is said.
    const file = join(bundle(), "check.mjs");
    writeFileSync(file, 'console.log("from the bundle");');
    expect((await copy.run("check", ["--help"])).stdout).toBe("from the bundle\n");
  });

  test("does what its source says after it was changed", async () => {
    await copy.run("check", ["--help"]);
    const former = bundle();
    copy.edit("src/cli/build.ts", (text) => text.replace("npm run build", "npm run build-again"));
    expect((await copy.run("build", ["--help"])).stdout).toContain("npm run build-again");
    expect(bundle()).not.toBe(former);
    expect(existsSync(bundle())).toBe(true);
  });

  test("names the line of the source in which an error was thrown", async () => {
    copy.edit("src/cli/read-today.ts", (text) => `${text}\nthrow new Error("stumbled");\n`);
    const { code, stderr } = await copy.run("check");
    expect(code).not.toBe(0);
    expect(stderr).toMatch(/src\/cli\/read-today\.ts:\d+/);
    expect(existsSync(bundle())).toBe(true);
  });

  test("says what is wrong with a source that cannot be read", async () => {
    copy.edit("src/cli/check.ts", (text) => `${text}\nconst = 1;\n`);
    const { code, stderr } = await copy.run("check");
    expect(code).not.toBe(0);
    expect(stderr).toContain("src/cli/check.ts:");
    expect(stderr).toContain('Expected identifier but found "="');
    expect(existsSync(bundle())).toBe(false);
  });

  test("loads the program file by file where nothing can be kept with the packages", async () => {
    writeFileSync(join(copy.folder, "node_modules", ".cache"), "");
    const { code, stdout } = await copy.run("check", ["--help"]);
    expect(code).toBe(0);
    expect(stdout).toContain("npm run check");
  });

  test("keeps the last few programs that were put together, and no more", async () => {
    for (let day = 1; day <= 12; day += 1) {
      const former = join(bundles, `former-${day}`);
      mkdirSync(former, { recursive: true });
      utimesSync(former, day, day);
    }
    await copy.run("check", ["--help"]);
    const former = readdirSync(bundles).filter((name) => name !== sourceKey(copy.folder));
    expect(former.sort()).toEqual([10, 11, 12, 5, 6, 7, 8, 9].map((day) => `former-${day}`));
  });
});

test.each(["", "biuld", "constructor"])("“%s” is no command, and that is said", async (word) => {
  expect(await copy.run(word)).toMatchObject({ code: 2, stderr: expect.stringContaining(`There is no command “${word}”.`) as string });
});

test("the same source at another place is another program, as it reads the files beside it", () => {
  const other = copyProject();
  expect(sourceKey(other.folder)).not.toBe(sourceKey(copy.folder));
  other.remove();
});
