import { join } from "node:path";
import type { PublishedClaim, PublishedState } from "../check/published-state.ts";
import { findCommit, type NoPublishedState } from "./find-commit.ts";
import { fitsCommand } from "./fits-command.ts";
import { hasBytes } from "./has-bytes.ts";
import { listClaimFiles } from "./list-claim-files.ts";
import { parsePublished } from "./parse-published.ts";
import { parseVersion } from "./parse-version.ts";
import { mostBlobBytes, measureBlobs, readBlobs } from "./read-blobs.ts";

/** How many bytes of published files are held at a time. */
const chunkBytes = 16_000_000;

/**
 * Reads which claims are published, from a commit that stands for the published site. Only the files that are not the same on the disk
 * are read.
 *
 * @param root the project's folder; it may lie below the top of its repository
 * @param ref the commit, as git names it: origin/main, a tag, an id
 * @param only the ids of the reports that are asked about; all when left out
 */
export function readPublishedState(root: string, ref: string, only?: readonly string[]): PublishedState | NoPublishedState {
  const commit = findCommit(root, ref);
  if (typeof commit !== "string") return commit;
  const folders = only?.map((id) => `claims/${id}/`);
  const listed = listClaimFiles(root, commit, folders !== undefined && fitsCommand(folders) ? folders : undefined);
  if ("words" in listed) return cannotRead(ref, listed.words);

  const reports = new Map<string, Map<string, PublishedClaim>>();
  const put = (path: string, claim: PublishedClaim): void => {
    const [, report = "", name = ""] = path.split("/");
    const claims = reports.get(report) ?? new Map<string, PublishedClaim>();
    reports.set(report, claims.set(name.slice(0, -".json".length), claim));
  };
  const changed = new Map<string, string[]>();
  for (const [path, blob] of listed.files) {
    if (hasBytes(join(root, path), blob)) put(path, "unchanged");
    else changed.set(blob, [...(changed.get(blob) ?? []), path]);
  }
  const missing = new Set(changed.keys());
  readInChunks(root, [...changed.keys()], (blob, bytes) => {
    missing.delete(blob);
    const content = parseVersion(bytes);
    // A published file that cannot be read as a claim was not published as one.
    if (content !== null) for (const path of changed.get(blob) ?? []) put(path, parsePublished(content));
  });
  if (missing.size > 0) return cannotRead(ref, `${missing.size} files of it are missing here or too large`);
  return { state: "available", ref, commit, reports };
}

function cannotRead(ref: string, words: string): NoPublishedState {
  return {
    state: "unreadable",
    reason: `Git cannot read “${ref}”, so claims were not compared with what is published. It says: ${words}`,
  };
}

function readInChunks(root: string, blobs: readonly string[], visit: (blob: string, bytes: Buffer) => void): void {
  const sizes = measureBlobs(root, blobs);
  let chunk: string[] = [];
  let bytes = 0;
  for (const blob of blobs) {
    const size = sizes.get(blob) ?? Infinity;
    if (size > mostBlobBytes) continue;
    if (bytes + size > chunkBytes) {
      readBlobs(root, chunk, visit);
      [chunk, bytes] = [[], 0];
    }
    chunk.push(blob);
    bytes += size;
  }
  readBlobs(root, chunk, visit);
}
