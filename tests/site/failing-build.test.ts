import { existsSync, readdirSync, readFileSync, writeFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { copyProject, fingerprint, type Outcome, type ProjectCopy } from "./copy-project.ts";
import { listFiles } from "./read-pages.ts";

let project: ProjectCopy;
let good: string;

const claimFile = (): string => {
  const file = listFiles(join(project.folder, "claims")).find((path) => /^[^/]+\/[^_/][^/]*\.json$/.test(path));
  if (file === undefined) throw new Error("The project has no claim.");
  return `claims/${file}`;
};

/** Spoils a file, builds, and mends it again. */
async function buildWith(path: string, change: (text: string) => string, typed: string[] = []): Promise<Outcome> {
  const before = readFileSync(join(project.folder, path), "utf8");
  project.edit(path, change);
  const outcome = await project.run("build", typed);
  writeFileSync(join(project.folder, path), before);
  return outcome;
}

const besideSite = (): string[] => readdirSync(project.folder).filter((name) => name.startsWith("_site"));

beforeAll(async () => {
  project = copyProject();
  const { code, stderr } = await project.run("build");
  expect(stderr).not.toMatch(/Error/);
  expect(code).toBe(0);
  good = fingerprint(join(project.folder, "_site"));
});

afterAll(() => project.remove());

describe("a build with an error in a claim file", () => {
  test("fails, says each problem once with file and line, and leaves the last good site byte for byte", async () => {
    const file = claimFile();
    const { code, stdout, stderr } = await buildWith(file, (text) => text.replace(/"status": "\w+"/, '"status": "verifyed"'));
    expect(code).toBe(1);
    expect(stdout).toBe("");
    expect(stderr).toMatch(new RegExp(`^${file}:\\d+:\\d+ `, "m"));
    expect(stderr.split("verifyed")).toHaveLength(2);
    expect(stderr).toContain("Nothing was built; _site/ is as it was.");
    expect(fingerprint(join(project.folder, "_site"))).toBe(good);
    expect(besideSite()).toEqual(["_site"]);
  });

  test("leaves no folder where there was none", async () => {
    const { code } = await buildWith(claimFile(), (text) => text.slice(0, -3), ["--output", "never"]);
    expect(code).toBe(1);
    expect(existsSync(join(project.folder, "never"))).toBe(false);
  });
});

describe("a build with an error in a template", () => {
  test("fails with one message that names the template, and leaves the last good site byte for byte", async () => {
    const { code, stdout, stderr } = await buildWith("templates/pages/claim.njk", (text) => `${text}{{ nothing.of.this.name }}`);
    expect(code).toBe(1);
    expect(stdout).toBe("");
    expect(stderr).toContain("The pages could not be made.");
    expect(stderr.split("claim.njk")).toHaveLength(2);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(fingerprint(join(project.folder, "_site"))).toBe(good);
    expect(besideSite()).toEqual(["_site"]);
  });
});

describe("a build of a claim whose words name a page of the site that is not there", () => {
  test("fails, names data files that repeat them, and leaves the last good site byte for byte", async () => {
    const { baseUrl } = JSON.parse(readFileSync(join(project.folder, "_data/site.json"), "utf8")) as { baseUrl: string };
    const file = claimFile();
    const { code, stderr } = await buildWith(file, (text) =>
      text.replace(/"finding": "/, `$&See ${baseUrl.replace(/\/?$/, "/")}no-such-page/ . `),
    );
    expect(code).toBe(1);
    const [, report, claim] = /^claims\/(.*)\/(.*)\.json$/.exec(file) ?? [];
    for (const name of ["claim.json", "claim.jsonld"]) expect(stderr).toContain(`${report}/${claim}/${name}  address-resolves\n`);
    expect(stderr).toMatch(/and \d+ more of address-resolves/);
    expect(stderr).toContain("leads to no-such-page/index.html, which is not a file of the site");
    expect(fingerprint(join(project.folder, "_site"))).toBe(good);
  });
});

describe("a build of a template that hides the statement from all but screen readers", () => {
  test("fails: what is marked up is not what readers see", async () => {
    const hide = (text: string): string => text.replace('class="claim__statement" data-fact', 'class="visually-hidden" data-fact');
    const { code, stderr } = await buildWith("templates/pages/claim.njk", hide);
    expect(code).toBe(1);
    expect(stderr).toMatch(/page-equals-markup\n {2}The statement is not the same everywhere: the page shows nothing, the markup says “/);
    expect(fingerprint(join(project.folder, "_site"))).toBe(good);
  });
});

describe("a build into a folder of somebody else's", () => {
  test("is a wrong call, and touches nothing", async () => {
    const theirs = join(project.folder, "theirs");
    mkdirSync(theirs);
    writeFileSync(join(theirs, "diary.txt"), "dear diary");
    const { code, stderr } = await project.run("build", ["--output", "theirs"]);
    expect(code).toBe(2);
    expect(stderr).toContain("holds files that no build of this project made");
    expect(readFileSync(join(theirs, "diary.txt"), "utf8")).toBe("dear diary");
  });

  test("refuses the project itself", async () => {
    const { code, stderr } = await project.run("build", ["--output", "."]);
    expect(code).toBe(2);
    expect(stderr).toContain("holds files that no build of this project made");
  });
});

describe("a build with an unknown option", () => {
  test("is a wrong call: it says which word it does not know and which it does", async () => {
    const { code, stderr } = await project.run("build", ["--prewiew"]);
    expect(code).toBe(2);
    expect(stderr).toContain("“--prewiew” is not understood here.");
    expect(stderr).toContain("--preview");
  });
});

describe("the build after the mending", () => {
  test("makes the same site again, and says what it made", async () => {
    const { code, stdout } = await project.run("build");
    expect(code).toBe(0);
    expect(stdout).toMatch(/\d+ claims?: .*\d+ (true|false)/);
    expect(stdout).toMatch(/\d+ of \d+ sentences accounted for \(\d+ %\)/);
    expect(stdout).toMatch(/Built _site\/: \d+ reports?, \d+ pages, \d+ files, [\d.]+ MB, in [\d.]+ s/);
    expect(fingerprint(join(project.folder, "_site"))).toBe(good);
  });
});
