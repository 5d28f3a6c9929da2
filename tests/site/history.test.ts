import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ClaimFile } from "../../src/schema/types.ts";
import { buildClaim, buildSite, claimPath, minimalProject, writeJson } from "../project-builder.ts";
import { copyProject, fingerprint, type Outcome, type ProjectCopy } from "./copy-project.ts";
import { findBrokenLinks } from "./find-broken-links.ts";
import { findHtmlFaults } from "./find-html-faults.ts";
import { attribute, listFiles, readPages, textOf, type HtmlPage } from "./read-pages.ts";

const secret = "a guess that was never published";
const claimPage = "harbour-bridge/bridge-length/index.html";
const historyPage = "harbour-bridge/bridge-length/history/index.html";

let project: ProjectCopy;
let built: Outcome;
const copies: ProjectCopy[] = [];

function git(folder: string, at: string, ...args: string[]): void {
  const who = { GIT_AUTHOR_NAME: "Ada Reed", GIT_AUTHOR_EMAIL: "ada@checked.example" };
  const committer = { GIT_COMMITTER_NAME: "Ada Reed", GIT_COMMITTER_EMAIL: "ada@checked.example", GIT_COMMITTER_DATE: at };
  const env = { PATH: process.env["PATH"], GIT_CONFIG_GLOBAL: "/dev/null", ...who, ...committer, GIT_AUTHOR_DATE: at };
  execFileSync("git", args, { cwd: folder, env, stdio: "pipe" });
}

function write(folder: string, files: Record<string, unknown>): void {
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), typeof content === "string" ? content : writeJson(Object(content)));
  }
}

function commit(claim: Partial<ClaimFile>, at: string, subject: string): void {
  write(project.folder, { [claimPath]: buildClaim(claim) });
  git(project.folder, at, "add", "--all");
  git(project.folder, at, "commit", "--quiet", "--message", subject);
}

/** Builds a copy of the project as git has it. */
function cloneProject(...options: string[]): ProjectCopy {
  const copy = copyProject("clone", project.folder);
  copies.push(copy);
  for (const part of ["claims", "_data"]) rmSync(join(copy.folder, part), { recursive: true });
  git(copy.folder, "", "clone", "--quiet", ...options, `file://${project.folder}`, "cloned");
  for (const part of [".git", "claims", "_data"]) execFileSync("mv", [join("cloned", part), "."], { cwd: copy.folder });
  // Git leaves the program out of these projects; without being told so it would call the clone changed.
  cpSync(join(project.folder, ".gitignore"), join(copy.folder, ".gitignore"));
  return copy;
}

function pageOf(folder: string, path: string): HtmlPage {
  const page = readPages(folder).find((each) => each.path === path);
  if (page === undefined) throw new Error(`There is no page ${path}.`);
  return page;
}

/** The words of a page's part, with single spaces. */
function wordsOf(page: HtmlPage, id: string): string {
  const part = page.elements.find((element) => attribute(element, "id") === id);
  if (part === undefined) throw new Error(`The page ${page.path} has no part “${id}”.`);
  return textOf(part).replaceAll(/\s+/g, " ").trim();
}

beforeAll(async () => {
  project = copyProject();
  copies.push(project);
  rmSync(join(project.folder, "claims"), { recursive: true });
  write(project.folder, minimalProject());
  write(project.folder, {
    "_data/site.json": buildSite({ forge: "https://gitlab.com/harlow/checks" }),
    ".gitignore": "/*\n!/claims\n!/_data\n",
  });
  git(project.folder, "", "init", "--quiet", "--initial-branch=main");
  commit({ status: "draft", statement: `This is ${secret}.` }, "2025-03-13T10:00:00Z", "Guess");
  commit({ verdict: "mostly-true" }, "2025-03-14T10:00:00Z", "Publish the check");
  commit(
    { verdict: "true", finding: "Both give 420 metres." },
    "2025-04-02T23:30:00-05:00",
    "Weigh <script>alert(1)</script> & the “survey” anew",
  );
  built = await project.run("build");
});

afterAll(() => {
  for (const copy of copies) copy.remove();
});

