import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { printProblems } from "../../src/check/print-problems.ts";
import { rules } from "../../src/check/rules/index.ts";
import { overlayProject, overlayPublished, problemsOf, problemsSincePublished } from "./overlay-project.ts";

const here = fileURLToPath(new URL(".", import.meta.url));

describe("the house rules", () => {
  test("have ids of their own, which are the names of their files", () => {
    const ids = rules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const files = ids.map((id) => fileURLToPath(new URL(`../../src/check/rules/${id}.ts`, import.meta.url)));
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
  });

  test("name the principles that they serve", () => {
    expect(rules.filter(({ serves }) => serves.length === 0).map(({ id }) => id)).toEqual([]);
    const names = new Set(rules.flatMap(({ serves }) => serves.map((principle) => principle.split(":")[0])));
    expect([...names].sort()).toEqual(["EFCSN", "Google", "IFCN 1", "IFCN 2", "IFCN 4", "IFCN 5"]);
  });

  test("are all kept by the project that the fixtures lie over", () => {
    expect(problemsOf(overlayProject())).toEqual([]);
  });

  test("are all kept by that project when it is the published one", () => {
    expect(problemsSincePublished(overlayPublished())).toEqual([]);
  });

  test("have a fixture each, and no fixture is without its rule", () => {
    const folders = readdirSync(here, { withFileTypes: true }).filter((entry) => entry.isDirectory() && entry.name !== "base");
    expect(folders.map(({ name }) => name).sort()).toEqual(rules.map(({ id }) => id).sort());
  });
});

describe.each(rules.map((rule) => ({ ...rule, id: rule.id })))(
  "the smallest project that breaks $id",
  ({ id, severity, comparesPublished }) => {
    test("breaks it and no other rule, and is told in these words", async () => {
      const expected = path.join(here, id, "expected.txt");
      expect(existsSync(expected)).toBe(true);
      const problems = comparesPublished === true ? problemsSincePublished(overlayPublished(id)) : problemsOf(overlayProject(id));
      expect(problems.map((problem) => [problem.rule, problem.severity])).toEqual([[id, severity]]);
      await expect(`${printProblems(problems)}\n`).toMatchFileSnapshot(expected);
    });
  },
);
