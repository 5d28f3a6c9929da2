import { spawn, type ChildProcessByStdio } from "node:child_process";
import type { Socket } from "node:net";
import { fileURLToPath } from "node:url";
import type { SwapOrder } from "./carry-out-swap.js";

/** A process that swaps one site in and outlives the build that asks for it. */
export interface Swapper {
  /** Null when it could not be started. */
  pid: number | null;
  /**
   * Has a swap carried out.
   *
   * @returns whether it was; if not, the process was killed, before the swap or amid it
   * @throws when a folder cannot be moved; the former site is then back in its place
   */
  carryOut(order: SwapOrder): Promise<boolean>;
  /** Lets the process go when there is nothing to swap. */
  dismiss(): void;
}

/**
 * Starts a process that no signal to the build, its process group or its terminal reaches. It ends by itself with the build, unless it has an
 * order. Nobody waits for it until it is given one.
 */
export function startSwapper(): Swapper {
  const child = spawnSwapper();
  if (child?.pid === undefined) return { pid: null, carryOut: async () => false, dismiss() {} };
  const { stdin, stdout } = child;
  let answer = "";
  const answered = new Promise<void>((resolve) => {
    stdout.setEncoding("utf8").on("data", (piece: string) => {
      answer += piece;
      if (answer.endsWith("\n")) resolve();
    });
    child.once("close", () => resolve());
  });
  const handles = [child, stdin, stdout];
  for (const handle of handles) handle.unref();
  return {
    pid: child.pid,
    async carryOut(order) {
      for (const handle of handles) handle.ref();
      stdin.end(`${JSON.stringify(order)}\n`);
      await answered;
      for (const handle of handles) handle.unref();
      if (!answer.endsWith("\n")) return false;
      const { fault } = JSON.parse(answer) as { fault: { code?: string; message: string } | null };
      if (fault !== null) throw Object.assign(new Error(fault.message), { code: fault.code });
      return true;
    },
    dismiss: () => stdin.destroy(),
  };
}

/** Null when there is no room for another process, or none is allowed. */
function spawnSwapper(): ChildProcessByStdio<Socket, Socket, null> | null {
  try {
    const child = spawn(process.execPath, [fileURLToPath(new URL("swapper.js", import.meta.url))], {
      detached: true,
      windowsHide: true,
      stdio: ["pipe", "pipe", "ignore"],
      // What is set for the build, such as a debugger to wait for, is not meant for this.
      env: { ...process.env, NODE_OPTIONS: undefined },
    }) as ChildProcessByStdio<Socket, Socket, null>;
    // Whoever gives an order sees that there is no answer.
    child.on("error", () => {});
    child.stdin?.on("error", () => {});
    return child;
  } catch {
    return null;
  }
}
