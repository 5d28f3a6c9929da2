/** Memory that two threads share: one puts texts into it, and the other takes them out in the same order. */
export interface SharedRing {
  bytes: Uint8Array;
  /** How many texts have been taken out. */
  taken: Int32Array;
}

/** Where in the memory a text lies, in bytes. */
export type Stretch = readonly [from: number, to: number];

/** Makes such a memory. Nothing in it is copied from one thread to the other. */
export function createSharedRing(length: number): SharedRing {
  return {
    bytes: new Uint8Array(new SharedArrayBuffer(length)),
    taken: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)),
  };
}

/**
 * Begins to put texts into a memory.
 *
 * @returns the function that puts one, as UTF-8, and gives where it lies; null when there is no room until others have been taken out
 */
export function createPutText({ bytes, taken }: SharedRing): (text: string) => Stretch | null {
  const encoder = new TextEncoder();
  // The texts that have not been taken out, as far as is known, and how many have been.
  let lying: Stretch[] = [];
  let gone = 0;
  const putInto = (text: string, from: number, end: number): Stretch | null => {
    if (end - from < text.length) return null;
    const { read, written } = encoder.encodeInto(text, bytes.subarray(from, end));
    return read < text.length ? null : [from, from + written];
  };
  return (text) => {
    const now = Atomics.load(taken, 0);
    lying = lying.slice(now - gone);
    gone = now;
    const [first, last] = [lying[0]?.[0] ?? 0, lying.at(-1)?.[1] ?? 0];
    // Behind the last text up to the end, and then from the beginning up to the first one.
    const hasTurned = lying.length > 0 && last <= first;
    const stretch = hasTurned ? putInto(text, last, first) : (putInto(text, last, bytes.length) ?? putInto(text, 0, first));
    if (stretch !== null) lying.push(stretch);
    return stretch;
  };
}

/** Takes texts out, the oldest first, when nobody needs their bytes any more. */
export function takeOut({ taken }: SharedRing, count: number): void {
  Atomics.add(taken, 0, count);
}
