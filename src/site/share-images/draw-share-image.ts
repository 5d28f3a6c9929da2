import { drawClaim } from "./claim-picture.ts";
import { drawReport } from "./report-picture.ts";
import { drawOnSheet } from "./sheet.ts";
import type { ShareWords } from "./share-words.ts";

/**
 * Draws what is shown where a page of the site is shared.
 *
 * @returns a PNG of 1200 × 630 pixels; the same words give the same bytes on every computer
 */
export function drawShareImage(words: ShareWords): Uint8Array {
  return drawOnSheet((sheet) => (words.kind === "claim" ? drawClaim(sheet, words) : drawReport(sheet, words)));
}
