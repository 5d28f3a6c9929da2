/* oxlint-disable unicorn/require-post-message-target-origin -- a thread of this program is no window */
import { parentPort, workerData } from "node:worker_threads";
import { createInspection, type Inspected, type InspectionTerms, type WrittenFile } from "./inspection.ts";

/** What an inspector's thread is sent: files as they are written, and at last the commit they are made from. */
export type InspectorRequest = { files: WrittenFile[] } | { commit: string | null };

/** What it sends back, once. */
export interface InspectorAnswer {
  inspected: Inspected;
}

/** Runs an inspection in this thread, for the one that started it. */
export function runInspector(): void {
  const inspection = createInspection(workerData as InspectionTerms);
  parentPort?.on("message", (request: InspectorRequest) => {
    if ("files" in request) inspection.inspect(request.files);
    else parentPort?.postMessage({ inspected: inspection.finish(request.commit) } satisfies InspectorAnswer);
  });
}
