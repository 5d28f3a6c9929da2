import { join } from "node:path";
import { openKeptFiles } from "../../../publish/kept-files.ts";
import type { ShareWords } from "../../../site/share-images/share-words.ts";
import { createWriteOutput } from "../../../site/write-output.ts";

/** The pictures of one report. All of it can be sent to a thread. */
export interface ImageJob {
  /** The folder of the site. */
  folder: string;
  /** A folder that keeps the report's pictures from one build to the next; null to draw all anew. */
  kept: string | null;
  /** How pictures are drawn: see `nameDrawing`. */
  drawing: string;
  images: { path: string; words: ShareWords }[];
}

/**
 * Writes the pictures of a report: what an earlier build has drawn from the same words is taken as it is.
 *
 * @returns how many had to be drawn
 */
export async function drawReportImages({ folder, kept, drawing, images }: ImageJob): Promise<number> {
  const files = kept === null ? null : openKeptFiles(kept);
  const write = createWriteOutput();
  let drawn = 0;
  for (const { path, words } of images) {
    const key = keyOf(drawing, words);
    let bytes = files?.read(key) ?? null;
    if (bytes === null) {
      // The libraries take longer to load than all pictures of a report to copy.
      const { drawShareImage } = await import("../../../site/share-images/draw-share-image.ts");
      bytes = drawShareImage(words);
      drawn += 1;
      files?.keep(key, bytes);
    }
    write(join(folder, path), bytes);
  }
  files?.forgetOthers();
  return drawn;
}

/** Counts the pictures of a report that no earlier build has drawn. */
export function countUndrawn({ kept, drawing, images }: ImageJob): number {
  if (kept === null) return images.length;
  const files = openKeptFiles(kept);
  return images.filter(({ words }) => !files.has(keyOf(drawing, words))).length;
}

function keyOf(drawing: string, words: ShareWords): string {
  // The words that describe the picture are not in it.
  return JSON.stringify([drawing, { ...words, alt: "" }]);
}
