/* oxlint-disable unicorn/require-post-message-target-origin -- a thread of this program is no window */
import { parentPort } from "node:worker_threads";
import type { Kept, MemoryParts } from "./former-site.ts";
import type { Shelved } from "../shelf.ts";
import { createInspection } from "./inspection.ts";
import { takeOut, type SharedRing, type Stretch } from "./page-ring.ts";
import type { Inspected, Inspection, InspectionTerms, SitePlan } from "./inspection-terms.ts";

/** What an inspector's thread is sent, the terms first; it does one after the other. */
export type InspectorRequest =
  | { terms: InspectionTerms; ring: SharedRing }
  | { look: MemoryParts }
  | { report: string; place: Shelved }
  | { order: string[] }
  | { planned: string[] }
  | { plan: SitePlan }
  | { pages: HandedPage[] }
  | { ask: "done so far" }
  | { commit: string | null };

/** A page: its path, and where in the shared memory its bytes lie; null where they have been written. */
export type HandedPage = readonly [path: string, stretch: Stretch | null];

/** What it answers when it is asked whether it has done what came before, and when it is told to finish. */
export type InspectorAnswer = { kept: Kept } | { done: true } | { inspected: Inspected };

/** Runs an inspection in this thread, for the one that started it. */
export function runInspector(): void {
  let inspection: Inspection | null = null;
  let ring: SharedRing | null = null;
  const takePages = (running: Inspection, pages: readonly HandedPage[]): void => {
    running.takePages(pages.map(([path, stretch]) => [path, stretch === null ? null : (ring?.bytes.subarray(...stretch) ?? null)]));
    if (ring !== null) takeOut(ring, pages.filter(([, stretch]) => stretch !== null).length);
  };
  const answer = (words: InspectorAnswer): void => parentPort?.postMessage(words);
  parentPort?.on("message", (request: InspectorRequest) => {
    if ("terms" in request) {
      inspection = createInspection(request.terms);
      ({ ring } = request);
    } else if (inspection === null) throw new Error("The inspection was not told its terms.");
    else if ("look" in request) answer({ kept: inspection.look(request.look) });
    else if ("report" in request) inspection.takeReport(request.report, request.place);
    else if ("order" in request) inspection.makeSearch(request.order);
    else if ("planned" in request) inspection.expect(request.planned);
    else if ("plan" in request) inspection.begin(request.plan);
    else if ("pages" in request) takePages(inspection, request.pages);
    else if ("ask" in request) answer({ done: true });
    else answer({ inspected: inspection.finish(request.commit) });
  });
}
