import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { seed } from "../seed.ts";
import { fc } from "../seeded-check.ts";
import { checkProject } from "../../src/check/check-project.ts";
import { testToday } from "../project-builder.ts";
import { copyProject, type ProjectCopy } from "../site/copy-project.ts";
import { byteMutation, mutate, structureMutation, type Mutation } from "./mutate.ts";
import { oddNames, textMutation } from "./odd-texts.ts";
import { reportFiles } from "./open-fuzz-project.ts";
import { richReport, richSite } from "./rich-project.ts";

// More rounds: FUZZ_BUILDS=100 npx vitest run --config tests/vitest.config.ts tests/fuzz/fuzz-build.test.ts
// Others: FUZZ_SEED=7 or FUZZ_SEED=random.
const { FUZZ_BUILDS: rounds = "3" } = process.env;

/** Of so many reports some thirty pass the check, which is enough for one build. */
const amount = 200;

type Part = keyof typeof reportFiles;
const parts = Object.keys(reportFiles) as Part[];

/** A report of which one file is changed, and how its files were in the commits before. */
interface OddReport {
  id: string | null;
  other: string;
  source: string;
  lang: string;
  part: Part;
  now: Mutation[];
  before: Record<Part, Mutation[]>[];
}

const mutation = fc.oneof({ weight: 6, arbitrary: textMutation }, { weight: 1, arbitrary: structureMutation });
const some = (part: Part, least: number): fc.Arbitrary<Mutation[]> =>
  fc.array(part === "article" ? byteMutation : mutation, { minLength: least, maxLength: 2 });
const version = fc.record(Object.fromEntries(parts.map((part) => [part, some(part, 0)])) as Record<Part, fc.Arbitrary<Mutation[]>>);
const name = (usual: string): fc.Arbitrary<string> => fc.oneof(fc.constant(usual), fc.constantFrom(...oddNames));

const oddReport: fc.Arbitrary<OddReport> = fc.constantFrom("claim" as const, ...parts).chain((part) =>
  fc.record({
    id: fc.option(fc.constantFrom(...oddNames)),
    other: name("bridge-cost"),
    source: name("survey-office"),
    lang: fc.constantFrom("en", "en-GB", "fa", "ar", "es", "fr"),
    part: fc.constant(part),
    now: some(part, 1),
    before: fc.array(version, { minLength: 2, maxLength: 2 }),
  }),
);

let project: ProjectCopy;

beforeAll(() => {
  project = copyProject();
  const { folder } = project;
  writeFileSync(join(folder, "_data/site.json"), richSite.site);
  writeFileSync(join(folder, ".gitignore"), "/*\n!/claims\n!/_data\n");
});

afterAll(() => {
  project.remove();
  console.log(`Fuzz: ${rounds} rounds of builds, seed ${seed}.`);
});

function git(...args: string[]): void {
  const day = `${testToday}T10:00:00Z`;
  const env = { PATH: process.env["PATH"], GIT_CONFIG_GLOBAL: "/dev/null", GIT_AUTHOR_DATE: day, GIT_COMMITTER_DATE: day };
  execFileSync("git", ["-c", "user.name=Writer", "-c", "user.email=writer@example.org", ...args], { cwd: project.folder, env });
}

function commitAll(subject: string): void {
  git("add", "--all");
  git("commit", "--quiet", "--allow-empty", "--message", subject);
}

function writeReport(id: string, { other, source, lang }: OddReport, mutations: Partial<Record<Part, Mutation[]>>): void {
  const folder = join(project.folder, "claims", id);
  mkdirSync(folder, { recursive: true });
  for (const part of parts) {
    const named = richReport[part].replaceAll("survey-office", source).replaceAll('"bridge-cost"', JSON.stringify(other));
    const text = part === "article" || part === "report" ? putInto(lang, named) : named;
    writeFileSync(join(folder, part === "other" ? `${other}.json` : reportFiles[part]), mutate(text, mutations[part] ?? []));
  }
}

/** Says that an article or a report is in a language, and leaves the direction to it. */
function putInto(lang: string, text: string): string {
  return text.replace(/(?<=^lang: |"lang": ")en/m, lang).replace('"dir": "ltr",', "");
}

/** Takes away every report that does not pass the check. @returns the ids of those that do */
function keepFit(): string[] {
  const claims = join(project.folder, "claims");
  for (;;) {
    const { problems } = checkProject({ root: project.folder, today: testToday });
    const unfit = new Set(problems.flatMap(({ severity, file }) => (severity === "error" ? [file.split("/")[1] ?? ""] : [])));
    if (unfit.size === 0) return readdirSync(claims);
    for (const id of unfit) rmSync(join(claims, id), { recursive: true });
  }
}

test.each(Array.from({ length: Number(rounds) }, (_, round) => round))(
  "what passes the check becomes pages that pass the proofs, whatever it says and was before: round %i",
  async (round) => {
    const reports = new Map<string, OddReport>();
    for (const [place, report] of fc.sample(oddReport, { seed: seed + round, numRuns: amount }).entries()) {
      reports.set(report.id === null || reports.has(report.id) ? `report-${place}` : report.id, report);
    }
    rmSync(join(project.folder, ".git"), { recursive: true, force: true });
    git("init", "--quiet");
    for (const place of [0, 1]) {
      for (const [id, report] of reports) writeReport(id, report, report.before[place] ?? {});
      commitAll(`Begin <b>again</b> & [x](javascript:alert(1)) {{ ${place} }}`);
    }
    rmSync(join(project.folder, "claims"), { recursive: true });
    for (const [id, report] of reports) writeReport(id, report, { [report.part]: report.now });
    const fit = keepFit();
    commitAll("Keep what passes");
    expect(fit.length).toBeGreaterThan(10);

    const today = { SOURCE_DATE_EPOCH: String(Date.parse(testToday) / 1000) };
    for (const typed of [[], ["--preview"]]) {
      const { code, stdout, stderr } = await project.run("build", ["--no-cache", ...typed], today);
      const told = code === 0 ? "" : `${stdout}${stderr}`;
      const culprits = fit.filter((id) => told.includes(`${id}/`)).map((id) => ({ id, ...reports.get(id) }));
      expect({ code, told, culprits }).toEqual({ code: 0, told: "", culprits: [] });
    }
    expect(readFileSync(join(project.folder, "_site.preview/manifest.json"), "utf8")).toContain("/history/index.html");
  },
  300_000,
);
