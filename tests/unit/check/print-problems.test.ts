import { expect, test } from "vitest";
import { printProblems } from "../../../src/check/print-problems.ts";
import type { Problem } from "../../../src/check/problem.ts";
import { quoteValue } from "../../../src/check/show-value.ts";

function problem(changes: Partial<Problem> = {}): Problem {
  return {
    rule: "wrong-date",
    severity: "error",
    file: "claims/a/b.json",
    line: 7,
    column: 3,
    message: "“asOf” says “soon”.",
    fix: "Write a day.",
    ...changes,
  };
}

test("a problem is printed with its place, its rule, what is wrong, what to do and where the handbook says more", () => {
  expect(printProblems([problem()])).toBe(
    "claims/a/b.json:7:3  wrong-date\n  “asOf” says “soon”.\n  Write a day.  (claims/README.md#wrong-date)\n\n1 problem in 1 file; nothing was published.",
  );
});

test("the last line counts problems, warnings and files", () => {
  const lastLine = (problems: Problem[]): string | undefined => printProblems(problems).split("\n").at(-1);
  const warning = problem({ severity: "warning", file: "claims/a/c.json" });
  expect(lastLine([])).toBe("No problems.");
  expect(lastLine([problem(), problem({ line: 8 })])).toBe("2 problems in 1 file; nothing was published.");
  expect(lastLine([problem(), warning])).toBe("1 problem and 1 warning in 2 files; nothing was published.");
  expect(lastLine([warning])).toBe("1 warning in 1 file; it does not stop publication.");
  expect(lastLine([warning, warning])).toBe("2 warnings in 1 file; they do not stop publication.");
});

test("a warning is marked as one", () => {
  expect(printProblems([problem({ severity: "warning" })]).split("\n")[0]).toBe("claims/a/b.json:7:3  wrong-date  (warning)");
});

test("nothing from a file reaches the terminal as a command or turns its direction", () => {
  const hostile = "a\u001b[2J\u009b31m\u0007b\r\nc\u2028d\u202ee\u2066f\u007f\ud800";
  const printed = printProblems([problem({ file: hostile, message: hostile, fix: hostile, rule: hostile })]);
  expect(printed.split("\n").slice(0, 3)).toEqual([
    "a\\u001b[2J\\u009b31m\\u0007b c d\\u202ee\\u2066f\\u007f\\ud800:7:3  a\\u001b[2J\\u009b31m\\u0007b c d\\u202ee\\u2066f\\u007f\\ud800",
    "  a\\u001b[2J\\u009b31m\\u0007b c d\\u202ee\\u2066f\\u007f\\ud800",
    "  a\\u001b[2J\\u009b31m\\u0007b c d\\u202ee\\u2066f\\u007f\\ud800  (claims/README.md#a\\u001b[2J\\u009b31m\\u0007b c d\\u202ee\\u2066f\\u007f\\ud800)",
  ]);
});

test("colours are used when they are asked for, and only then", () => {
  expect(printProblems([problem(), problem({ severity: "warning" })])).not.toContain("\u001b");
  expect(printProblems([problem()], { colour: true })).toBe(
    "\u001b[1mclaims/a/b.json:7:3\u001b[0m  \u001b[31mwrong-date\u001b[0m\n  “asOf” says “soon”.\n  Write a day.  \u001b[2m(claims/README.md#wrong-date)\u001b[0m\n\n1 problem in 1 file; nothing was published.",
  );
  expect(printProblems([problem({ severity: "warning" })], { colour: true })).toContain("\u001b[33mwrong-date\u001b[0m  (warning)");
});

test("a long value is shown by its beginning and its end, and never cut inside a character", () => {
  expect(quoteValue("x".repeat(120))).toBe(`“${"x".repeat(120)}”`);
  expect(quoteValue(`${"a".repeat(200)}z`)).toBe(`“${"a".repeat(89)}…${"a".repeat(29)}z”`);
  const cut = quoteValue("😀".repeat(100));
  expect(cut).toBe(`“${"😀".repeat(44)}…${"😀".repeat(15)}”`);
  expect(quoteValue("one\n\ttwo")).toBe("“one two”");
});
