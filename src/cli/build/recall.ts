import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { OpenProject } from "../../check/open-project.ts";
import { listTouchedReports, type Touched } from "../../history/list-touched-reports.ts";
import { openRepository } from "../../history/open-repository.ts";
import { manifestPath } from "../../publish/manifest.ts";
import { findKept, type KeptReport } from "./memory/find-kept.ts";
import { readMemory, type MemoryIndex } from "./memory/memory.ts";
import { hashOf } from "./memory/seen-file.ts";

/** What can be used again of what the last build has remembered. */
export interface Recalled {
  index: MemoryIndex;
  /** Groups of reports between which files were moved until now. */
  coupled: readonly (readonly string[])[];
  /** By id: the reports whose hand-written files are as they were. */
  findKept(opened: OpenProject): Map<string, KeptReport>;
}

/**
 * Looks whether the last build can be built upon: it was of the same program with the same shared files, no later than today, its site is
 * the one that stands there, and what git tells has grown since and not changed.
 *
 * @param root the project's folder
 * @param folder the memory's folder
 * @param output the site that the build will replace
 * @returns null when all must be made anew
 */
export function recall(root: string, folder: string, output: string, key: string, today: string): Recalled | null {
  const index = readMemory(folder);
  if (index === null || index.key !== key || index.today > today) return null;
  const manifest = join(output, manifestPath);
  if (!existsSync(manifest) || hashOf(readFileSync(manifest)) !== index.manifest) return null;
  const repository = openRepository(root);
  const head = repository.state === "available" ? repository.head : null;
  const prefix = repository.state === "available" ? repository.prefix : "";
  if ((head === null) !== (index.head === null)) return null;
  const nothing: Touched = { reports: new Set(), coupled: [] };
  const touched = head === null || index.head === null ? nothing : listTouchedReports(root, prefix, index.head, head, index.coupled);
  if (touched === null) return null;
  const { reports, coupled } = touched;
  return { index, coupled, findKept: ({ listing }) => findKept(root, folder, index, listing.reports, reports) };
}
