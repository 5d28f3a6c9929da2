import { readCommandLine } from "../read-command-line.ts";
import type { Command } from "./command.ts";
import { say } from "./desk.ts";
import { describeReport } from "./diff/describe-report.ts";
import { escapeMarkdown } from "./diff/escape-markdown.ts";
import { readVersions, type FileVersions } from "./diff/read-versions.ts";

const usage = "How to call it: npm run claim -- diff --help";

/** Says what was changed in words, for a pull request. */
export const diff: Command = {
  name: "diff",
  takes: "<ref>",
  summary: "says in words what was changed since a commit, for a pull request",
  help: `Says in Markdown what was changed in the claims, sources and reports since a commit, committed or not: each claim field by field, texts word by
word, corrections with their reason. Of a branch that has gone on elsewhere meanwhile, only what was changed here counts.

Examples:
  npm run --silent claim -- diff main
  npm run --silent claim -- diff origin/main | gh pr comment --body-file -`,
  run(typed, desk) {
    const { words } = readCommandLine(typed, {}, { least: 1, most: 1, what: "since which commit, such as main" }, usage);
    const ref = words[0] ?? "";
    const reports = groupByReport(readVersions(desk.root, ref));
    const sections = [...reports].flatMap(([report, versions]) => {
      const entries = describeReport(versions);
      return entries.length === 0 ? [] : [`### ${escapeMarkdown(report)}\n\n${entries.map((entry) => `- ${entry}`).join("\n")}`];
    });
    say(desk, sections.length === 0 ? `Nothing that claims say was changed since ${ref}.` : sections.join("\n\n"));
    return 0;
  },
};

function groupByReport(versions: ReadonlyMap<string, FileVersions>): Map<string, Map<string, FileVersions>> {
  const reports = new Map<string, Map<string, FileVersions>>();
  for (const [file, both] of versions) {
    const [, report = "", name = ""] = file.split("/");
    reports.set(report, (reports.get(report) ?? new Map<string, FileVersions>()).set(name, both));
  }
  return reports;
}
