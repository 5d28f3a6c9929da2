import { loadJsonFile } from "../../../check/load-json-file.ts";
import type { LoadedClaim } from "../../../check/loaded-report.ts";
import { describeChange } from "../../../history/describe-change.ts";
import { parseVersion } from "../../../history/parse-version.ts";
import { readBlobs } from "../../../history/read-blobs.ts";
import { UsageError } from "../../usage-error.ts";
import { listChangedFiles } from "../git/list-changed-files.ts";

/**
 * Finds out which fields of a claim differ from what is published, or from the last commit where site.json does not say what that is.
 *
 * @returns the fields' names; none where git cannot say
 */
export function proposeFields(root: string, claim: LoadedClaim): string[] {
  const ref = loadJsonFile(root, "site", "_data/site.json").value?.publishedRef ?? "HEAD";
  const changes = [...readOld(root, ref, claim.file)].flatMap((old) => describeChange(old, { ...claim.value }));
  return [...new Set(changes.map(({ field }) => field))];
}

function readOld(root: string, ref: string, file: string): NonNullable<ReturnType<typeof parseVersion>>[] {
  try {
    const blob = listChangedFiles(root, ref).get(file) ?? null;
    const found: NonNullable<ReturnType<typeof parseVersion>>[] = [];
    readBlobs(root, blob === null ? [] : [blob], (_id, bytes) => {
      const old = parseVersion(bytes);
      if (old !== null) found.push(old);
    });
    return found;
  } catch (error) {
    // Without git nothing is proposed, and the person says it.
    if (error instanceof UsageError) return [];
    throw error;
  }
}
