import { readTranslationName } from "../../../check/list-report.ts";
import type { FileKinds } from "../../../check/schema-validators.ts";

/** The kinds of hand-written file that are JSON. */
export type JsonKind = Exclude<keyof FileKinds, "article">;

/**
 * Says what kind of hand-written JSON file a path leads to.
 *
 * @param file relative to the project's root, with forward slashes
 * @returns null when a project has no such file
 */
export function kindOfFile(file: string): JsonKind | null {
  const [, claimFile] = /^claims\/[^/]+\/([^/]+\.json)$/.exec(file) ?? [];
  if (claimFile === "_report.json") return "report";
  if (claimFile === "_sources.json") return "sources";
  if (claimFile !== undefined && readTranslationName(claimFile) !== null) return "translation";
  if (claimFile !== undefined) return claimFile.startsWith("_") ? null : "claim";
  if (file === "_data/site.json") return "site";
  if (file === "_data/ratings.json") return "ratings";
  return /^_data\/strings\/[^/]+\.json$/.test(file) ? "strings" : null;
}
