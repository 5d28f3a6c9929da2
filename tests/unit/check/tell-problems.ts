import { checkProject } from "../../../src/check/check-project.ts";
import { printProblems } from "../../../src/check/print-problems.ts";
import { buildProject, testToday, type FileContent } from "../../project-builder.ts";

/** Checks the minimal project with some files changed, and gives what a fact-checker would read. */
export function tellProblems(changes: Record<string, FileContent>): string {
  return tellProblemsOf(buildProject(changes));
}

/** Checks a project that stands already. */
export function tellProblemsOf(root: string): string {
  return printProblems(checkProject({ root, today: testToday }).problems);
}
