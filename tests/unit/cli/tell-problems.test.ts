import { describe, expect, test } from "vitest";
import type { Problem, Severity } from "../../../src/check/problem.ts";
import { tellProblems } from "../../../src/cli/build/tell-problems.ts";

const problem = (severity: Severity, number: number): Problem => ({
  rule: "archived-copy",
  severity,
  file: "claims/bridge/_sources.json",
  line: number,
  column: 1,
  message: `Source ${number} has no archived copy.`,
  fix: "Add one.",
});
const warnings = (count: number): Problem[] => Array.from({ length: count }, (_, index) => problem("warning", index + 1));

describe("what a build says about problems", () => {
  test("is nothing when there are none", () => {
    expect(tellProblems([], false)).toBe("");
  });

  test("is each of a few warnings", () => {
    expect(tellProblems(warnings(10), false)).toContain("Source 10 has no archived copy.");
  });

  test("is only the number of many warnings", () => {
    expect(tellProblems(warnings(1234), false)).toBe("1,234 warnings; they do not stop publication. `npm run check` shows them.");
  });

  test("is everything when there is an error, because then nothing else is said", () => {
    const told = tellProblems([...warnings(30), problem("error", 31)], false);
    expect(told).toContain("Source 30 has no archived copy.");
    expect(told).toContain("Source 31 has no archived copy.");
  });
});
