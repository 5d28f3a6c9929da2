import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

/** What a process took, from its start to its end. */
export interface Measurement {
  /** Seconds on the clock. */
  wall: number;
  /** Seconds of processor time, of all its threads and child processes; null where the system does not say. */
  processor: number | null;
  /** The most memory it held with its child processes, in MiB, looked at every few milliseconds; null where the system does not say. */
  memory: number | null;
}

const lookEvery = 15;
/** What /proc counts processor time in: hundredths of a second, on every Linux that Node.js runs on. */
const ticksPerSecond = 100;

/**
 * Runs a command to its end and measures it as a whole, start-up included.
 *
 * @param command the program and its arguments
 * @param folder where it is run
 * @param environment what it finds in its environment besides
 * @throws with what it printed, when it does not end well
 */
export async function measureProcess(
  [program = "", ...parameters]: string[],
  folder: string,
  environment: Record<string, string> = {},
): Promise<Measurement> {
  const spent = processorOfChildren();
  const begun = performance.now();
  const child = spawn(program, parameters, {
    cwd: folder,
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, ...environment },
  });
  let complaints = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (complaints += text));
  let memory: number | null = null;
  const look = (): void => {
    const now = child.pid === undefined ? null : memoryOf(child.pid);
    if (now !== null) memory = Math.max(memory ?? 0, now);
  };
  const watch = setInterval(look, lookEvery);
  const code = await new Promise<number | null>((resolve, reject) => child.once("error", reject).once("close", resolve)).finally(() =>
    clearInterval(watch),
  );
  const wall = (performance.now() - begun) / 1000;
  if (code !== 0) throw new Error(`${[program, ...parameters].join(" ")} failed in ${folder}:\n${complaints.slice(0, 4000)}`);
  const spentNow = processorOfChildren();
  return { wall, processor: spent === null || spentNow === null ? null : spentNow - spent, memory };
}

function readProcess(path: string): string | null {
  try {
    return readFileSync(`/proc/${path}`, "utf8");
  } catch {
    return null;
  }
}

/** Processor seconds of all child processes that have ended, and of theirs (cutime and cstime of proc(5)). */
function processorOfChildren(): number | null {
  const fields = readProcess("self/stat")
    ?.replace(/^.*\) /, "")
    .split(" ");
  return fields === undefined ? null : (Number(fields[13]) + Number(fields[14])) / ticksPerSecond;
}

/** The highest resident size so far (VmHWM) of a process and its child processes, in MiB. */
export function memoryOf(id: number): number | null {
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readProcess(`${id}/status`) ?? "")?.[1];
  if (kilobytes === undefined) return null;
  const children = (readProcess(`${id}/task/${id}/children`) ?? "").trim().split(" ").filter(Boolean);
  return children.reduce((sum, child) => sum + (memoryOf(Number(child)) ?? 0), Number(kilobytes) / 1024);
}
