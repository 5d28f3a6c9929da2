import { createHash } from "node:crypto";
import type { ClaimFile } from "../../schema/types.ts";
import { listTexts } from "./list-texts.ts";

/**
 * Marks the version of a claim that a translation is of: the beginning of the SHA-256 of its texts and excerpts, each with its place. The
 * mark changes when a translator would have to look again, and with nothing else.
 *
 * @returns sixteen hexadecimal digits
 */
export function markVersion(claim: ClaimFile): string {
  const texts = listTexts(claim).map(({ place, text }) => [place, text]);
  const excerpts = (claim.evidence ?? []).map(({ source, excerpt }) => [source, excerpt]);
  return createHash("sha256")
    .update(JSON.stringify([texts, excerpts]))
    .digest("hex")
    .slice(0, 16);
}
