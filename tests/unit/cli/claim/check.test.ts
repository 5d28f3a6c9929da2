import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Ajv, type AnySchemaObject } from "ajv";
import { describe, expect, test, vi } from "vitest";
import type { Problem } from "../../../../src/check/problem.ts";
import { writeGithubAnnotations } from "../../../../src/cli/formats/github-annotations.ts";
import { writeSarifLog } from "../../../../src/cli/formats/sarif-log.ts";
import { buildClaim, buildProject, buildReport, buildSite, claimPath, reportPath, type FileContent } from "../../../project-builder.ts";
import { openTestDesk } from "./open-test-desk.ts";

const wrong: Record<string, FileContent> = {
  [claimPath]: { ...buildClaim(), verdict: "flase" },
  "_data/site.json": buildSite({ baseUrl: "ftp://x" }),
};
const check = (changes: Record<string, FileContent>, ...typed: string[]) => openTestDesk(buildProject(changes)).claim("check", ...typed);

const problem: Problem = {
  rule: "wrong-choice",
  severity: "error",
  file: "claims/a,b:c/50%.json",
  line: 7,
  column: 3,
  message: "It says “100 %”,\nor so: ::error::.",
  fix: "Write it again.\r",
};

// Git is started several times, which takes a while on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

describe("check", () => {
  test("tells all problems, or that there are none", async () => {
    expect(await check({})).toEqual({ code: 0, said: "No problems." });
    const { code, said } = await check(wrong);
    expect(said).toContain("claims/harbour-bridge/bridge-length.json:9:14  wrong-choice");
    expect(said).toContain("_data/site.json:5:14  wrong-address");
    expect(said).toMatch(/2 problems in 2 files; nothing was published\.$/);
    expect(code).toBe(1);
  });

  test("is content with warnings", async () => {
    const { code, said } = await check({ [claimPath]: buildClaim({ waivers: [{ rule: "finding-length", reason: "None." }] }) });
    expect(said).toContain("waiver-not-needed  (warning)");
    expect(code).toBe(0);
  });

  test("tells only of the files that are named, and how many problems others have", async () => {
    const { code, said } = await check(wrong, claimPath);
    expect(said).not.toContain("site.json");
    expect(said).toMatch(
      /1 problem in 1 file; nothing was published\.\nIn other files of the report and in _data\/: 1 more\. “npm run check” shows all\.$/,
    );
    expect(code).toBe(1);
    expect(await check(wrong, reportPath)).toEqual({
      code: 0,
      said: "No problems.\nIn other files of the report and in _data/: 2 more. “npm run check” shows all.",
    });
    expect(await check(wrong, "_data/ratings.json")).toEqual({
      code: 0,
      said: "No problems.\nIn other files: 2 more. “npm run check” shows them.",
    });
    expect((await check(wrong, "claims/", "_data")).said).toMatch(/2 problems in 2 files/);
    expect(await check(wrong, "claims/none.json")).toMatchObject({
      code: 2,
      said: expect.stringMatching(/^There is no file or folder “claims\/none\.json”\./) as string,
    });
    expect((await check(wrong, "../other")).said).toMatch(/^“\.\.\/other” is not in the project’s folder\./);
  });

  test("takes the name of a file that should be there", async () => {
    expect((await check({ [reportPath]: null }, reportPath)).said).toContain("missing-file\n  The report has no _report.json");
  });

  test("reads only the reports of what is named, and says nothing of others", async () => {
    const others = { "claims/second/_report.json": "{", "claims/third/x.json": "{" };
    expect(await check(others, claimPath)).toEqual({ code: 0, said: "No problems." });
    expect(await check(others, "claims/second")).toMatchObject({ code: 1, said: expect.not.stringContaining("claims/third") as string });
    expect((await check(others, "claims/second", "claims/third/x.json")).said).toMatch(/claims\/second\/_report[^]*claims\/third\/x\.json/);
    expect((await check(others, "claims")).said).toMatch(/claims\/second\/_report[^]*claims\/third\/x\.json/);
    // What reports share is judged as each of them uses it.
    const strings = { "_data/strings/fr.json": { "home.title": "Le titre" }, [reportPath]: buildReport({ lang: "fr" }) };
    expect(await check(strings, "_data/strings/fr.json")).toMatchObject({
      code: 1,
      said: expect.stringContaining("strings/fr.json") as string,
    });
  });

  test("refuses what it does not know", async () => {
    expect((await check({}, "--format", "junit")).said).toBe(
      "There is no format “junit”. There are: text, json, github, sarif.\nHow to call it: npm run check -- --help",
    );
    expect((await check({}, "--format", "constructor")).code).toBe(2);
    expect((await check({}, "--watch", "--format", "json")).code).toBe(2);
  });
});

describe("the format json", () => {
  test("has every problem with all it says, and how many there are", async () => {
    const { code, said } = await check(wrong, "--format", "json");
    const told = JSON.parse(said) as { problems: Problem[]; errors: number; warnings: number };
    expect(told).toMatchObject({ errors: 2, warnings: 0 });
    expect(told.problems[1]).toMatchObject({ rule: "wrong-choice", severity: "error", file: claimPath, line: 9, column: 14 });
    expect(code).toBe(1);
  });
});

describe("the format github", () => {
  test("lets no sign of a text end or begin a command", () => {
    expect(writeGithubAnnotations([problem])).toBe(
      "::error file=claims/a%2Cb%3Ac/50%25.json,line=7,col=3,title=wrong-choice::It says “100 %25”,%0Aor so: ::error::.%0AWrite it again.%0D",
    );
  });

  test("says so when there is nothing to say", async () => {
    expect(await check({}, "--format", "github")).toEqual({ code: 0, said: "No problems." });
  });
});

describe("the format sarif", () => {
  const file = createRequire(import.meta.url)
    .resolve("@microsoft/jest-sarif")
    .replace(/index\.js$/, "schemas/sarif-2.1.0-rtm.5.json");
  // The schema is of draft 4, whose only difference that matters here is the name of this field.
  const { id: $id, $schema: _draft, ...schema } = JSON.parse(readFileSync(file, "utf8")) as AnySchemaObject & { id: string };
  const ajv = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false });
  const validate = ajv.compile({ ...schema, $id });

  test("is valid against the schema of SARIF 2.1.0", async () => {
    for (const changes of [{}, wrong]) {
      const log: unknown = JSON.parse((await check(changes, "--format", "sarif")).said);
      validate(log);
      expect(validate.errors).toBeNull();
    }
    expect(validate({ version: "2.1.0", runs: [{}] })).toBe(false);
  });

  test("names rule, level, place and both sentences", () => {
    const { runs } = JSON.parse(writeSarifLog([problem, { ...problem, severity: "warning", rule: "archived-copy" }])) as {
      runs: unknown[];
    };
    expect(runs[0]).toMatchObject({
      tool: { driver: { name: "Plumbline", rules: [{ id: "archived-copy" }, { id: "wrong-choice" }] } },
      results: [
        {
          ruleId: "wrong-choice",
          ruleIndex: 1,
          level: "error",
          message: { text: "It says “100 %”,\nor so: ::error::. Write it again.\r" },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: "claims/a%2Cb%3Ac/50%25.json", uriBaseId: "%SRCROOT%" },
                region: { startLine: 7, startColumn: 3 },
              },
            },
          ],
        },
        { ruleId: "archived-copy", ruleIndex: 0, level: "warning" },
      ],
    });
  });
});
