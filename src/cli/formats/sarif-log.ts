import type { Problem } from "../../check/problem.ts";

/**
 * Writes problems as a log in SARIF 2.1.0 (OASIS), which code-scanning services and editors read.
 *
 * @param problems with files relative to the project's root, which the log calls %SRCROOT%
 */
export function writeSarifLog(problems: readonly Problem[]): string {
  const ids = [...new Set(problems.map(({ rule }) => rule))].sort();
  const rules = ids.map((id) => ({ id, help: { text: `The handbook explains it: claims/README.md#${id}` } }));
  const results = problems.map(({ rule, severity, file, line, column, message, fix }) => ({
    ruleId: rule,
    ruleIndex: ids.indexOf(rule),
    level: severity,
    message: { text: `${message} ${fix}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: file.split("/").map(encodeSegment).join("/"), uriBaseId: "%SRCROOT%" },
          region: { startLine: line, startColumn: column },
        },
      },
    ],
  }));
  const run = { tool: { driver: { name: "Plumbline", rules } }, columnKind: "utf16CodeUnits", results };
  return JSON.stringify({ $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [run] }, null, 2);
}

/** A name can have half a character in it, which no address can carry. */
function encodeSegment(segment: string): string {
  return encodeURIComponent(segment.replace(/\p{Cs}/gu, "\ufffd"));
}
