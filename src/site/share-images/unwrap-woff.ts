import { inflateSync } from "node:zlib";

/** How long a font's own header is, and what it says of each of its tables. */
const [headBytes, recordBytes] = [12, 16];

/**
 * Takes a font out of its web wrapping (WOFF 1, https://www.w3.org/TR/WOFF/), in which packages ship it: shaping needs it as it was.
 *
 * @param woff the bytes of the file
 * @returns the font as TrueType or OpenType
 * @throws when the bytes are no WOFF
 */
export function unwrapWoff(woff: Uint8Array): Uint8Array {
  const from = Buffer.from(woff.buffer, woff.byteOffset, woff.byteLength);
  if (from.toString("latin1", 0, 4) !== "wOFF") throw new Error("The font is not a WOFF file.");
  const count = from.readUInt16BE(12);
  const head = Buffer.alloc(headBytes + recordBytes * count);
  from.copy(head, 0, 4, 8);
  head.writeUInt16BE(count, 4);
  const parts: Uint8Array[] = [head];
  let end = head.length;
  for (let table = 0; table < count; table += 1) {
    const entry = 44 + 20 * table;
    const [offset, packed, length] = [4, 8, 12].map((at) => from.readUInt32BE(entry + at)) as [number, number, number];
    const record = headBytes + recordBytes * table;
    from.copy(head, record, entry, entry + 4);
    from.copy(head, record + 4, entry + 16, entry + 20);
    head.writeUInt32BE(end, record + 8);
    head.writeUInt32BE(length, record + 12);
    const bytes = from.subarray(offset, offset + packed);
    // Each table begins at a multiple of four bytes.
    parts.push(packed < length ? inflateSync(bytes) : bytes, new Uint8Array(-length & 3));
    end += length + (-length & 3);
  }
  return Buffer.concat(parts);
}
