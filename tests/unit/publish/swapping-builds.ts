import { spawn, type ChildProcessByStdio } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";

const program = fileURLToPath(new URL("swap-twice.ts", import.meta.url));
const lentFolders = 400;

/** A temporary folder with an output in it that builds swap sites into. */
export interface SwappingBuilds {
  folder: string;
  output: string;
  /**
   * Starts a build that has put a first site in its place and begins to replace it by a second one.
   *
   * @returns the number of its process, and of its process group
   */
  startSecond(): Promise<number>;
  /** Does so and waits, without a pause, until folders are being moved; gives the number of the process that moves them, too. */
  untilAmidSwap(): Promise<{ group: number; swapper: number }>;
  /** Ends the process that moves folders; false when it has come to its end by itself: on a busy machine that is sooner than it is told to. */
  killSwapper(pid: number): boolean;
  /** The words that all pages of the site have; it must be whole. */
  wholeSite(): string;
  /** Ends all programs and removes the folder. */
  remove(): void;
}

/** Makes a temporary folder for builds that can be killed amid their swaps. */
export function openSwappingBuilds(): SwappingBuilds {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "plumbline-killed-swap-")));
  const output = join(folder, "_site");
  const builds: ChildProcessByStdio<Writable, Readable, null>[] = [];
  const startSecond = async (): Promise<number> => {
    const build = spawn(process.execPath, ["--import", "tsx", program, output, String(lentFolders)], {
      stdio: ["pipe", "pipe", "inherit"],
      detached: true,
    });
    builds.push(build);
    await once(build.stdout, "data");
    build.stdin.write("second");
    return build.pid ?? Number.NaN;
  };
  return {
    folder,
    output,
    startSecond,
    async untilAmidSwap() {
      for (let tries = 0; tries < 20; tries += 1) {
        const group = await startSecond();
        const swapper = seeSwap(folder, output, `${group}: second`);
        if (swapper !== null) return { group, swapper };
        process.kill(-group, "SIGKILL");
      }
      throw new Error("No swap was seen.");
    },
    killSwapper(pid) {
      try {
        return process.kill(pid, "SIGKILL");
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "ESRCH") return false;
        throw error;
      }
    },
    wholeSite: () => readWholeSite(output),
    remove() {
      for (const build of builds) build.kill("SIGKILL");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** @returns null when it is over before it was seen: on a busy machine nothing is sure to run meanwhile */
function seeSwap(folder: string, output: string, second: string): number | null {
  const limit = performance.now() + 20_000;
  while (performance.now() < limit) {
    const names = readdirSync(folder);
    const old = names.find((name) => name.includes(".old-"));
    if (old !== undefined) return Number(old.split("-").at(-1));
    const isQuiet = !names.some((name) => name.startsWith("_site."));
    if (isQuiet && readIfThere(join(output, "0.html")) === second) return null;
  }
  throw new Error(`The second site was never swapped into ${output}.`);
}

/** The swap may begin between two looks. */
function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}

function readWholeSite(output: string): string {
  const names = readdirSync(output);
  const pages = names.filter((name) => name.endsWith(".html"));
  expect(pages).toHaveLength(20);
  const texts = new Set(pages.map((page) => readFileSync(join(output, page), "utf8")));
  expect(texts.size).toBe(1);
  const kept = names.filter((name) => name.startsWith("kept-"));
  expect(kept).toHaveLength(lentFolders);
  expect(kept.filter((name) => readFileSync(join(output, name, "index.html"), "utf8") !== "kept")).toEqual([]);
  return [...texts].join("");
}
