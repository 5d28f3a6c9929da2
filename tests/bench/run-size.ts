import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkProject } from "../../src/check/check-project.ts";
import { readHistory } from "../../src/history/read-history.ts";
import { deriveSite } from "../../src/site/derive-site.ts";
import { checkSame, checkTwins, type TwinCheck } from "./check-twins.ts";
import { clearOutput, type Contender } from "./contenders.ts";
import { measureProcess, type Measurement } from "./measure-process.ts";
import { writeProject } from "./write-project.ts";

/** All runs of one contender at one size, in the order of the rounds. */
export interface Series {
  contender: Contender;
  claims: number;
  runs: Measurement[];
}

/** What came of a size. */
export interface SizeResult {
  series: Series[];
  twins: TwinCheck | null;
}

/** A folder in memory where there is one, so that no disk is measured. */
export const place = existsSync("/dev/shm") ? "/dev/shm" : tmpdir();

/**
 * Makes up a project of so many claims and builds it with all contenders in turn, in so many rounds: A B C A B C, so that what else the
 * machine does meets all alike. In the first round it is proven that all have done the same work.
 *
 * @param told is given a line after each run
 */
export async function runSize(claims: number, rounds: number, contenders: Contender[], told: (line: string) => void): Promise<SizeResult> {
  const folder = mkdtempSync(join(place, "plumbline-bench-"));
  try {
    const project = join(folder, "project");
    writeProject(project, claims);
    prepareAll(project, contenders);
    const series = contenders.map((contender): Series => ({ contender, claims, runs: [] }));
    const output = (contender: Contender): string => join(folder, contender.id);
    let twins: TwinCheck | null = null;
    for (let round = 0; round < rounds; round += 1) {
      for (const { contender, runs } of series) {
        if (contender.ready === undefined) clearOutput(output(contender));
        else contender.ready(project, output(contender));
        const run = await measureProcess(contender.command(output(contender)), contender.folder(project));
        contender.after?.(project);
        runs.push(run);
        told(`${claims} claims, round ${round + 1}, ${contender.name}: ${run.wall.toFixed(2)} s, processor ${run.processor?.toFixed(2)} s`);
      }
      if (round === 0) twins = compareOutputs(contenders, output);
    }
    return { series, twins };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function prepareAll(project: string, contenders: Contender[]): void {
  const { problems, project: checked } = checkProject({ root: project, today: "2026-11-24" });
  if (checked === null || problems.length > 0) throw new Error(`The made-up project has problems: ${JSON.stringify(problems.slice(0, 3))}`);
  const site = deriveSite(checked, { preview: false, history: readHistory(project), zip: false });
  for (const contender of contenders) contender.prepare(project, site);
}

function compareOutputs(contenders: Contender[], output: (contender: Contender) => string): TwinCheck | null {
  const [ours, ...others] = contenders;
  let twins: TwinCheck | null = null;
  if (ours?.id !== "ours") return null;
  for (const other of others) {
    if (other.id.startsWith("with-") || other.id === "one-edit") continue;
    if (other.id === "hugo") twins = checkTwins(output(ours), output(other));
    else checkSame(output(ours), output(other));
  }
  return twins;
}
