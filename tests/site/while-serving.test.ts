import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ProjectCopy } from "./copy-project.ts";
import type { RunningServer } from "./dev-server.ts";
import { other, serveProject, type ServedProject } from "./serve-project.ts";

let served: ServedProject;
let project: ProjectCopy;
let server: RunningServer;
let file: string;
let page: string;
beforeAll(async () => {
  served = await serveProject();
  ({ project, server, file, page } = served);
});
afterAll(() => served.stop());

const statement = "A statement that this test has put here.";
const withStatement = (text: string): string => text.replace(/"statement": "(?:[^"\\]|\\.)*"/, `"statement": "${statement}"`);

describe("while the dev server runs", () => {
  test("a changed claim is on its page at the next look", async () => {
    await served.during(file, withStatement, () => server.untilShown(page, new RegExp(statement)));
  });

  test("an error in a claim file stands on every page in the words of the check, is printed, and goes away with its cause", async () => {
    await served.during(
      file,
      (text) => text.replace(/"status": "\w+"/, '"status": "verifyed"'),
      async () => {
        const shown = await server.untilShown("", /verifyed/);
        const checked = await project.run("check");
        expect(checked.code).toBe(1);
        const [, pre = ""] = /<pre>(.*)<\/pre>/s.exec(shown) ?? [];
        expect(pre.trim()).toBe(checked.stdout.trim().replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;"));
        await expect.poll(() => server.said()).toContain(checked.stdout.trim());
        expect((await fetch(`${server.url}${page}`)).status).toBe(500);
      },
    );
    await server.untilShown(page, /page--claim/);
    expect(await server.untilShown("", /page--home/)).not.toContain("verifyed");
    await expect.poll(() => server.said()).toMatch(/verifyed[\s\S]*No problems\./);
  });

  test("an error in one report leaves the pages of another as they are, and keeps the pages about the whole site back", async () => {
    await served.during(
      file,
      (text) => text.replace(/"status": "\w+"/, '"status": "verifyed"'),
      async () => {
        await server.untilShown("method/", /verifyed/);
        const shown = await fetch(`${server.url}${other}/`);
        expect([shown.status, await shown.text()]).toEqual([200, expect.stringContaining("page--report")]);
        // An address that there is not is no page of any report.
        expect((await fetch(`${server.url}no/such/page/`)).status).toBe(500);
      },
    );
    await server.untilShown("method/", /page--method/);
  });

  test("a claim that is added, renamed and deleted is seen at once, on its own page and on the others", async () => {
    const [report = "", claim = ""] = page.split("/");
    const added = join(project.folder, "claims", report, "put-here-by-a-test.json");
    const { related: _, ...text } = JSON.parse(readFileSync(join(project.folder, file), "utf8")) as Record<string, unknown>;
    writeFileSync(added, JSON.stringify({ ...text, statement }));
    await server.untilShown(`${report}/put-here-by-a-test/`, new RegExp(statement));
    await server.untilShown(`${report}/`, /put-here-by-a-test\//);
    expect(await server.untilShown("", /page--home/)).toBeTruthy();

    renameSync(added, join(project.folder, "claims", report, "named-anew.json"));
    await server.untilShown(`${report}/named-anew/`, new RegExp(statement));
    expect((await fetch(`${server.url}${report}/put-here-by-a-test/`)).status).toBe(404);

    rmSync(join(project.folder, "claims", report, "named-anew.json"));
    await server.untilShown(`${report}/named-anew/`, /page--not-found/);
    expect(await server.untilShown(`${report}/`, /page--report/)).toContain(`${claim}/`);
  });

  test("a report that is added, renamed and deleted is seen at once, on its own pages and on the home page", async () => {
    const folder = join(project.folder, "claims", "second-report");
    cpSync(join(project.folder, "claims", other), folder, { recursive: true });
    await server.untilShown("second-report/", /page--report/);
    await server.untilShown("", /second-report\//);
    renameSync(folder, join(project.folder, "claims", "third-report"));
    await server.untilShown("third-report/", /page--report/);
    expect(await server.untilShown("", /third-report\//)).not.toContain("second-report/");
    // A folder that was moved is watched under its new name.
    writeFileSync(join(project.folder, "claims/third-report/_report.json"), "{");
    await server.untilShown("third-report/", /claims\/third-report\/_report\.json:1/);
    rmSync(join(project.folder, "claims", "third-report"), { recursive: true });
    await server.untilShown("third-report/", /page--not-found/);
    expect(await server.untilShown("", /page--home/)).not.toContain("third-report/");
  });

  test("a folder of claims that is put in the place of the other is seen, and watched", async () => {
    const [claims, before] = [join(project.folder, "claims"), join(project.folder, "claims-before")];
    renameSync(claims, before);
    await server.untilShown("", /There is no folder claims\//);
    cpSync(before, claims, { recursive: true });
    rmSync(before, { recursive: true });
    await server.untilShown(page, /page--claim/);
    await served.during(file, withStatement, () => server.untilShown(page, new RegExp(statement)));
  });

  test("what is in no commit is told as such, until it is committed", async () => {
    await server.untilShown(page, /^(?![\s\S]*Not recorded yet)[\s\S]*page--claim/);
    const before = readFileSync(join(project.folder, file), "utf8");
    project.edit(file, withStatement);
    await server.untilShown(page, /Not recorded yet/);
    served.commit("Say it in the words of a test");
    expect(await server.untilShown(page, /Say it in the words of a test/)).not.toContain("Not recorded yet");
    await server.untilShown(`${page}history/`, /page--history/);
    writeFileSync(join(project.folder, file), before);
    served.git("reset", "--quiet", "--hard", "HEAD~1");
    await server.untilShown(page, /^(?![\s\S]*Say it in the words of a test)[\s\S]*page--claim/);
  });

  test("a claim is held against another commit as soon as the published branch has it", async () => {
    const { folder } = project;
    const [site, claim] = [join(folder, "_data/site.json"), join(folder, file)];
    const before = [readFileSync(site, "utf8"), readFileSync(claim, "utf8")] as const;
    served.git("branch", "published");
    project.edit("_data/site.json", (text) => text.replace('"tagline"', '"publishedRef": "published",\n  "tagline"'));
    project.edit(file, withStatement);
    await server.untilShown(page, /correction-recorded/);
    served.commit("Change a statement");
    served.git("branch", "--force", "published");
    // The name of the branch moves without a trace where the server looks; the next commit tells.
    served.git("commit", "--quiet", "--allow-empty", "--message", "Next");
    await server.untilShown(page, new RegExp(statement));
    writeFileSync(site, before[0]);
    writeFileSync(claim, before[1]);
    served.git("reset", "--quiet", "--hard", "HEAD~2");
    await server.untilShown("", /page--home/);
  });

  test("a half-saved file stands on the page until the rest is saved", async () => {
    await served.during(
      file,
      (text) => text.slice(0, text.length / 2),
      () => server.untilShown("", new RegExp(`${file}:\\d+`)),
    );
    await server.untilShown(page, /class="page page--claim"/);
  });

  test("a changed template and a changed style are on the page", async () => {
    await served.during(
      "templates/layouts/page.njk",
      (text) => text.replace("</body>", "<!-- a changed template --></body>"),
      () => server.untilShown("", /a changed template/),
    );
    await served.during(
      "templates/styles/tokens.css",
      (text) => `${text}\n:root { inset: 7.125px; }`,
      () => server.untilShown("", /inset:7\.125px/),
    );
  });

  test("a fault in a template is shown with the template's name", async () => {
    await served.during(
      "templates/pages/home.njk",
      (text) => `${text}{% nonsense %}`,
      () => server.untilShown("", /This page cannot be made[\s\S]*home\.njk/),
    );
    await server.untilShown("", /page--home/);
  });

  test("a fault in the source code is shown, and the server outlives it", async () => {
    await served.during(
      "src/report/format-date.ts",
      (text) => `${text}\nconst = ;\n`,
      () => server.untilShown("", /The program does not start[\s\S]*format-date\.ts/),
    );
    await server.untilShown("", /page--home/);
  });

  test("a file that is replaced by another, and one in a new folder, are noticed as well", async () => {
    const whole = join(project.folder, file);
    const before = readFileSync(whole, "utf8");
    writeFileSync(`${whole}.saving`, withStatement(before));
    renameSync(`${whole}.saving`, whole);
    await server.untilShown(page, new RegExp(statement));
    writeFileSync(whole, before);
    mkdirSync(join(project.folder, "claims/new-report"));
    writeFileSync(join(project.folder, "claims/new-report/_report.json"), "{ not JSON");
    await server.untilShown("", /claims\/new-report\/_report\.json:1/);
    writeFileSync(join(project.folder, "claims/new-report/_report.json"), "{ still not JSON");
    rmSync(join(project.folder, "claims/new-report"), { recursive: true });
    await server.untilShown("", /page--home/);
  });
});
