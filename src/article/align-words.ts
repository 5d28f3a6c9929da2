/** A word of a text that is compared with another. */
export interface Word {
  text: string;
  /** The word without regard to case. */
  key: string;
  /** The spaces and signs up to the next word. */
  after: string;
  start: number;
  end: number;
}

/** A word that quote and article share, by its places in the two lists. */
export interface Pair {
  inQuote: number;
  inArticle: number;
}

/** Below this share of the quote's words a passage is no help. */
const leastShare = 0.4;

/**
 * Finds the stretch of the article that shares most words with a quote, and pairs the words that both have in the same order.
 *
 * The cost grows with the words of the article plus the square of the quote's words.
 *
 * @returns the stretch with some words around it and the pairs, or nothing when no stretch shares enough words
 */
export function alignNearest(words: Word[], quoted: Word[]): { near: Word[]; pairs: Pair[] } | undefined {
  const window = bestWindow(words, quoted);
  if (window === undefined) return undefined;
  const margin = 2 + Math.floor(quoted.length / 4);
  const near = words.slice(Math.max(0, window - margin), window + quoted.length + margin);
  return { near, pairs: align(quoted, near) };
}

/** Slides a window of the quote's length over the article and keeps count of the shared words. */
function bestWindow(words: Word[], quoted: Word[]): number | undefined {
  const missing = new Map<string, number>();
  let total = 0;
  for (const { key } of quoted) {
    missing.set(key, (missing.get(key) ?? 0) + 1);
    total += key.length;
  }
  let shared = 0;
  let best = 0;
  let bestAt: number | undefined;
  words.forEach(({ key }, at) => {
    const left = missing.get(key);
    if (left !== undefined) {
      if (left > 0) shared += key.length;
      missing.set(key, left - 1);
    }
    const gone = words[at - quoted.length];
    const goneLeft = gone === undefined ? undefined : missing.get(gone.key);
    if (gone !== undefined && goneLeft !== undefined) {
      if (goneLeft >= 0) shared -= gone.key.length;
      missing.set(gone.key, goneLeft + 1);
    }
    if (shared > best) {
      best = shared;
      bestAt = Math.max(0, at - quoted.length + 1);
    }
  });
  return best >= total * leastShare ? bestAt : undefined;
}

/** The longest common subsequence of two lists of words. */
function align(quoted: Word[], near: Word[]): Pair[] {
  const width = near.length + 1;
  const lengths = new Uint16Array((quoted.length + 1) * width);
  for (let q = quoted.length - 1; q >= 0; q -= 1) {
    for (let a = near.length - 1; a >= 0; a -= 1) {
      const isSame = quoted[q]?.key === near[a]?.key;
      const skip = Math.max(lengths[(q + 1) * width + a] ?? 0, lengths[q * width + a + 1] ?? 0);
      lengths[q * width + a] = isSame ? (lengths[(q + 1) * width + a + 1] ?? 0) + 1 : skip;
    }
  }
  const pairs: Pair[] = [];
  let q = 0;
  let a = 0;
  while (q < quoted.length && a < near.length) {
    if (quoted[q]?.key === near[a]?.key) pairs.push({ inQuote: q++, inArticle: a++ });
    else if ((lengths[(q + 1) * width + a] ?? 0) >= (lengths[q * width + a + 1] ?? 0)) q += 1;
    else a += 1;
  }
  return pairs;
}
