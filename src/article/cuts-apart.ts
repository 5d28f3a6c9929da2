import { getSegmenter } from "./segment-text.ts";

/** How far around a place a segmenter looks; the rules of UAX 29 need only the neighbours. */
const reach = 64;

/** Scripts that set no spaces between words; where a word ends there is a matter of opinion. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/**
 * Whether a cut at this place would break a character a reader sees as one, or a word or number: “can” is not in “can’t”, nor
 * “5 per cent” in “3.5 per cent”.
 *
 * @param at a place between two UTF-16 code units
 */
export function cutsApart(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  const left = text.charCodeAt(at - 1);
  const right = text.charCodeAt(at);
  if ((left === 0x20 && right < 0x300) || (right === 0x20 && left < 0x300)) return false;
  if (isLetterOrDigit(left) && isLetterOrDigit(right)) return true;
  const from = Math.max(0, at - reach);
  const around = text.slice(from, at + reach);
  if ((left >= 0x300 || right >= 0x300) && !isBoundary(around, at - from, "grapheme")) return true;
  if (unspaced.test(text.slice(Math.max(0, at - 2), at)) && unspaced.test(text.slice(at, at + 2))) return false;
  return !isBoundary(around, at - from, "word");
}

function isBoundary(around: string, at: number, granularity: "grapheme" | "word"): boolean {
  const segment = getSegmenter("en", granularity).segment(around).containing(at);
  return segment === undefined || segment.index === at || (granularity === "word" && segment.isWordLike !== true);
}

/** The common case, answered without a segmenter. */
function isLetterOrDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}
