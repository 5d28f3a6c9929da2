import { isUtf8 } from "node:buffer";
import type { Received } from "./received.ts";

const byteOrderMarks: [encoding: string, mark: number[]][] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/** Where a page names its encoding, which the HTML standard looks for in the first 1,024 bytes. */
const inMeta = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+)/i;

/**
 * Turns bytes from elsewhere into text. What the bytes themselves show is believed first, then the server, then the page; a wrong name is no reason
 * to read good UTF-8 as something else, and what is neither named nor UTF-8 is taken for the encoding of older Windows programs, as browsers do.
 *
 * @returns the text, and the encoding it was read with
 */
export function decodePage({ bytes, charset }: Pick<Received, "bytes" | "charset">): { text: string; encoding: string } {
  const marked = byteOrderMarks.find(([, mark]) => mark.every((byte, place) => bytes[place] === byte))?.[0];
  const encoding = marked ?? (isUtf8(bytes) ? "utf-8" : (known(charset) ?? known(namedInPage(bytes)) ?? "windows-1252"));
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

function namedInPage(bytes: Uint8Array): string | null {
  return inMeta.exec(Buffer.from(bytes.subarray(0, 1024)).toString("latin1"))?.[1] ?? null;
}

/** Null for a name that no browser knows, and for UTF-8, which the bytes are not. */
function known(name: string | null): string | null {
  if (name === null) return null;
  try {
    const { encoding } = new TextDecoder(name);
    return encoding === "utf-8" ? null : encoding;
  } catch {
    // Node has no decoder of that name.
    return null;
  }
}
