import type { Voice } from "./faces.ts";
import type { Ink } from "./inks.ts";
import { setLines, type SetText, type Setting } from "./set-lines.ts";
import { shapeText } from "./shape-text.ts";
import type { Sheet } from "./sheet.ts";
import { stampLetter, stepsPerPixel } from "./stamps.ts";

/** How texts of a picture are written: their language and the side that they begin at. */
export interface Manner {
  lang: string;
  dir: "ltr" | "rtl";
}

/** Where a text goes, in pixels: `x` is the left edge of its box, whichever way it runs, and `y` the line that its first letters stand on. */
export interface Place {
  x: number;
  y: number;
  width: number;
  ink: Ink;
  /** From one line to the next. */
  leading?: number;
}

/** Sets a text in the largest size that fits. Gives null for a text that no font of the program can show. */
export function setText(text: string, voice: Voice, manner: Manner, width: number, settings: readonly Setting[]): SetText | null {
  const shaped = shapeText(text, { voice, ...manner });
  return shaped === null || shaped.text === "" ? null : setLines(shaped, width, settings);
}

/** Gives how long the longest line is, in whole pixels. */
export function widthOfText({ size, lines }: SetText): number {
  return Math.ceil(Math.max(0, ...lines.map(({ width }) => width * size)));
}

/** Puts a text on a sheet. */
export function putText(sheet: Sheet, { size, lines }: SetText, dir: Manner["dir"], { x, y, width, ink, leading = 0 }: Place): void {
  lines.forEach((line, index) => {
    const start = dir === "rtl" ? x + width - line.width * size : x;
    for (const { piece, x: from } of line.pieces) {
      if (piece.face === null) continue;
      for (const glyph of piece.glyphs) {
        const steps = Math.round((start + (from + glyph.x) * size) * stepsPerPixel);
        const whole = Math.floor(steps / stepsPerPixel);
        const stamp = stampLetter(piece.face, glyph.id, size, steps - whole * stepsPerPixel);
        if (stamp !== null) sheet.put(stamp, whole, y + index * leading - Math.round(glyph.y * size), ink);
      }
    }
  });
}
