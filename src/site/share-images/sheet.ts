import { deflateSync, constants, crc32 } from "node:zlib";
import { firstShade, readPalette, strongest, type Ink } from "./inks.ts";
import type { Stamp } from "./stamps.ts";

/** What social networks ask for (https://ogp.me/ and the cards of X): in pixels. */
const [width, height] = [1200, 630];

/** A sheet of paper of the size of a picture, to be drawn on. */
export interface Sheet {
  /** Puts a stamp at a place; what lies outside the sheet is not drawn. */
  put(stamp: Stamp, x: number, y: number, ink: Ink): void;
  /** Fills a rectangle with an ink, as strong as it is said. */
  fillBox(box: { x: number; y: number; width: number; height: number }, ink: Ink, strength?: number): void;
}

/** In PNG a row begins with a byte that says how it is written: 0, as it is. */
const rowBytes = width + 1;
const palette = chunk("PLTE", readPalette());

/** All pictures are drawn on the same memory, one after the other: to get as much anew for each takes a quarter of the time. */
const rows = new Uint8Array(rowBytes * height);

/**
 * Has something drawn on an empty sheet.
 *
 * @param draw must be done with the sheet when it returns
 * @returns the picture as PNG
 */
export function drawOnSheet(draw: (sheet: Sheet) => void): Uint8Array {
  // Paper is the number 0, as are the bytes that begin the rows.
  rows.fill(0);
  draw(sheet);
  return writePng();
}

const sheet: Sheet = {
  put(stamp, x, y, ink) {
    const weakest = firstShade(ink);
    const [left, top] = [x + stamp.left, y + stamp.top];
    const [from, to] = [Math.max(0, -left), Math.min(stamp.width, width - left)];
    for (let row = Math.max(0, -top); row < Math.min(stamp.height, height - top); row += 1) {
      let source = row * stamp.width + from;
      let target = (top + row) * rowBytes + 1 + left + from;
      for (let column = from; column < to; column += 1, source += 1, target += 1) {
        const strength = stamp.strength[source] ?? 0;
        if (strength === 0) continue;
        const there = (rows[target] ?? 0) - weakest + 1;
        rows[target] = weakest - 1 + (there < 1 || there > strongest ? strength : cover(there, strength));
      }
    }
  },
  fillBox({ x, y, width: wide, height: high }, ink, strength = strongest) {
    for (let row = y; row < y + high; row += 1) {
      const start = row * rowBytes + 1 + x;
      rows.fill(firstShade(ink) - 1 + strength, start, start + wide);
    }
  },
};

/** How strong ink is over ink of its own kind. */
function cover(one: number, other: number): number {
  return Math.round(one + other - (one * other) / strongest);
}

const header = Buffer.alloc(13);
header.writeUInt32BE(width, 0);
header.writeUInt32BE(height, 4);
// Eight bits for a pixel, which is a place in the palette.
header.set([8, 3, 0, 0, 0], 8);

/**
 * Writes a PNG (https://www.w3.org/TR/png/). Only runs of one colour are packed, which is what the pictures have most of: it takes a tenth of
 * the time of looking for repeated patterns, and does without the part of Node's library that differs from one kind of processor to another.
 */
function writePng(): Uint8Array {
  const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
  const data = deflateSync(rows, { strategy: constants.Z_RLE, chunkSize: 1 << 16 });
  return Buffer.concat([signature, chunk("IHDR", header), palette, chunk("IDAT", data), chunk("IEND", new Uint8Array())]);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const whole = Buffer.alloc(data.length + 12);
  whole.writeUInt32BE(data.length, 0);
  whole.write(type, 4, "latin1");
  whole.set(data, 8);
  whole.writeUInt32BE(crc32(whole.subarray(4, data.length + 8)), data.length + 8);
  return whole;
}
