import { execFileSync, spawnSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { totalmem } from "node:os";
import { join } from "node:path";
import { bundleProgram } from "../../src/cli/program/bundle-program.js";
import type { Site } from "../../src/site/derive-site.ts";
import { plainTwin, wholeTwin, type TwinKind } from "./twin-kinds.ts";
import { writeHugoSite } from "./write-hugo-site.ts";
import { writePlainTemplates } from "./write-plain-templates.ts";
import { writeWholeHugoSite } from "./write-whole-hugo-site.ts";

/** A way to build the made-up project. */
export interface Contender {
  id: "ours" | "hugo" | "hugo-all" | "default-engine" | "floor" | "with-zips" | "with-images" | "one-edit";
  name: string;
  /** The folder in the project of what is made ready and not counted; left out where nothing is. */
  prepared?: string;
  /** Makes it ready. */
  prepare?(project: string, site: Site): void | Promise<void>;
  /** The files that are held against ours, where they are twins of them. */
  twin?: readonly TwinKind[];
  /** Whether all its files must be the same as ours, byte for byte. */
  sameFiles?: boolean;
  /** Makes ready what is not counted, before each run, in the output of earlier runs; when it is left out, that is cleared away. */
  ready?(project: string, output: string): void;
  /** Puts the project back as it was. */
  after?(project: string): void;
  /** The command, run in `folder`, that is measured. */
  command(output: string): string[];
  folder(project: string): string;
  environment?: Record<string, string>;
  /** What it holds in memory at the least, in bytes for each claim, where that is so much that not every machine has it. */
  bytesPerClaim?: number;
}

const launch = [process.execPath, "src/cli/launch.js"];
const atProject = (project: string): string => project;

/** Without --no-cache, so that writing down what the next build needs is counted; where there is no site, there is nothing to build upon. */
const ourBuild = (output: string): string[] => [...launch, "build", "--no-zip", "--no-images", "--output", output];

/**
 * Go lets its heap grow to twice what is in use. From three quarters of the machine's memory on it is to clear up sooner, so that a site of
 * 100,000 claims can be built at all; smaller ones never come near. See README.md.
 */
const forHugo = { GOMEMLIMIT: String(Math.floor(totalmem() * 0.75)) };

const runHugo = (output: string): string[] => ["hugo", "--quiet", "--destination", output];

/** All contenders, ours first: the others are compared with it. */
export const contenders: Contender[] = [
  {
    id: "ours",
    name: "our build",
    command: ourBuild,
    folder: atProject,
  },
  {
    id: "hugo",
    name: "Hugo, pages of claims, reports and sources",
    prepared: "hugo",
    prepare: (project, site) => writeHugoSite(site, join(project, "hugo")),
    twin: plainTwin,
    command: runHugo,
    environment: forHugo,
    bytesPerClaim: 125_000,
    folder: (project) => join(project, "hugo"),
  },
  {
    id: "hugo-all",
    name: "Hugo, all that it can make of what we publish",
    prepared: "hugo-all",
    prepare: (project, site) => writeWholeHugoSite(site, join(project, "hugo-all")),
    twin: wholeTwin,
    command: runHugo,
    environment: forHugo,
    bytesPerClaim: 240_000,
    folder: (project) => join(project, "hugo-all"),
  },
  {
    id: "default-engine",
    name: "Eleventy’s default engine",
    sameFiles: true,
    prepared: "plain",
    async prepare(project, site) {
      writePlainTemplates(site, join(project, "templates"), join(project, "plain"));
      await bundleProgram(project, join(project, "plain", "program"), {
        build: "tests/bench/contenders/default-engine.ts",
        config: "tests/bench/contenders/default-engine.config.js",
      });
    },
    command: (output) => [process.execPath, "plain/program/build.mjs", output, "plain", "plain/program/config.mjs"],
    folder: atProject,
  },
  {
    id: "with-zips",
    name: "our build with a ZIP of each report",
    command: (output) => [...launch, "build", "--no-cache", "--no-images", "--output", output],
    folder: atProject,
  },
  {
    id: "with-images",
    name: "our build with a picture of each claim",
    command: (output) => [...launch, "build", "--no-cache", "--no-zip", "--output", output],
    folder: atProject,
  },
  {
    id: "floor",
    name: "the floor",
    sameFiles: true,
    prepared: "floor",
    prepare: (project) => bundleProgram(project, join(project, "floor"), { build: "tests/bench/contenders/floor.ts" }),
    command: (output) => [process.execPath, "floor/build.mjs", output],
    folder: atProject,
  },
  {
    id: "one-edit",
    name: "our build after one edit",
    ready(project, output) {
      const [program = "", ...typed] = ourBuild(output);
      execFileSync(program, typed, { cwd: project, stdio: "ignore" });
      editOneClaim(project, (finding) => `${finding} It was looked at again.`);
    },
    after: (project) => editOneClaim(project, (finding) => finding.replace(" It was looked at again.", "")),
    command: ourBuild,
    folder: atProject,
  },
];

/** Changes the finding of the first claim of the first report: its page, its neighbours, feeds and search. */
function editOneClaim(project: string, change: (finding: string) => string): void {
  const folder = join(project, "claims", "report-00001");
  const name = readdirSync(folder).find((each) => /^[a-z].*\.json$/.test(each)) ?? "";
  const claim = JSON.parse(readFileSync(join(folder, name), "utf8")) as { finding: string };
  writeFileSync(join(folder, name), `${JSON.stringify({ ...claim, finding: change(claim.finding) }, null, 2)}\n`);
}

/** Says what version of Hugo there is, or null when there is none. */
export function findHugo(): string | null {
  const { status, stdout } = spawnSync("hugo", ["version"], { encoding: "utf8" });
  return status === 0 ? (/v[\d.]+/.exec(stdout)?.[0] ?? "of unknown version") : null;
}

/** Clears away a folder that is not needed any more. */
export function clearFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
