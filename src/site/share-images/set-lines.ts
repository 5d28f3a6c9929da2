import type { Piece, ShapedText } from "./shape-text.ts";

/** A line as it is seen, from left to right. Widths and places are in ems. */
export interface Line {
  text: string;
  width: number;
  pieces: { piece: Piece; x: number }[];
}

/** A text set in lines of one size. */
export interface SetText {
  /** Pixels to an em. */
  size: number;
  lines: Line[];
  /** Whether words were left out at the end. */
  isCut: boolean;
}

/** A size that a text may have, and how many lines of it there is room for. */
export interface Setting {
  size: number;
  lines: number;
}

interface Stretch {
  start: number;
  end: number;
}

/**
 * Sets a text in the largest size in which it fits, with lines about as long as each other. When it fits in none, it is set in the smallest
 * and ends with an ellipsis after a whole word; a word that is longer than a line is parted where one line is full.
 *
 * @param width of the box, in pixels
 * @param settings largest size first
 */
export function setLines(shaped: ShapedText, width: number, settings: readonly Setting[]): SetText {
  for (const { size, lines } of settings) {
    const found = breakLines(shaped, width / size, lines, false);
    if (found.isWhole)
      return { size, lines: balance(shaped, width / size, found.lines).map((line) => setLine(shaped, line)), isCut: false };
  }
  const { size, lines } = settings.at(-1) ?? { size: 16, lines: 1 };
  const found = breakLines(shaped, width / size, lines, true);
  const last = found.lines.at(-1);
  const full = found.isWhole ? found.lines : found.lines.slice(0, -1);
  const set = full.map((line) => setLine(shaped, line));
  if (!found.isWhole && last !== undefined) set.push(setCutLine(shaped, last, width / size));
  return { size, lines: set, isCut: !found.isWhole };
}

/**
 * Breaks a text into at most so many lines of a width in ems, each as full as it can be.
 *
 * @param partsWords whether a word that is longer than a line is parted; else the text ends before it
 */
function breakLines(shaped: ShapedText, width: number, most: number, partsWords: boolean): { lines: Stretch[]; isWhole: boolean } {
  const { text } = shaped;
  const lines: Stretch[] = [];
  let at = 0;
  while (at < text.length && lines.length < most) {
    let [end, used] = [at, 0];
    for (let next = at; next < text.length;) {
      const wordEnd = endOfWord(text, next);
      const added = widthOf(shaped.pieces(end, wordEnd));
      if (used + added > width) break;
      used += added;
      end = wordEnd;
      next = wordEnd + 1;
    }
    if (end === at) {
      if (!partsWords) break;
      end = partWord(shaped, at, endOfWord(text, at), width);
    }
    lines.push({ start: at, end });
    at = text[end] === " " ? end + 1 : end;
  }
  return { lines, isWhole: at >= text.length };
}

function endOfWord(text: string, from: number): number {
  const end = text.indexOf(" ", from);
  return end === -1 ? text.length : end;
}

/** Narrows the lines as far as there are no more of them, so that no word is left alone on the last. */
function balance(shaped: ShapedText, width: number, lines: Stretch[]): Stretch[] {
  let best = lines;
  for (let share = 0.95; lines.length > 1 && share >= 0.5; share -= 0.05) {
    const narrower = breakLines(shaped, width * share, lines.length, false);
    if (!narrower.isWhole) break;
    best = narrower.lines;
  }
  return best;
}

const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });

/** Finds how much of a word fits: as many whole characters, as readers know them, as there is room for, and one at least. */
function partWord(shaped: ShapedText, start: number, end: number, width: number): number {
  const ends = [...graphemes.segment(shaped.text.slice(start, end))].map(({ index, segment }) => start + index + segment.length);
  let [fitting, tooMany] = [0, ends.length];
  while (tooMany - fitting > 1) {
    const middle = (fitting + tooMany) >> 1;
    if (widthOf(shaped.pieces(start, ends[middle] ?? end)) <= width) fitting = middle;
    else tooMany = middle;
  }
  return ends[fitting] ?? end;
}

/** A line that goes on where no room is left: whole words and an ellipsis; of a single word as much as fits. */
function setCutLine(shaped: ShapedText, { start, end }: Stretch, width: number): Line {
  const room = width - shaped.ellipsis.width;
  let last = end;
  while (last > start && widthOf(shaped.pieces(start, last)) > room) last = shaped.text.lastIndexOf(" ", last - 1);
  if (last <= start) last = partWord(shaped, start, endOfWord(shaped.text, start), room);
  while (last > start + 1 && /[\s,;:.،؛–—-]/.test(shaped.text[last - 1] ?? "")) last -= 1;
  const pieces = [...shaped.pieces(start, last), shaped.ellipsis];
  return { text: `${shaped.text.slice(start, last)}…`, width: widthOf(pieces), pieces: place(pieces) };
}

function setLine(shaped: ShapedText, { start, end }: Stretch): Line {
  const pieces = shaped.pieces(start, end);
  return { text: shaped.text.slice(start, end), width: widthOf(pieces), pieces: place(pieces) };
}

/** Puts pieces side by side as they are seen (rule L2 of the Unicode Bidirectional Algorithm, https://www.unicode.org/reports/tr9/). */
function place(pieces: Piece[]): Line["pieces"] {
  const seen = [...pieces];
  const highest = Math.max(0, ...pieces.map(({ level }) => level));
  for (let level = highest; level >= 1; level -= 1) {
    for (let from = 0; from < seen.length; from += 1) {
      let to = from;
      while (to < seen.length && (seen[to]?.level ?? 0) >= level) to += 1;
      if (to > from + 1) seen.splice(from, to - from, ...seen.slice(from, to).reverse());
      from = Math.max(from, to);
    }
  }
  let x = 0;
  return seen.map((piece) => {
    const placed = { piece, x };
    x += piece.width;
    return placed;
  });
}

function widthOf(pieces: Piece[]): number {
  return pieces.reduce((sum, { width }) => sum + width, 0);
}
