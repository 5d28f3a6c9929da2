import type { ProjectListing } from "../../check/list-project.ts";
import type { Problem } from "../../check/problem.ts";
import type { Site } from "../../site/derive-site.ts";
import type { BuildTerms, MemoryTerms } from "./build-terms.ts";
import type { Inspected } from "./inspect/inspection-terms.ts";
import { tidyMemories } from "./memory-folder.ts";
import { seeInputs, type KeptReport } from "./memory/find-kept.ts";
import { forget, writeMemory, writePart, type MemoryIndex } from "./memory/memory.ts";

/** What there is to remember of the reports of a build. */
interface MadeReports {
  listing: ProjectListing;
  site: Site;
  kept: ReadonlyMap<string, KeptReport>;
  /** What was said of each report that was checked. */
  warnings: ReadonlyMap<string, readonly Problem[]>;
}

/** What there is to remember of a build. */
interface Made {
  /** What `rememberReports` gave. */
  parts: ReadonlyMap<string, string> | Error;
  /** See `listKeys`. */
  keys: Record<string, string>;
  inspected: Inspected;
  /** What was remembered of the build before. */
  former: MemoryIndex | null;
  head: string | null;
  coupled: readonly (readonly string[])[];
}

/**
 * Writes down what the next build need not do again, when the site stands: last of all, and whole or not at all. A build that cannot
 * remember has built all the same.
 */
export function remember({ root, output, today, warn }: BuildTerms, { folder, key, begun }: MemoryTerms, made: Made): void {
  try {
    const { parts, inspected, former, head, coupled } = made;
    if (parts instanceof Error) throw parts;
    if (inspected.remembered === null) return;
    const { reports: outputs, lists: part, index } = inspected.remembered;
    const reports: MemoryIndex["reports"] = {};
    for (const [id, report] of parts) {
      const known = outputs.get(id) ?? former?.reports[id]?.output;
      if (known !== undefined) reports[id] = { report, output: known };
    }
    const lists = { keys: made.keys, part, index };
    writeMemory(folder, { key, today, head, coupled, begun, manifest: inspected.manifest, reports, lists });
    tidyMemories(root, output);
  } catch (error) {
    forget(folder);
    warn(
      `The site was built, but what it is made of could not be remembered, so the next build will make all of it anew: ${String(error)}`,
    );
  }
}

/**
 * Writes down what is known of the reports, before the site stands; nobody knows of it until `remember` names it.
 *
 * @returns the names of the parts by the ids of the reports; an error when they cannot be written
 */
export function rememberReports(root: string, terms: MemoryTerms, made: MadeReports): ReadonlyMap<string, string> | Error {
  try {
    return writeReports(root, terms, made);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function writeReports(root: string, { folder, begun }: MemoryTerms, { listing, site, kept, warnings }: MadeReports): Map<string, string> {
  const planned = new Map(site.reports.map((report) => [report.id, report]));
  const parts = new Map<string, string>();
  for (const listed of listing.reports) {
    const { id } = listed;
    const known = kept.get(id);
    if (known !== undefined) {
      const { part, ...report } = known;
      parts.set(id, part === "" ? writePart(folder, id, report) : part);
      continue;
    }
    const inputs = seeInputs(root, listed);
    const report = planned.get(id);
    // A file that changed while the build ran was read before or after; the next build must look again.
    if (inputs === null || report === undefined || inputs.some(({ changed }) => changed >= begun)) continue;
    parts.set(id, writePart(folder, id, { inputs, warnings: [...(warnings.get(id) ?? [])], planned: report }));
  }
  return parts;
}
