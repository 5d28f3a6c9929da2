import { writeFileSync } from "node:fs";
import { Worker } from "node:worker_threads";

/** No batch takes a tenth of this, even on a busy machine. */
const patience = 60_000;

const watcher = `
const { workerData: { state, patience, note } } = require("node:worker_threads");
const fs = require("node:fs");
let seen = -1;
let since = Date.now();
setInterval(() => {
  const now = Atomics.load(state, 0);
  if (now !== seen) { seen = now; since = Date.now(); return; }
  if (Date.now() - since < patience) return;
  fs.writeSync(2, "The check hangs on one of these files:\\n" + fs.readFileSync(note, "utf8") + "\\n");
  process.kill(process.pid, "SIGKILL");
}, 1000);
`;

/** Ends the process when a case does not come to an end, which nothing inside the same thread could. */
export interface HangWatch {
  /** Says what is tried now. */
  begin(what: string): void;
  end(): Promise<void>;
}

/** @param note a file for what is being tried */
export function watchForHang(note: string): HangWatch {
  const state = new Int32Array(new SharedArrayBuffer(4));
  writeFileSync(note, "");
  const worker = new Worker(watcher, { eval: true, workerData: { state, patience, note } });
  worker.unref();
  return {
    begin(what) {
      writeFileSync(note, what);
      Atomics.add(state, 0, 1);
    },
    async end() {
      await worker.terminate();
    },
  };
}
