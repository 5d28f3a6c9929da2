import { crc32 } from "node:zlib";
import type { ProofFailure } from "./proof-failure.ts";

/** What pages say of the pictures in their heads, and networks ask for: in pixels. */
const [width, height] = [1200, 630];
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Tells whether a file is a picture that is shown where a page is shared. */
export function isShareImage(file: string): boolean {
  return file.endsWith("/share.png");
}

/** Proves that a picture is a whole PNG (https://www.w3.org/TR/png/) of the size that the pages say. */
export function proveShareImage(file: string, content: string | Uint8Array): ProofFailure[] {
  const bytes = typeof content === "string" ? Buffer.from(content) : Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const tell = (message: string): ProofFailure[] => [
    { proof: "share-image-size", file, message, fix: "Build the site anew with --no-cache; see src/site/share-images/sheet.ts." },
  ];
  const last = readLastChunk(bytes);
  if (last !== "IEND") return tell("The picture is not a whole PNG.");
  const size = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  if (size[0] === width && size[1] === height) return [];
  return tell(`The picture has ${size.join(" × ")} pixels; pages say that it has ${width} × ${height}.`);
}

/** Reads a PNG from part to part as long as each is whole, and names the one it ends with; null when it does not end with one. */
function readLastChunk(bytes: Buffer): string | null {
  if (!bytes.subarray(0, 8).equals(signature)) return null;
  let [at, type] = [8, ""];
  while (at < bytes.length) {
    if (at + 12 > bytes.length) return null;
    const end = at + 8 + bytes.readUInt32BE(at);
    if (end + 4 > bytes.length || crc32(bytes.subarray(at + 4, end)) !== bytes.readUInt32BE(end)) return null;
    type = bytes.toString("latin1", at + 4, at + 8);
    if (at === 8 && type !== "IHDR") return null;
    at = end + 4;
  }
  return type;
}
