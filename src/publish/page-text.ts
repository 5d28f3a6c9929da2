/** The text of a page that is read along from its beginning to its end. */
export class PageText {
  /** The page with a character for each byte: so tags are found sooner and parts take half the memory. */
  readonly latin1: string;
  readonly bytes: Buffer;
  /** Where the next ampersand is. */
  #ampersand = -1;

  /** @param page its bytes, UTF-8 */
  constructor(page: Uint8Array) {
    this.bytes = Buffer.from(page.buffer, page.byteOffset, page.byteLength);
    this.latin1 = this.bytes.toString("latin1");
  }

  /** Tells whether all references between two places are such as our own escaping writes. No place may lie before that of an earlier call. */
  isPlain(from: number, to: number): boolean {
    if (this.#ampersand < from) {
      const next = this.latin1.indexOf("&", from);
      this.#ampersand = next === -1 ? Infinity : next;
    }
    return this.#ampersand >= to || unescape(this.latin1.slice(from, to)) !== null;
  }

  /** Reads what is written between two places, where `isPlain` holds. */
  read(from: number, to: number): string {
    const { bytes } = this;
    for (let at = from; at < to; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte === ampersand || byte > lastAscii) return unescape(bytes.toString("utf8", from, to)) ?? "";
    }
    return this.latin1.slice(from, to);
  }
}

const [ampersand, lastAscii] = [38, 127] as const;

const references: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&#92;": "\\" };

/** Reads the references that our own escaping writes; null where there is any other. */
function unescape(text: string): string | null {
  if (!text.includes("&")) return text;
  let known = true;
  const read = text.replaceAll(/&(?:[a-z]+;|#\d+;)?/g, (reference) => {
    const character = references[reference];
    known &&= character !== undefined;
    return character ?? "";
  });
  return known ? read : null;
}
