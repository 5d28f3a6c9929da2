/* oxlint-disable unicorn/require-post-message-target-origin -- a thread of this program is no window */
import { parentPort } from "node:worker_threads";
import { loadProgram } from "../../program/load-program.js";

const { drawReportImages } = await loadProgram("pictures");
parentPort.on("message", async (job) => parentPort.postMessage(await drawReportImages(job)));
