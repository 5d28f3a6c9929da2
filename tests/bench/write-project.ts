import { cpSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { linkPackages } from "../link-packages.ts";
import { createRandom, createVocabulary } from "./random-words.ts";
import { writeReport } from "./write-report.ts";

const original = fileURLToPath(new URL("../..", import.meta.url));
const parts = ["_data", "templates", "src", "tests/bench", ".eleventy.js", "package.json", "tsconfig.json"];
const claimsPerReport = 20;
const wordsKnown = 30_000;

/**
 * Makes up a whole project: this one's program as it is now, with made-up reports of 20 claims each.
 *
 * @param folder is made
 * @param seed the same seed gives the same claims; those of a smaller project are the first ones of a larger
 */
export function writeProject(folder: string, claims: number, seed = 1): void {
  mkdirSync(folder, { recursive: true });
  for (const part of parts) cpSync(join(original, part), join(folder, part), { recursive: true });
  linkPackages(folder);
  const random = createRandom(seed);
  const vocabulary = createVocabulary(random, wordsKnown);
  for (let made = 0; made < claims; made += claimsPerReport) {
    const id = `report-${String(made / claimsPerReport + 1).padStart(5, "0")}`;
    writeReport(join(folder, "claims"), id, Math.min(claimsPerReport, claims - made), random, vocabulary);
  }
}
