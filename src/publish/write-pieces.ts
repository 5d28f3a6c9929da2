import { closeSync, openSync, writeSync } from "node:fs";

/** How many characters are written at once. */
const batch = 1 << 18;

/**
 * Writes a file from many texts, so that it is never in memory as a whole.
 *
 * @param onWritten is given the bytes as they are written
 */
export function writePieces(path: string, texts: Iterable<string>, onWritten: (bytes: Uint8Array) => void = () => {}): void {
  const file = openSync(path, "w");
  let [waiting, length]: [string[], number] = [[], 0];
  const flush = (): void => {
    const bytes = Buffer.from(waiting.join(""));
    for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
    onWritten(bytes);
    [waiting, length] = [[], 0];
  };
  try {
    for (const text of texts) {
      waiting.push(text);
      length += text.length;
      if (length >= batch) flush();
    }
    if (length > 0) flush();
  } finally {
    closeSync(file);
  }
}
