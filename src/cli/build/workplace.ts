import { join } from "node:path";
import type { CheckedReport } from "../../check/checked.ts";
import type { OpenProject } from "../../check/open-project.ts";
import { prepareOutput } from "../../publish/swap-in.ts";
import { UsageError } from "../usage-error.ts";
import type { BuildTerms, MemoryTerms } from "./build-terms.ts";
import { startInspector, type Inspector } from "./inspect/inspector.ts";
import { openReportShelf } from "./report-shelf.ts";
import type { Shelf } from "./shelf.ts";

/** Where a build is made, where its reports lie meanwhile, and who inspects it. */
export interface Workplace {
  place: ReturnType<typeof prepareOutput>;
  shelf: Shelf<CheckedReport>;
  inspector: Inspector;
}

/**
 * Makes a folder to build into, and starts the inspection of what will be written there.
 *
 * @param isAnew whether no report is kept
 * @throws UsageError when the output is somebody else's folder
 */
export function startWork(
  { ahead, root, output, baseUrl, preview, images }: BuildTerms,
  { listing, shared }: OpenProject,
  memory: MemoryTerms | null,
  isAnew: boolean,
): Workplace {
  if (shared === null) throw new Error("What all reports share is broken, so that nothing can be made.");
  const place = prepare(output, [join(root, "_site"), join(root, "_site.preview")]);
  const claims = listing.reports.reduce((sum, report) => sum + report.claims.length, 0);
  const where = { folder: place.next, output: place.output, memory: memory?.folder ?? null };
  return {
    place,
    shelf: openReportShelf(place.next),
    inspector: startInspector(
      { ...where, shared, baseUrl, preview, shareImages: images && !preview },
      claims,
      isAnew,
      ahead?.take() ?? null,
    ),
  };
}

/** @param own the folders that are this project's to replace, whatever is in them */
function prepare(output: string, own: string[]): Workplace["place"] {
  try {
    return prepareOutput(output, { ours: own.includes(output) });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
