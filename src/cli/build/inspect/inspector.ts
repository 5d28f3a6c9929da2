/* oxlint-disable unicorn/require-post-message-target-origin -- a thread of this program is no window */
import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { Worker } from "node:worker_threads";
import { createWriteOutput } from "../../../site/write-output.ts";
import type { Shelved } from "../shelf.ts";
import type { Kept, MemoryParts } from "./former-site.ts";
import { createInspection } from "./inspection.ts";
import type { Inspected, InspectionTerms, SitePlan } from "./inspection-terms.ts";
import { createPutText, createSharedRing, type SharedRing } from "./page-ring.ts";
import type { HandedPage, InspectorAnswer, InspectorRequest } from "./run-inspector.ts";
import { startThread } from "./start-thread.ts";

/** Has data files written and all files inspected while pages are still being made. See `Inspection` for what each does. */
export interface Inspector {
  look(parts: MemoryParts): Promise<Kept>;
  takeReport(id: string, place: Shelved): void;
  makeSearch(order: string[]): void;
  expect(paths: string[]): void;
  begin(plan: SitePlan): void;
  /** Has a page written and inspected; that of a claim after its report. */
  takePage(path: string, html: string): void;
  /** Waits until all that was handed over has been done. */
  catchUp(): Promise<void>;
  finish(commit: string | null): Promise<Inspected>;
  /** Ends what is still being done, when it is no longer wanted. */
  stop(): Promise<void>;
}

/** Below this number of claims a thread takes longer to start than it saves; a site of which most is kept needs it later. */
const worthThread = { anew: 300, kept: 3000 };

/**
 * Starts the inspection: in a thread of its own for a site of some size, where there is a processor for it.
 *
 * @param claims how many claims the project has
 * @param isAnew whether no report is kept
 * @param ahead a thread that was started before, or null
 */
export function startInspector(terms: InspectionTerms, claims: number, isAnew: boolean, ahead: Worker | null): Inspector {
  if (ahead !== null) return inspectInThread(terms, ahead);
  return claims < (isAnew ? worthThread.anew : worthThread.kept) || availableParallelism() < 2
    ? inspectHere(terms)
    : inspectInThread(terms, startThread());
}

function inspectInThread(terms: InspectionTerms, thread: Worker): Inspector {
  thread.ref();
  // A thread that fails answers nothing any more, so its fault answers for it.
  const fault = new Promise<never>((_, reject) => thread.once("error", reject));
  fault.catch(() => {});
  const tell = (request: InspectorRequest): void => thread.postMessage(request);
  const pages = createHandOver(terms.folder, tell);
  tell({ terms, ring: pages.ring });
  const ask = (request: InspectorRequest): Promise<InspectorAnswer> => {
    pages.handOver();
    const answer = new Promise<InspectorAnswer>((resolve) => thread.once("message", resolve));
    tell(request);
    return Promise.race([answer, fault]);
  };
  return {
    async look(parts) {
      const answer = await ask({ look: parts });
      if (!("kept" in answer)) throw new Error("The thread that inspects the site did not say what may be kept.");
      return answer.kept;
    },
    takeReport: (report, place) => tell({ report, place }),
    makeSearch: (order) => tell({ order }),
    expect: (planned) => tell({ planned }),
    begin: (plan) => tell({ plan }),
    takePage: (path, html) => pages.take(path, html),
    async catchUp() {
      await ask({ ask: "done so far" });
    },
    async finish(commit) {
      const answer = await ask({ commit });
      if (!("inspected" in answer)) throw new Error("The thread that inspects the site did not finish.");
      return answer.inspected;
    },
    async stop() {
      await thread.terminate();
    },
  };
}

/** How many pages are handed over at once. */
const batch = 50;

/** In how many bytes pages wait for the thread: some 500 of them. */
const waitingRoom = 16 << 20;

/** Pages on their way to a thread. */
interface HandOver {
  ring: SharedRing;
  take(path: string, html: string): void;
  /** Hands over what is left. */
  handOver(): void;
}

/**
 * Leaves it to the thread to write pages, which then need no reading, as long as it keeps up; else writes them here, so that they do not pile up
 * in memory and the work is shared.
 */
function createHandOver(folder: string, tell: (request: InspectorRequest) => void): HandOver {
  const ring = createSharedRing(waitingRoom);
  const put = createPutText(ring);
  const write = createWriteOutput();
  let pages: HandedPage[] = [];
  const handOver = (): void => {
    if (pages.length > 0) tell({ pages });
    pages = [];
  };
  return {
    ring,
    take(path, html) {
      const stretch = put(html);
      if (stretch === null) write(join(folder, path), html);
      if (pages.push([path, stretch]) === batch) handOver();
    },
    handOver,
  };
}

function inspectHere(terms: InspectionTerms): Inspector {
  const inspection = createInspection(terms);
  return {
    look: async (parts) => inspection.look(parts),
    takeReport: (id, place) => inspection.takeReport(id, place),
    makeSearch: (order) => inspection.makeSearch(order),
    expect: (paths) => inspection.expect(paths),
    begin: (plan) => inspection.begin(plan),
    takePage: (path, html) => inspection.takePages([[path, Buffer.from(html)]]),
    catchUp: async () => {},
    finish: async (commit) => inspection.finish(commit),
    stop: async () => {},
  };
}
