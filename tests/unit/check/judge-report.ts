import { checkReport } from "../../../src/check/check-report.ts";
import { checkSiteData } from "../../../src/check/check-site-data.ts";
import type { CheckedReport } from "../../../src/check/checked.ts";
import { listProject } from "../../../src/check/list-project.ts";
import { printProblems } from "../../../src/check/print-problems.ts";
import type { ClaimRule, ReportRule, Rule } from "../../../src/check/rules/rule.ts";
import { settleProblems } from "../../../src/check/settle-problems.ts";
import { buildProject, testToday, type FileContent } from "../../project-builder.ts";

/** Complains about the verdict of every claim that is not a draft. */
export const grumble: ClaimRule = {
  id: "grumble",
  scope: "claim",
  severity: "error",
  serves: ["x"],
  applies: ({ status }) => status !== "draft",
  check: ({ tell }) => tell(null, "/verdict", "I do not like it.", "Like it."),
};

/** Complains about the report, and about each of its claims. */
export const gossip: ReportRule = {
  id: "gossip",
  scope: "report",
  severity: "warning",
  serves: ["x"],
  check({ report, tell }) {
    tell(null, "/title", "I have heard of it.", "Forget it.");
    for (const { id } of report.claims) tell({ claim: id }, "/statement", "I have heard that too.", "Forget it.");
  },
};

/** Is content with everything. */
export const content: ClaimRule = { ...grumble, id: "content", check: () => undefined };

/** Checks the minimal project, changed, against rules of the test’s own. */
export function judge(rules: Rule[], changes: Record<string, FileContent> = {}): { told: string; checked: CheckedReport | null } {
  const root = buildProject(changes);
  const listing = listProject(root);
  const [report] = listing.reports;
  if (report === undefined) throw new Error("the project has no report");
  const { problems, checked } = checkReport(report, { root, data: checkSiteData(root, listing), rules, today: testToday, published: null });
  return { told: printProblems(settleProblems(problems)), checked };
}
