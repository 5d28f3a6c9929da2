import { appendFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { checkProject } from "../../../../src/check/check-project.ts";
import { keepProblems } from "../../../../src/cli/claim/check/keep-problems.ts";
import { openPublished } from "../../../../src/cli/open-published.ts";
import { UsageError } from "../../../../src/cli/usage-error.ts";
import {
  articleText,
  buildClaim,
  buildProject,
  buildReport,
  buildSite,
  buildSources,
  claimPath,
  sourcesPath,
  testToday,
  writeJson,
  type FileContent,
} from "../../../project-builder.ts";
import { commitProject, git } from "./git-project.ts";

/** A second report, right like the first. */
const second: Record<string, FileContent> = {
  "claims/second-bridge/_report.json": buildReport(),
  "claims/second-bridge/_article.md": articleText,
  "claims/second-bridge/_sources.json": { $schema: "../../src/schema/sources.schema.json", sources: buildSources() },
  "claims/second-bridge/bridge-length.json": buildClaim(),
};
const publishing = { "_data/site.json": buildSite({ publishedRef: "main" }) };
const warnings: string[] = [];
const keep = (root: string, published?: string): ReturnType<typeof keepProblems> =>
  keepProblems({ root, today: testToday, published, warn: (reason) => warnings.push(reason) });

describe("problems that are kept while somebody works on a project", () => {
  test("are those of a check from the beginning, after whatever change", () => {
    const root = commitProject({ ...second, ...publishing });
    const write = (file: string, text: string): void => {
      mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
      writeFileSync(path.join(root, file), text);
    };
    const remove = (file: string): void => rmSync(path.join(root, file), { recursive: true });
    const site = buildSite({ publishedRef: "main" });
    const { find, take } = keep(root);
    const steps: [string[], () => void, number][] = [
      [[], () => {}, 0],
      [[claimPath], () => write(claimPath, writeJson(buildClaim({ verdict: "false" }))), 2],
      [[sourcesPath], () => write(sourcesPath, "{"), 1],
      [["claims/third-bridge"], () => write("claims/third-bridge/_article.md", articleText), 2],
      [["claims/second-bridge"], () => remove("claims/second-bridge"), 3],
      [["claims/notes.txt"], () => write("claims/notes.txt", "Ask the builder."), 4],
      [["_data/site.json"], () => write("_data/site.json", writeJson({ ...site, tagline: "" })), 5],
      [["_data/site.json"], () => write("_data/site.json", writeJson(site)), 4],
      [[], () => void git(root, "commit", "-qam", "Take a report away"), 3],
    ];
    for (const [changed, change, least] of steps) {
      change();
      take(changed);
      const anew = checkProject({ root, today: testToday, readPublished: openPublished(root, undefined, () => {}) }).problems;
      expect(find()).toEqual(anew);
      expect(anew.length).toBeGreaterThanOrEqual(least);
    }
  });

  test("are found by reading again the reports that have changed, and no others", () => {
    const root = buildProject(second);
    const { find, take } = keep(root);
    expect(find()).toEqual([]);
    appendFileSync(path.join(root, claimPath), "}");
    appendFileSync(path.join(root, "claims/second-bridge/bridge-length.json"), "}");
    take([claimPath]);
    expect(find().map(({ file }) => file)).toEqual([claimPath]);
  });

  test("are told with why nothing is compared with what is published", () => {
    const root = commitProject({ "_data/site.json": buildSite({ publishedRef: "origin/main" }) });
    expect(keep(root).find()).toEqual([]);
    expect(warnings.splice(0)).toEqual([expect.stringMatching(/^There is no “origin\/main” in this copy of the repository/)]);
    expect(() => keep(root, "nowhere").find()).toThrow(UsageError);
  });

  test("are those against the commit that the caller names, instead of the one in site.json", () => {
    const root = commitProject(publishing);
    git(root, "tag", "before");
    writeFileSync(path.join(root, claimPath), writeJson(buildClaim({ statement: "The new bridge in Harlow is long." })));
    git(root, "commit", "-qam", "Change a statement");
    expect(keep(root).find()).toEqual([]);
    expect(keep(root, "before").find()).toMatchObject([{ rule: "correction-recorded", file: claimPath }]);
  });
});
