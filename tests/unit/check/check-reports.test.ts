import { describe, expect, test } from "vitest";
import { checkReports } from "../../../src/check/check-reports.ts";
import { openProject, type OpenProject } from "../../../src/check/open-project.ts";
import type { Problem } from "../../../src/check/problem.ts";
import {
  articleText,
  buildClaim,
  buildProject,
  buildReport,
  buildSources,
  claimId,
  claimPath,
  reportId,
  testToday,
  type FileContent,
} from "../../project-builder.ts";

describe("the reports of an open project", () => {
  const other = (id: string, claim: FileContent): Record<string, FileContent> => ({
    [`claims/${id}/_report.json`]: buildReport(),
    [`claims/${id}/_article.md`]: articleText,
    [`claims/${id}/_sources.json`]: { sources: buildSources() },
    [`claims/${id}/${claimId}.json`]: claim,
  });
  const opened = (changes: Record<string, FileContent>): OpenProject => openProject({ root: buildProject(changes), today: testToday });

  test("are handed on as they are checked, until something stops publication", () => {
    const handedOn = (changes: Record<string, FileContent>): string[] => {
      const given: string[] = [];
      checkReports(opened(changes), { onReport: ({ id }, found) => given.push(`${id}: ${found.length} problems`) });
      return given;
    };
    const broken = buildClaim({ finding: undefined });
    const all = { ...other("a-first", buildClaim()), ...other("z-last", buildClaim()) };
    expect(handedOn(all)).toEqual(["a-first", reportId, "z-last"].map((id) => `${id}: 0 problems`));
    expect(handedOn({ ...all, [claimPath]: broken })).toEqual(["a-first: 0 problems"]);
    expect(handedOn({ "_data/site.json": "{}" })).toEqual([]);
  });

  test("are not checked where it is known what was said of them, and that is said again", () => {
    const warning: Problem = {
      rule: "archived-copy",
      severity: "warning",
      file: claimPath,
      line: 1,
      column: 1,
      message: "It has no archived copy.",
      fix: "Add one.",
    };
    const project = opened({ [claimPath]: "{", ...other("z-last", buildClaim()) });
    const { problems, project: checked } = checkReports(project, { warningsOf: (id) => (id === reportId ? [warning] : null) });
    expect(problems).toEqual([warning]);
    expect(checked?.reports.map(({ id }) => id)).toEqual(["z-last"]);
  });
});
