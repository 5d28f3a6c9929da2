import { spawnSync } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Site } from "../../src/site/derive-site.ts";
import { writeHugoSite } from "./write-hugo-site.ts";
import { writePlainTemplates } from "./write-plain-templates.ts";

/** A way to build the made-up project. */
export interface Contender {
  id: "ours" | "hugo" | "default-engine" | "floor" | "with-zips" | "with-images";
  name: string;
  /** Makes ready what is not counted. */
  prepare(project: string, site: Site): void;
  /** The command, run in `folder`, that is measured. */
  command(output: string): string[];
  folder(project: string): string;
}

const node = [process.execPath, "--import", "tsx"];
const atProject = (project: string): string => project;
const nothing = (): void => {};

/** All contenders, ours first: the others are compared with it. */
export const contenders: Contender[] = [
  {
    id: "ours",
    name: "our build",
    prepare: nothing,
    command: (output) => [...node, "src/cli/build.ts", "--no-cache", "--no-zip", "--no-images", "--output", output],
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
];

/** Says what version of Hugo there is, or null when there is none. */
export function findHugo(): string | null {
  const { status, stdout } = spawnSync("hugo", ["version"], { encoding: "utf8" });
  return status === 0 ? (/v[\d.]+/.exec(stdout)?.[0] ?? "of unknown version") : null;
}

/** Clears away what a contender has made before; a first build is what is measured. */
export function clearOutput(output: string): void {
  if (existsSync(output)) rmSync(output, { recursive: true });
}
