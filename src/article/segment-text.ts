const segmenters = new Map<string, Intl.Segmenter>();

/** A piece of a text. Offsets count UTF-16 code units. */
export interface Piece {
  start: number;
  end: number;
  /** Whether the piece is a word rather than spaces or punctuation; only meaningful for granularity "word". */
  isWord: boolean;
}

/** One segmenter per language and granularity: making one costs more than using it. */
export function getSegmenter(lang: string, granularity: "grapheme" | "word" | "sentence"): Intl.Segmenter {
  const key = `${granularity} ${lang}`;
  let segmenter = segmenters.get(key);
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter(lang, { granularity });
    segmenters.set(key, segmenter);
  }
  return segmenter;
}

/** Below this length a text is segmented in one go. */
const windowLength = 2000;

/**
 * Cuts a text into words or sentences, as Unicode's UAX 29 defines them and Intl.Segmenter knows them.
 *
 * Each step of Intl.Segmenter costs time in proportion to the whole text, so a long text would take quadratic time (15 s for the
 * words of 200 kB). It is therefore read through windows; the last two pieces of a window are not trusted, because the
 * boundary before them may depend on what follows, and are cut again in the next one.
 *
 * @param lang a BCP 47 tag
 * @throws RangeError when the tag is not well formed
 */
export function* segmentText(text: string, lang: string, granularity: "word" | "sentence"): Generator<Piece> {
  const segmenter = getSegmenter(lang, granularity);
  let from = 0;
  let length = windowLength;
  while (from < text.length) {
    const isLast = from + length >= text.length;
    const pieces: Piece[] = [];
    for (const { index, segment, isWordLike } of segmenter.segment(text.slice(from, from + length))) {
      pieces.push({ start: from + index, end: from + index + segment.length, isWord: isWordLike === true });
    }
    if (isLast) {
      yield* pieces;
      return;
    }
    const trusted = pieces.slice(0, -2);
    const next = trusted.at(-1)?.end;
    if (next === undefined) {
      length *= 2;
    } else {
      yield* trusted;
      from = next;
      length = windowLength;
    }
  }
}
