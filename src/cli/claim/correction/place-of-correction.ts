import type { ClaimFile } from "../../../schema/types.ts";

/** Where in “corrections”, which has the newest first, an entry of a day belongs: above those of the same day. */
export function placeOfCorrection({ corrections = [] }: ClaimFile, on: string): number {
  const place = corrections.findIndex((correction) => correction.on <= on);
  return place === -1 ? corrections.length : place;
}
