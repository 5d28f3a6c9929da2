import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { problemIds } from "../../../../src/check/problem-ids.ts";
import { rules } from "../../../../src/check/rules/index.ts";
import { commands } from "../../../../src/cli/claim/commands.ts";
import { articlePath, buildClaim, buildProject, claimPath, reportId, reportPath, writeJson } from "../../../project-builder.ts";
import { openTestDesk } from "./open-test-desk.ts";

const repository = new URL("../../../../", import.meta.url).pathname;

describe("the workbench", () => {
  test("lists its commands when nothing is typed, and explains each with an example", async () => {
    const desk = openTestDesk(repository);
    const { code, said } = await desk.claim();
    expect(code).toBe(0);
    for (const [typed, load] of commands) {
      const { name, takes, summary } = await load();
      expect(name).toBe(typed);
      expect(said).toContain(summary);
      const help = await desk.claim(...name.split(" "), "--help");
      expect(help.code).toBe(0);
      expect(help.said).toContain(`npm run claim -- ${name} ${takes}\n\n`);
      expect(help.said).toMatch(new RegExp(`Examples?:\\n(.*\\n)*  .*npm run (--silent )?(claim -- ${name}|${name})\\b`));
    }
  });

  test.each([
    ["fromat", "There is no command “fromat”. Did you mean “format”?"],
    ["new", "There is no command “new”. There are: new report, new claim."],
    ["source", "There is no command “source”. Did you mean “source add”?"],
    ["publish", "There is no command “publish”. There are: new report,"],
  ])("is called wrongly with %s", async (typed, message) => {
    const { code, said } = await openTestDesk(repository).claim(typed);
    expect(said).toContain(message);
    expect(code).toBe(2);
  });
});

describe("explain", () => {
  test("says of a rule why it exists, shows both examples and how to be excused", async () => {
    const { code, said } = await openTestDesk(repository).claim("explain", "finding-length");
    expect(code).toBe(0);
    expect(said).toMatch(/^finding-length\n\n\S/);
    expect(said).toMatch(/\n\nBad, in the claim file:\n\n {4}\{/);
    expect(said).toMatch(/\n\nGood, in the claim file:\n\n {4}\{/);
    expect(said).toContain('"waivers": [{ "rule": "finding-length", "reason": "Why it cannot be met here, in a sentence." }]');
    expect(said).not.toMatch(/```|\]\(/);
  });

  test("knows every rule and every problem, and offers no waiver where there can be none", async () => {
    const desk = openTestDesk(repository);
    for (const id of [...rules.map((rule) => rule.id), ...problemIds.map((problem) => problem.id)]) {
      const { code, said } = await desk.claim("explain", id);
      expect(said.length, id).toBeGreaterThan(id.length + 40);
      expect(code).toBe(0);
      const rule = rules.find((one) => one.id === id);
      expect(said.includes("How to waive it"), id).toBe(rule !== undefined && rule.waivable !== false);
    }
  });

  test("offers the nearest id, and lists all without one", async () => {
    const desk = openTestDesk(repository);
    expect(await desk.claim("explain", "finding-lenght")).toEqual({
      code: 2,
      said: "The handbook has no entry “finding-lenght”. Did you mean “finding-length”?",
    });
    expect((await desk.claim("explain")).said).toContain("\nwrong-date");
  });
});

describe("coverage", () => {
  const article = `---
headline: H
publisher: P
lang: en
display: full
---

# A bridge

The new bridge in Harlow is 420 metres long. It is the finest bridge in the country. It has ${"very ".repeat(20)}many lanes.
`;

  test("shows each sentence with its number and its state in words and signs", async () => {
    const desk = openTestDesk(
      buildProject({
        [articlePath]: article,
        [claimPath]: buildClaim({ quotes: [{ exact: "bridge in Harlow" }, { exact: "in Harlow is 420" }] }),
      }),
    );
    const { code, said } = await desk.claim("coverage", reportId);
    expect(code).toBe(0);
    expect(said).toBe(`A bridge for Harlow

       heading
   1 ○ A bridge
       open

   2 ■ The new [bridge in Harlow is 420] metres long.
       checked: bridge-length
   3 □ [It is the finest bridge in the country.]
       not checkable: Beauty is a matter of taste.
   4 ○ It has very very very very very very very very very very very very very very very very very
       very very very many lanes.
       open

2 of 4 sentences accounted for (50 %): 1 checked ■, 1 not checkable □, 2 open ○.
Open: 1, 4
Next: npm run claim -- new claim harbour-bridge --sentence 1`);
  });

  test("keeps to the width of the terminal, in colour there and plain with NO_COLOR", async () => {
    const root = buildProject({ [articlePath]: article });
    const { said } = await openTestDesk(root, { columns: 40 }).claim("coverage", reportId);
    expect(said).toContain("\u001b[32m■");
    const { said: plain } = await openTestDesk(root, { columns: 40, environment: { NO_COLOR: "1" } }).claim("coverage", reportId);
    expect(plain).not.toContain("\u001b");
    const [shown = ""] = plain.split("\n\n2 of 4");
    expect(Math.max(...shown.split("\n").map((line) => line.length))).toBeLessThanOrEqual(40);
  });

  test("goes on without a broken claim, and needs the article", async () => {
    const root = buildProject({ [claimPath]: "{" });
    expect((await openTestDesk(root).claim("coverage", reportId)).said).toContain(
      `${claimPath} is broken and not counted; “npm run check” says why.`,
    );
    rmSync(path.join(root, articlePath));
    expect(await openTestDesk(root).claim("coverage", reportId)).toEqual({
      code: 2,
      said: `The article in ${articlePath} cannot be read. “npm run check” says what is wrong; mend that first.`,
    });
  });
});

describe("format", () => {
  test("formats what is not formatted and leaves the rest untouched", async () => {
    const desk = openTestDesk(buildProject({ [claimPath]: JSON.stringify(buildClaim()), [reportPath]: "{" }));
    expect((await desk.claim("format", "--check")).said).toContain(`${claimPath} is not formatted.\n`);
    const { code, said } = await desk.claim("format", "claims");
    expect(said).toContain(`Formatted ${claimPath}.`);
    expect(said).toContain(`${reportPath}:1:1  json-syntax`);
    expect(said).toMatch(/Broken files were left as they are\.\n1 of 3 files changed\.$/);
    expect(code).toBe(1);
    expect(desk.read(claimPath)).toBe(writeJson(buildClaim()));
    expect(desk.read(reportPath)).toBe("{");
  });

  test("with --check changes nothing and says what to do", async () => {
    const desk = openTestDesk(buildProject({ [claimPath]: JSON.stringify(buildClaim()) }));
    const { code, said } = await desk.claim("format", "--check", claimPath);
    expect(said).toBe(`${claimPath} is not formatted.\n1 of 1 file is not formatted. To format: npm run claim -- format`);
    expect(code).toBe(1);
    expect(desk.read(claimPath)).toBe(JSON.stringify(buildClaim()));
    await desk.claim("format", claimPath);
    expect(await desk.claim("format", "--check", claimPath)).toEqual({ code: 0, said: "1 file looked at; it needed no change." });
    expect((await desk.claim("format")).said).toBe("6 files looked at; none needed a change.");
  });

  test("refuses files that are not its own", async () => {
    const root = buildProject();
    writeFileSync(path.join(root, "package.json"), "{}");
    const desk = openTestDesk(root);
    for (const file of ["package.json", articlePath, "none.json", "../x.json"]) expect((await desk.claim("format", file)).code).toBe(2);
    expect(desk.read("package.json")).toBe("{}");
  });
});
