import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Site } from "../../src/site/derive-site.ts";
import { writeHugoSite } from "./write-hugo-site.ts";
import { writePlainTemplates } from "./write-plain-templates.ts";

/** A way to build the made-up project. */
export interface Contender {
  id: "ours" | "hugo" | "default-engine" | "floor" | "with-zips" | "with-images" | "one-edit";
  name: string;
  /** Makes ready what is not counted. */
  prepare(project: string, site: Site): void;
  /** Makes ready what is not counted, before each run; when it is left out, what an earlier run has made is cleared away. */
  ready?(project: string, output: string): void;
  /** Puts the project back as it was. */
  after?(project: string): void;
  /** The command, run in `folder`, that is measured. */
  command(output: string): string[];
  folder(project: string): string;
}

const node = [process.execPath, "--import", "tsx"];
const atProject = (project: string): string => project;
const nothing = (): void => {};

/** Without --no-cache, so that writing down what the next build needs is counted; where there is no site, there is nothing to build upon. */
const ourBuild = (output: string): string[] => [...node, "src/cli/build.ts", "--no-zip", "--no-images", "--output", output];

/** All contenders, ours first: the others are compared with it. */
export const contenders: Contender[] = [
  {
    id: "ours",
    name: "our build",
    prepare: nothing,
    command: ourBuild,
    folder: atProject,
  },
  {
    id: "hugo",
    name: "Hugo",
    prepare: (project, site) => writeHugoSite(site, join(project, "hugo")),
    command: (output) => ["hugo", "--quiet", "--destination", output],
    folder: (project) => join(project, "hugo"),
  },
  {
    id: "default-engine",
    name: "Eleventy’s default engine",
    prepare: (project, site) => writePlainTemplates(site, join(project, "templates"), join(project, "plain")),
    command: (output) => [...node, "tests/bench/contenders/default-engine.ts", output, "plain"],
    folder: atProject,
  },
  {
    id: "with-zips",
    name: "our build with a ZIP of each report",
    prepare: nothing,
    command: (output) => [...node, "src/cli/build.ts", "--no-cache", "--no-images", "--output", output],
    folder: atProject,
  },
  {
    id: "with-images",
    name: "our build with a picture of each claim",
    prepare: nothing,
    command: (output) => [...node, "src/cli/build.ts", "--no-cache", "--no-zip", "--output", output],
    folder: atProject,
  },
  {
    id: "floor",
    name: "the floor",
    prepare: nothing,
    command: (output) => [...node, "tests/bench/contenders/floor.ts", output],
    folder: atProject,
  },
  {
    id: "one-edit",
    name: "our build after one edit",
    prepare: nothing,
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

/** Clears away what a contender has made before; a first build is what is measured. */
export function clearOutput(output: string): void {
  if (existsSync(output)) rmSync(output, { recursive: true });
}
