/* oxlint-disable unicorn/require-post-message-target-origin -- a thread of this program is no window */
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { createInspection, type Inspected, type InspectionTerms, type WrittenFile } from "./inspection.ts";
import type { InspectorAnswer, InspectorRequest } from "./run-inspector.ts";

/** Has the files of a site inspected while others are still being made. */
export interface Inspector {
  inspect(files: WrittenFile[]): void;
  /** Call it when all files but the list of them are written. */
  finish(commit: string | null): Promise<Inspected>;
  /** Gives up. */
  stop(): void;
}

/** Below this number of files a thread takes longer to start than it saves. */
const worthThread = 1000;

/** Starts the inspection: in a thread of its own for a site of some size, where there is a processor for it. */
export function startInspector(terms: InspectionTerms): Inspector {
  if (terms.planned.length < worthThread || availableParallelism() < 2) return inspectHere(terms);
  const thread = new Worker(new URL("inspector-thread.js", import.meta.url), { workerData: terms });
  const ask = (request: InspectorRequest): void => thread.postMessage(request);
  const answer = new Promise<Inspected>((resolve, reject) => {
    thread.once("error", reject);
    thread.once("message", ({ inspected }: InspectorAnswer) => resolve(inspected));
  });
  // A fault is told when the answer is awaited; until then nobody is listening.
  answer.catch(() => {});
  return {
    inspect: (files) => ask({ files }),
    async finish(commit) {
      ask({ commit });
      const inspected = await answer;
      await thread.terminate();
      return inspected;
    },
    stop: () => void thread.terminate(),
  };
}

function inspectHere(terms: InspectionTerms): Inspector {
  const inspection = createInspection(terms);
  return {
    inspect: (files) => inspection.inspect(files),
    finish: async (commit) => inspection.finish(commit),
    stop: () => {},
  };
}
