import { printProblems } from "../../check/print-problems.ts";
import type { Problem } from "../../check/problem.ts";

/** More warnings than this would push what the build made off the screen. */
const mostWarnings = 10;

/** Writes what a build has to say about problems: every one when there are errors; many warnings only by their number. */
export function tellProblems(problems: readonly Problem[], colour: boolean): string {
  if (problems.length === 0) return "";
  if (problems.length <= mostWarnings || problems.some(({ severity }) => severity === "error")) return printProblems(problems, { colour });
  return `${problems.length.toLocaleString("en")} warnings; they do not stop publication. \`npm run check\` shows them.`;
}
