import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { copySite, type CopiedSite } from "./copied-site.ts";

let site: CopiedSite;
let copy: string;

beforeAll(() => {
  site = copySite();
  copy = site.folder;
});

afterAll(() => site.remove());
beforeEach(() => site.restore());

describe("a copy in a folder", () => {
  test("that has the same bytes is told as the same", async () => {
    const { code, stdout } = await site.verify(copy);
    expect(stdout).toBe(`${copy} is the same as the site in ${inject("site")}: ${site.files} files, byte for byte.\n`);
    expect(code).toBe(0);
  });

  test("that differs is told with each file that does", async () => {
    site.spoil();
    writeFileSync(join(copy, "extra.txt"), "not ours");
    const { code, stdout } = await site.verify(copy);
    expect(stdout.split("\n")).toEqual([
      "other bytes: about/index.html",
      "missing: feed.xml",
      "not of the site: extra.txt",
      `${copy} is not the same as the site in ${inject("site")}.`,
      "",
    ]);
    expect(code).toBe(1);
  });

  test("with other words in its manifest is told, though every file of it is right", async () => {
    const path = join(copy, "manifest.json");
    writeFileSync(path, readFileSync(path, "utf8").replace(/"sha256":"./, '"sha256":"x'));
    const { code, stdout } = await site.verify(copy);
    expect(stdout).toContain("other bytes: manifest.json\n");
    expect(code).toBe(1);
  });

  test("that is not there is a wrong call", async () => {
    const { code, stderr } = await site.verify(join(copy, "nowhere"));
    expect(stderr).toContain("is not a folder. Name the folder with the copy, or its address in full");
    expect(code).toBe(2);
  });
});

describe("a copy is compared with what the files here give", () => {
  const git = (...args: string[]): string => {
    const identity = ["-c", "user.name=Test", "-c", "user.email=test@example.org"];
    const { status, stdout, stderr } = spawnSync("git", [...identity, ...args], { cwd: site.project.folder, encoding: "utf8" });
    if (status !== 0) throw new Error(stderr);
    return stdout.trim();
  };

  test("which are told by their commit, built for the address that the copy names", async () => {
    writeFileSync(join(site.project.folder, ".gitignore"), "node_modules\n_site*\n");
    git("init", "--quiet");
    git("add", ".");
    git("commit", "--quiet", "--message", "Publish");
    const commit = git("rev-parse", "HEAD");
    expect((await site.project.run("build", ["--base-url", "https://example.org/checks/"])).code).toBe(0);
    const published = join(site.project.folder, "_site");
    expect(JSON.parse(readFileSync(join(published, "manifest.json"), "utf8"))).toMatchObject({
      commit,
      baseUrl: "https://example.org/checks/",
    });
    const same = await site.project.run("verify", ["_site"]);
    expect(same.stdout).toContain(`_site is the same as the site of commit ${commit}: `);
    expect([same.stderr, same.code]).toEqual(["", 0]);

    site.project.edit("_data/site.json", (text) => text.replace('"tagline": "', '"tagline": "New: '));
    const changed = await site.project.run("verify", ["_site"]);
    expect(changed.stderr).toContain("The files here are not those of a commit");
    expect(changed.stdout).toContain("_site is not the same as the site of the files here.");
    expect(changed.code).toBe(1);

    git("commit", "--quiet", "--all", "--message", "Say more");
    const later = await site.project.run("verify", ["_site"]);
    expect(later.stderr).toBe(
      `The copy says that it was made from commit ${commit}; here is commit ${git("rev-parse", "HEAD")}. Check that one out to compare with it.\n`,
    );
    expect(later.code).toBe(1);
  }, 180_000);
});
