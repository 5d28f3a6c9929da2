/* oxlint-disable unicorn/require-post-message-target-origin -- a thread of this program is no window */
import { parentPort } from "node:worker_threads";
// A thread starts without what lets the main one read TypeScript.
import { register } from "tsx/esm/api";

register();
const { drawReportImages } = await import("./draw-report-images.ts");
parentPort.on("message", async (job) => parentPort.postMessage(await drawReportImages(job)));
