import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { checkProject } from "../../src/check/check-project.ts";
import { deriveSite } from "../../src/site/derive-site.ts";
import { testToday } from "../project-builder.ts";
import { judgeProblems } from "./judge-problems.ts";
import { mutate, type Mutation } from "./mutate.ts";
import { richReport, richSite } from "./rich-project.ts";
import type { HangWatch } from "./watch-for-hang.ts";

/** Where the files of a report lie in its folder. */
export const reportFiles = {
  claim: "bridge-length.json",
  other: "bridge-cost.json",
  report: "_report.json",
  article: "_article.md",
  sources: "_sources.json",
};

/** Where the files of the site lie. */
export const siteFiles = { site: "_data/site.json", ratings: "_data/ratings.json", strings: "_data/strings/en.json" };

/** A file and what is done to it. */
export interface Case {
  file: string;
  original: string;
  mutations: readonly Mutation[];
}

/** A valid project whose files are changed and put back. */
export interface FuzzProject {
  /** Changes files of reports, or one of the site, checks, and puts them back; gives complaints about what the check said. */
  tryCases(cases: readonly Case[]): string[];
  remove(): void;
}

/** Of how many batches one is tried a second time. */
const again = 8;

/** @param reports how many reports it has; they are all the same */
export function openFuzzProject(reports: number, watch: HangWatch): FuzzProject {
  // Memory is enough of a disk for files that live for milliseconds.
  const root = mkdtempSync(path.join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "plumbline-fuzz-"));
  const files = new Map<string, Buffer>();
  const put = (file: string, bytes: Buffer): void => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), bytes);
    files.set(file, bytes);
  };
  for (const part of ["site", "ratings", "strings"] as const) put(siteFiles[part], Buffer.from(richSite[part]));
  for (let place = 0; place < reports; place += 1) {
    for (const part of ["claim", "other", "report", "article", "sources"] as const)
      put(`${folderOf(place)}/${reportFiles[part]}`, Buffer.from(richReport[part]));
  }

  const attempt = (cases: readonly Case[]): { complaints: string[]; good: Case[] } => {
    watch.begin(JSON.stringify(cases.map(({ file, mutations }) => ({ file, mutations }))));
    for (const { file, original, mutations } of cases) put(file, mutate(original, mutations));
    try {
      const { problems, project } = checkProject({ root, today: testToday });
      const complaints = judgeProblems(problems, files);
      const errors = problems.filter(({ severity }) => severity === "error");
      if ((project === null) !== errors.length > 0)
        complaints.push(`There are ${errors.length} errors, and ${project === null ? "no" : "a"} project.`);
      const far = errors.filter(({ file }) => !cases.some((one) => isNear(one.file, file)));
      complaints.push(...far.map((problem) => `An error far from what was changed: ${JSON.stringify(problem)}`));
      // What passes must also be fit to become pages.
      if (project !== null) deriveSite(project, { preview: true });
      return { complaints, good: cases.filter((one) => !errors.some(({ file }) => isNear(one.file, file))) };
    } finally {
      for (const { file, original } of cases) put(file, Buffer.from(original));
    }
  };

  let batches = 0;
  return {
    tryCases(cases) {
      const { complaints, good } = attempt(cases);
      batches += 1;
      const isPassed = good.length === 0 || good.length === cases.length;
      // Among many there is hardly ever no error, so those without one are tried again by themselves, now and then.
      return complaints.length > 0 || isPassed || batches % again !== 0 ? complaints : attempt(good).complaints;
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** The folder of a report, by its place. */
export function folderOf(place: number): string {
  return `claims/report-${place}`;
}

/** A report has nothing to do with another; what the site shares concerns all. */
function isNear(changed: string, file: string): boolean {
  const folder = path.posix.dirname(changed);
  return changed.startsWith("_data/") || folder === path.posix.dirname(file) || folder === file;
}
