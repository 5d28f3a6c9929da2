import { inflateSync } from "node:zlib";

/** A picture as the tests look at it: pixels as places in the palette, of which 0 is the paper. */
export interface ReadPicture {
  width: number;
  height: number;
  /** Colours as #rrggbb. */
  palette: string[];
  pixels: Uint8Array;
}

/** Reads a PNG of eight bits a pixel with a palette, whose rows are written as they are. */
export function readPng(png: Uint8Array): ReadPicture {
  const bytes = Buffer.from(png);
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < bytes.length; at += bytes.readUInt32BE(at) + 12) {
    chunks.set(bytes.toString("latin1", at + 4, at + 8), bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
  }
  const header = chunks.get("IHDR") ?? Buffer.alloc(13);
  if (header[8] !== 8 || header[9] !== 3) throw new Error("The picture has no palette of eight bits.");
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const rows = inflateSync(chunks.get("IDAT") ?? Buffer.alloc(0));
  const pixels = new Uint8Array(width * height);
  for (let row = 0; row < height; row += 1) {
    if (rows[row * (width + 1)] !== 0) throw new Error("A row is not written as it is.");
    pixels.set(rows.subarray(row * (width + 1) + 1, (row + 1) * (width + 1)), row * width);
  }
  const colours = chunks.get("PLTE")?.toString("hex").match(/.{6}/g) ?? [];
  return { width, height, palette: colours.map((digits) => `#${digits}`), pixels };
}

/** The smallest box that holds everything on the paper, above a row. */
export function inkBox({ width, pixels }: ReadPicture, above: number): { left: number; right: number; top: number; bottom: number } {
  const box = { left: width, right: -1, top: above, bottom: -1 };
  for (let at = 0; at < width * above; at += 1) {
    if (pixels[at] === 0) continue;
    const [x, y] = [at % width, Math.floor(at / width)];
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  return box;
}
