import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkSame, checkTwins, type TwinCheck } from "./check-twins.ts";
import { clearFolder, type Contender } from "./contenders.ts";
import { measureProcess, type Measurement } from "./measure-process.ts";
import { rememberOutput, type RememberedOutput } from "./remember-output.ts";
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
  /** What came of holding the output of twins against ours, by the contender's id. */
  twins: Map<Contender["id"], TwinCheck>;
}

/**
 * Makes up a project of so many claims and builds it with all contenders in turn, in so many rounds: A B C A B C, so that what else the
 * machine does meets all alike. In the first round it is proven that all have done the same work. What one has made is cleared away before
 * the next begins, as is, after the last round, what was made ready for it.
 *
 * @param place the folder in which everything is made
 * @param told is given a line after each run
 */
export async function runSize(
  claims: number,
  rounds: number,
  contenders: Contender[],
  place: string,
  told: (line: string) => void,
): Promise<SizeResult> {
  const folder = mkdtempSync(join(place, "plumbline-bench-"));
  try {
    const project = join(folder, "project");
    writeProject(project, claims);
    // The first command puts the program together, which is done once.
    execFileSync(process.execPath, ["src/cli/launch.js", "build", "--help"], { cwd: project, stdio: "ignore" });
    const series = contenders.map((contender): Series => ({ contender, claims, runs: [] }));
    const twins: SizeResult["twins"] = new Map();
    let ours: RememberedOutput | null = null;
    for (let round = 1; round <= rounds; round += 1) {
      for (const { contender, runs } of series) {
        const output = join(folder, contender.id);
        if (round === 1) prepare(project, contender);
        contender.ready?.(project, output);
        const run = await measureProcess(contender.command(output), contender.folder(project), contender.environment);
        contender.after?.(project);
        runs.push(run);
        told(`${claims} claims, round ${round}, ${contender.name}: ${run.wall.toFixed(2)} s, processor ${run.processor?.toFixed(2)} s`);
        if (round === 1 && contender.id === "ours") ours = remember(output, contenders);
        if (round === 1 && ours !== null) compare(contender, ours, output, twins);
        // What a contender builds upon, it keeps.
        if (contender.ready === undefined || round === rounds) clearFolder(output);
        if (contender.prepared !== undefined && round === rounds) clearFolder(join(project, contender.prepared));
      }
    }
    return { series, twins };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** In a process of its own; the site of 100,000 claims does not fit into what Node.js takes by itself. */
function prepare(project: string, { id, prepared }: Contender): void {
  if (prepared === undefined) return;
  const program = fileURLToPath(new URL("prepare.ts", import.meta.url));
  const { status, stderr } = spawnSync(process.execPath, ["--max-old-space-size=12288", "--import", "tsx", program, project, id], {
    cwd: project,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`What ${id} needs could not be made ready:\n${stderr.slice(0, 4000)}`);
}

function remember(output: string, contenders: Contender[]): RememberedOutput {
  const kinds = new Set(contenders.flatMap(({ twin }) => twin ?? []));
  return rememberOutput(
    output,
    [...kinds],
    contenders.some(({ sameFiles }) => sameFiles === true),
  );
}

function compare({ id, twin, sameFiles }: Contender, ours: RememberedOutput, output: string, twins: SizeResult["twins"]): void {
  if (twin !== undefined) twins.set(id, checkTwins(ours, output, twin));
  if (sameFiles === true) checkSame(ours, output);
}
