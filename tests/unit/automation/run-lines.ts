import { spawnSync } from "node:child_process";
import { handbook } from "../../rules/handbook.ts";

/** How shell lines ended and what they said. */
export interface LinesOutcome {
  code: number | null;
  said: string;
}

/**
 * Runs lines as a build server's shell does: it stops at the first that fails.
 *
 * @param more what the lines find in their environment
 */
export function runLines(folder: string, lines: string, more: Record<string, string> = {}): LinesOutcome {
  const env = { ...cleanEnvironment(), ...more };
  const { status, stdout, stderr } = spawnSync("sh", ["-e", "-c", lines], { cwd: folder, encoding: "utf8", env });
  return { code: status, said: `${stdout}${stderr}` };
}

/** The environment without what the test runner and npm put into it. */
export function cleanEnvironment(): Record<string, string | undefined> {
  const { PATH, HOME, TMPDIR } = process.env;
  return { PATH, HOME, TMPDIR, NO_COLOR: "1", GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_SYSTEM: "/dev/null" };
}

/**
 * Reads a recipe of the handbook.
 *
 * @param heading of the section
 * @param language of the block
 */
export function readRecipe(heading: string, language: string): string {
  const section = handbook.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? "";
  const block = section.split(`\`\`\`${language}\n`)[1]?.split("```")[0];
  if (block === undefined) throw new Error(`The handbook has no ${language} under “${heading}”.`);
  return block;
}
