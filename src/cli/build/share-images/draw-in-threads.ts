/* oxlint-disable unicorn/require-post-message-target-origin -- a thread of this program is no window */
import { Worker } from "node:worker_threads";
import type { ImageJob } from "./draw-report-images.ts";

/** Has threads draw the pictures of reports: each takes the next report when it has done one. */
export async function drawInThreads(jobs: readonly ImageJob[], threads: number): Promise<void> {
  const waiting = [...jobs].reverse();
  const work = async (): Promise<void> => {
    const thread = new Worker(new URL("image-thread.js", import.meta.url));
    try {
      await new Promise<void>((resolve, reject) => {
        const next = (): void => {
          const job = waiting.pop();
          if (job === undefined) resolve();
          else thread.postMessage(job);
        };
        thread.on("message", next).on("error", reject);
        next();
      });
    } finally {
      await thread.terminate();
    }
  };
  await Promise.all(Array.from({ length: threads }, work));
}
