import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { checkProject } from "../../../src/check/check-project.ts";
import { printProblems } from "../../../src/check/print-problems.ts";
import { expectSite } from "../../../src/cli/build/expect-site.ts";
import { proveSite } from "../../../src/publish/prove-site.ts";
import type { SiteExpectations } from "../../../src/publish/site-expectations.ts";
import type { Correction } from "../../../src/schema/types.ts";
import { deriveSite } from "../../../src/site/derive-site.ts";
import { createRenderPage } from "../../../src/site/render-page.ts";
import { buildClaim, buildProject, claimPath, testToday, type FileContent } from "../../project-builder.ts";
import { writeWholeSite } from "../../write-whole-site.ts";

/** A site in a folder of its own, and what it must say. */
export interface WrittenSite {
  folder: string;
  expectations: SiteExpectations;
}

/** The page of the one claim. */
export const claimPage = "harbour-bridge/bridge-length/index.html";

/** What a page without styles must state. */
export const strictPolicy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`;

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

export const correction: Correction = {
  on: "2025-04-02",
  kind: "minor",
  fields: ["finding"],
  what: "The finding names both sources.",
  why: "One was missing.",
  cause: "wording",
  responsible: "first reader",
};

/** A claim with all that a page can show and mark up: a speaker, a short statement, a correction and a former address. */
export const richClaim = buildClaim({
  statement: "The new bridge in Harlow, which was opened to traffic in the spring, is 420 metres long.",
  shortStatement: "Harlow’s new bridge is 420 metres long.",
  speaker: { name: "Ada Stone", role: "Mayor of Harlow", sameAs: "https://people.example/ada-stone" },
  corrections: [correction],
  formerIds: ["bridge-size"],
});

/** Writes every page and asset of the minimal project with changes, as the build writes them; without changes, that of the rich claim. */
export function writeSite(changes: Record<string, FileContent> = { [claimPath]: richClaim }, preview = false): WrittenSite {
  const { problems, project } = checkProject({ root: buildProject(changes), today: testToday });
  if (project === null) throw new Error(printProblems(problems));
  const site = deriveSite(project, { preview });
  const folder = mkdtempSync(join(tmpdir(), "plumbline-proof-"));
  folders.push(folder, `${folder}-cache`);
  writeWholeSite(site, folder, createRenderPage(), `${folder}-cache`);
  return { folder, expectations: expectSite(site) };
}

/**
 * Changes a file of a site, proves the site, and puts the file back.
 *
 * @returns what the proofs say, one line each: proof, file, message
 * @throws when the text is not there, because then the change changes nothing and the test proves nothing
 */
export function proveChanged({ folder, expectations }: WrittenSite, file: string, from: string | RegExp, to: string): string[] {
  const text = readFileSync(join(folder, file), "utf8");
  const changed = text.replace(from, () => to);
  if (changed === text) throw new Error(`${file} has no ${String(from)}.`);
  writeFileSync(join(folder, file), changed);
  try {
    return prove({ folder, expectations });
  } finally {
    writeFileSync(join(folder, file), text);
  }
}

/** Proves a site and gives one line for each thing that is wrong. */
export function prove({ folder, expectations }: WrittenSite): string[] {
  return proveSite(folder, expectations).map(({ proof, file, message }) => `${proof}  ${file}: ${message}`);
}
