import type { ReportListing } from "../../../check/list-report.ts";
import { readPart, type MemoryIndex, type ReportMemory } from "./memory.ts";
import { seeAgain, seeFile, type SeenFile } from "./seen-file.ts";

/** A report whose hand-written files are as they were, with the name of the part of the memory that tells so. */
export interface KeptReport extends ReportMemory {
  part: string;
}

/** Names the hand-written files of a report, relative to the project. */
export function inputsOf({ folder, present, claims, translations }: ReportListing): string[] {
  const translated = translations.map(({ claim, lang }) => `${claim}.${lang}.json`);
  return [...present, ...claims.map((id) => `${id}.json`), ...translated].map((name) => `${folder}/${name}`);
}

/** Looks at the hand-written files of a report; null when one cannot be read. */
export function seeInputs(root: string, listed: ReportListing): SeenFile[] | null {
  const seen = inputsOf(listed).map((path) => seeFile(root, path));
  return seen.every((file) => file !== null) ? seen : null;
}

/**
 * Finds the reports whose hand-written files and histories are as the last build has seen them.
 *
 * @param root the project's folder
 * @param folder the memory's folder
 * @param touched the ids of the reports whose histories may be others
 */
export function findKept(
  root: string,
  folder: string,
  { reports, begun }: MemoryIndex,
  listing: readonly ReportListing[],
  touched: ReadonlySet<string>,
): Map<string, KeptReport> {
  const kept = new Map<string, KeptReport>();
  for (const listed of listing) {
    const name = reports[listed.id]?.report;
    if (name === undefined || listed.problems.length > 0 || touched.has(listed.id)) continue;
    const part = readPart<ReportMemory>(folder, name);
    const inputs = part === null ? null : seeAll(root, part.inputs, inputsOf(listed), begun);
    if (part !== null && inputs !== null) kept.set(listed.id, { ...part, inputs, part: inputs === part.inputs ? name : "" });
  }
  return kept;
}

/** @returns the very same list when no file had to be read */
function seeAll(root: string, seen: SeenFile[], paths: readonly string[], begun: number): SeenFile[] | null {
  if (paths.length !== seen.length) return null;
  const now: SeenFile[] = [];
  for (const [place, file] of seen.entries()) {
    const found = file.path === paths[place] ? seeAgain(root, file, begun) : null;
    if (found === null) return null;
    now.push(found);
  }
  return now.every((file, place) => file === seen[place]) ? seen : now;
}
