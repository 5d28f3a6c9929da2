import { closeSync, openSync, readSync } from "node:fs";

const usualLength = 1 << 20;
const comma = ",".charCodeAt(0);
const lineEnd = "\n".charCodeAt(0);

/**
 * Reads a long text piece by piece, so that it is never in memory as a whole. A piece ends after a comma or a line, where no address and no
 * character goes on; where there is none of either, the piece gets longer.
 *
 * @param length how many bytes are read at once
 */
export function* readPieces(path: string, length: number = usualLength): Generator<Uint8Array> {
  const file = openSync(path, "r");
  try {
    let rest: Uint8Array = new Uint8Array(0);
    for (;;) {
      const buffer = Buffer.allocUnsafe(rest.length + length);
      buffer.set(rest);
      const read = readSync(file, buffer, rest.length, length, null);
      const all = buffer.subarray(0, rest.length + read);
      if (read === 0) {
        if (all.length > 0) yield all;
        return;
      }
      const end = Math.max(all.lastIndexOf(comma), all.lastIndexOf(lineEnd)) + 1;
      if (end > 0) yield all.subarray(0, end);
      rest = all.subarray(end);
    }
  } finally {
    closeSync(file);
  }
}
