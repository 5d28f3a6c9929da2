import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { readMemory } from "../memory/memory.ts";

/** A thread that has been started before it is known whether it will be wanted; it is given away once. */
export interface ThreadAhead {
  take(): Worker | null;
}

/** Young objects of pages and their proofs die soon: with this room, in megabytes, they are seldom moved before they do. */
const youngRoom = 64;

/** Starts a thread that waits to be told what to inspect. It takes half a second to load its program. Until it is asked, nobody waits for it. */
export function startThread(): Worker {
  const thread = new Worker(new URL("inspector-thread.js", import.meta.url), { resourceLimits: { maxYoungGenerationSizeMb: youngRoom } });
  thread.unref();
  return thread;
}

/**
 * Starts a thread while the rest of the program is still being loaded, where the last build had so many reports that it will be wanted.
 *
 * @param memory the memory's folder
 */
export function startThreadAhead(memory: string): ThreadAhead {
  const reports = Object.keys(readMemory(memory)?.reports ?? {}).length;
  let thread = reports >= manyReports && availableParallelism() > 1 ? startThread() : null;
  return {
    take() {
      const given = thread;
      thread = null;
      return given;
    },
  };
}

/** Of twenty claims or so each. */
const manyReports = 150;