describe("a site that is built from a repository", () => {
  test("is built without a word of warning", () => {
    expect(built).toMatchObject({ code: 0, stderr: "" });
  });

  test("tells on the page of a claim what was changed, when and why, and leads to the versions", () => {
    const page = pageOf(join(project.folder, "_site"), claimPage);
    expect(wordsOf(page, "history")).toBe(
      "History April 3, 2025: Changed · The file of version 2 Verdict: Mostly true → now True " +
        "Finding: removed: The builder’s drawings and the survey office both added: Both give 420 metres. " +
        "Why: Weigh <script>alert(1)</script> & the “survey” anew " +
        "March 14, 2025: Published · The file of version 1 Why: Publish the check All versions side by side",
    );
    const links = page.elements.map((element) => attribute(element, "href") ?? "");
    expect(links).toContain("../../harbour-bridge/bridge-length/history/index.html");
    expect(links.filter((link) => link.startsWith("https://gitlab.com/"))).toEqual([
      expect.stringMatching(/^https:\/\/gitlab\.com\/harlow\/checks\/-\/blob\/[0-9a-f]{40}\/claims\/harbour-bridge\/bridge-length\.json$/),
      expect.stringMatching(/^https:\/\/gitlab\.com\/harlow\/checks\/-\/blob\/[0-9a-f]{40}\//),
    ]);
  });

  test("shows the versions side by side on a page that search engines are kept out of", () => {
    const page = pageOf(join(project.folder, "_site"), historyPage);
    expect(wordsOf(page, "versions")).toBe(
      "Side by side April 3, 2025 version 2 True The new bridge in Harlow is 420 metres long. (as before) Both give 420 metres. " +
        "The file of version 2 March 14, 2025 version 1 Mostly true The new bridge in Harlow is 420 metres long. " +
        "The builder’s drawings and the survey office both give 420 metres. The file of version 1",
    );
    const robots = page.elements
      .filter((element) => attribute(element, "name") === "robots")
      .map((element) => attribute(element, "content"));
    expect(robots).toEqual(["noindex"]);
    expect(page.html).not.toContain("ClaimReview");
  });

  test("says nowhere what only a draft said", () => {
    const site = join(project.folder, "_site");
    expect(listFiles(site).filter((file) => /guess/i.test(readFileSync(join(site, file), "utf8")))).toEqual([]);
  });

  test("has valid pages and no broken link", async () => {
    expect(await findHtmlFaults(join(project.folder, "_site"))).toEqual([]);
    expect(findBrokenLinks(join(project.folder, "_site"))).toEqual([]);
  });

  test("is the same byte for byte from another clone of the commit", async () => {
    const clone = cloneProject();
    expect(await clone.run("build")).toMatchObject({ code: 0, stderr: "" });
    expect(fingerprint(join(clone.folder, "_site"))).toBe(fingerprint(join(project.folder, "_site")));
  });

  test("tells in a preview what is not committed, without a day", async () => {
    const clone = cloneProject();
    clone.edit(claimPath, (text) => text.replace("Both give 420 metres.", "Both give it."));
    expect((await clone.run("build", ["--preview"])).code).toBe(0);
    const words = wordsOf(pageOf(join(clone.folder, "_site.preview"), claimPage), "history");
    expect(words).toMatch(/^History Not recorded yet Finding: Both give removed: 420 metres added: it\. April 3, 2025: Changed/);
  });
});

describe("a build without a history", () => {
  test("says so on the page, warns once, and goes on", async () => {
    const clone = cloneProject("--depth=1");
    const { code, stderr } = await clone.run("build");
    expect(code).toBe(0);
    expect(stderr.trim().split("\n")).toEqual([expect.stringMatching(/^This is a shallow clone: git has only the latest commits/)]);
    const site = join(clone.folder, "_site");
    expect(wordsOf(pageOf(site, claimPage), "history")).toBe(
      "History The history of this claim is not shown: this page was built from a copy that has only the latest version.",
    );
    expect(listFiles(site)).not.toContain(historyPage);
  });

  test("does the same with files that are in no repository, and without git", async () => {
    const copy = copyProject("files", project.folder);
    copies.push(copy);
    const { code, stderr } = await copy.run("build");
    expect([code, stderr.trim()]).toEqual([0, expect.stringMatching(/^This folder is not a git repository[^\n]*$/)]);
    const clone = cloneProject();
    const without = await clone.run("build", [], { PATH: "/nonexistent" });
    expect([without.code, without.stderr.trim()]).toEqual([0, expect.stringMatching(/^The program git is not installed here[^\n]*$/)]);
  });
});

describe("a build that compares with what is published", () => {
  const retouch = (text: string): string => text.replace('"verdict": "true"', '"verdict": "mostly-true"');
  const complaint = "“verdict” was “true” and is “mostly-true” now";

  test("publishes no silent change, whether the caller or site.json says where to look", async () => {
    const clone = cloneProject();
    clone.edit(claimPath, retouch);
    expect((await clone.run("build")).code).toBe(0);
    const asked = await clone.run("build", ["--published", "origin/main"]);
    expect([asked.code, asked.stderr]).toEqual([1, expect.stringContaining(complaint)]);
    clone.edit("_data/site.json", (text) => text.replace('"about"', '"publishedRef": "origin/main",\n  "about"'));
    const configured = await clone.run("check");
    expect([configured.code, configured.stdout]).toEqual([1, expect.stringContaining(complaint)]);
    expect((await clone.run("check", ["--published", "HEAD~1"])).stdout).toContain("No problems.");
  });

  test("is refused when the caller names a commit that is not there, and goes on with a warning when site.json does", async () => {
    const clone = cloneProject();
    const refused = await clone.run("build", ["--published", "nowhere"]);
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringMatching(/^There is no “nowhere” in this copy of the repository/)]);
    clone.edit("_data/site.json", (text) => text.replace('"about"', '"publishedRef": "origin/live",\n  "about"'));
    const warned = await clone.run("check");
    expect([warned.code, warned.stderr]).toEqual([0, expect.stringContaining("Fetch it first: git fetch origin live")]);
  });
});
