import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { seed } from "../seed.ts";
import { fc } from "../seeded-check.ts";
import type { Problem } from "../../src/check/problem.ts";
import { judgeProblems } from "./judge-problems.ts";
import { byteMutation, structureMutation, type Mutation } from "./mutate.ts";
import { folderOf, openFuzzProject, reportFiles, siteFiles, type Case, type FuzzProject } from "./open-fuzz-project.ts";
import { richReport, richSite } from "./rich-project.ts";
import { watchForHang } from "./watch-for-hang.ts";

// More files: FUZZ_CASES=500000 npx vitest run --config tests/vitest.config.ts tests/fuzz
// Others: FUZZ_SEED=7 or FUZZ_SEED=random.
const { FUZZ_CASES: amount = "20500" } = process.env;

/** How many of the files are of which kind, in per cent. A file of the site costs as much as all reports together. */
const shares = { claim: 48, report: 15, article: 20, sources: 15, site: 1, ratings: 0.5, strings: 0.5 };
const countOf = (kind: keyof typeof shares): number => Math.ceil((Number(amount) * shares[kind]) / 100);

/** Reports are checked by the batch, so that what they share is read once. */
const batch = 50;

const folder = mkdtempSync(path.join(tmpdir(), "plumbline-fuzz-"));
const watch = watchForHang(path.join(folder, "now"));
const reports = openFuzzProject(batch, watch);
const single = openFuzzProject(1, watch);
let tried = 0;

afterAll(async () => {
  await watch.end();
  for (const project of [reports, single]) project.remove();
  rmSync(folder, { recursive: true, force: true });
  console.log(`Fuzz: ${tried.toLocaleString("en")} files, seed ${seed}.`);
});

const bytes = fc.array(byteMutation, { minLength: 1, maxLength: 3 });
const mostlyValues = fc.oneof({ weight: 5, arbitrary: structureMutation }, { weight: 1, arbitrary: byteMutation });
const values = fc.array(mostlyValues, { minLength: 1, maxLength: 3 });
const both = fc.oneof({ weight: 2, arbitrary: values }, { weight: 1, arbitrary: bytes });

/** Tries files together; when something is wrong, finds those that it is wrong with. */
function expectNoComplaint(project: FuzzProject, cases: readonly Case[]): void {
  tried += cases.length;
  const together = complaintsOf(project, cases);
  const culprits = (together.length === 0 ? [] : cases).map(({ mutations, ...one }) => ({
    mutations,
    complaints: complaintsOf(project, [{ ...one, mutations }]),
  }));
  expect(culprits.filter(({ complaints }) => complaints.length > 0)).toEqual([]);
  expect(together).toEqual([]);
}

function complaintsOf(project: FuzzProject, cases: readonly Case[]): string[] {
  try {
    return project.tryCases(cases);
  } catch (error) {
    return [error instanceof Error ? (error.stack ?? error.message) : String(error)];
  }
}

describe("the judge of what the check says", () => {
  const files = new Map([["claims/a/b.json", Buffer.from("{\n}\r\n")]]);
  const problem: Problem = {
    rule: "json-syntax",
    severity: "error",
    file: "claims/a/b.json",
    line: 2,
    column: 2,
    message: "The file “undefined” is broken.",
    fix: "Mend it.",
  };

  test("is content with a sentence about a place that is there", () => {
    expect(judgeProblems([problem, { ...problem, file: "claims/a", line: 1, column: 1 }], files)).toEqual([]);
  });

  test.each<[string, Partial<Problem>]>([
    ["the place is not in the file", { line: 0 }],
    ["the place is not in the file", { column: 3 }],
    ["the place is not in the file", { line: 4 }],
    ["the file is not there", { file: "claims/c.json" }],
    ["the message is no sentence", { message: "must NOT have additional properties." }],
    ["the message is no sentence", { message: "The field undefined is missing." }],
    ["the fix is no sentence", { fix: "Write it" }],
    ["the rule is rule-crashed", { rule: "rule-crashed" }],
    ["too long to be read", { fix: `${"Mend it. ".repeat(200)}So.` }],
  ])("complains: %s", (complaint, change) => {
    expect(judgeProblems([{ ...problem, ...change }], files).join()).toContain(complaint);
  });
});

describe("whatever is in a file", () => {
  test("the files it begins with are in order", () => {
    expect(reports.tryCases([])).toEqual([]);
    const article: Mutation = { do: "cut", at: 3 };
    expect(reports.tryCases([{ file: `${folderOf(0)}/_article.md`, original: richReport.article, mutations: [article] }])).toEqual([]);
  });

  // Two claims of a report hardly hide each other's faults, so both are changed at once.
  test.each([
    ["claim", ["claim", "other"]],
    ["report", ["report"]],
    ["article", ["article"]],
    ["sources", ["sources"]],
  ] as const)(
    "a %s file is checked to the end, and what is told can be acted on",
    (kind, parts) => {
      const mutations = fc.array(kind === "article" ? bytes : both, { minLength: batch * parts.length, maxLength: batch * parts.length });
      const property = fc.property(mutations, (all) => {
        const cases = all.map((one, place): Case => {
          const part = parts[place % parts.length] ?? kind;
          return { file: `${folderOf(Math.floor(place / parts.length))}/${reportFiles[part]}`, original: richReport[part], mutations: one };
        });
        expectNoComplaint(reports, cases);
      });
      fc.assert(property, { numRuns: Math.ceil(countOf(kind) / batch / parts.length), endOnFailure: true });
    },
    600_000,
  );

  test.each(["site", "ratings", "strings"] as const)(
    "a %s file is checked to the end, and what is told can be acted on",
    (kind) => {
      const property = fc.property(both, (mutations) => {
        expectNoComplaint(single, [{ file: siteFiles[kind], original: richSite[kind], mutations }]);
      });
      fc.assert(property, { numRuns: countOf(kind), endOnFailure: true });
    },
    600_000,
  );
});
