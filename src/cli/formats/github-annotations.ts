import type { Problem } from "../../check/problem.ts";

/**
 * Writes problems as workflow commands of GitHub Actions, which shows them beside the lines they are about
 * (https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands).
 */
export function writeGithubAnnotations(problems: readonly Problem[]): string {
  if (problems.length === 0) return "No problems.";
  return problems
    .map(({ severity, file, line, column, rule, message, fix }) => {
      const place = `file=${escapeProperty(file)},line=${line},col=${column},title=${escapeProperty(rule)}`;
      return `::${severity} ${place}::${escapeData(`${message}\n${fix}`)}`;
    })
    .join("\n");
}

/** A line break would end the command, and what follows could begin another one. */
function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
