import { countWords } from "./count-words.ts";

/**
 * Anything but Latin, Greek, Cyrillic, Hebrew, Arabic, Devanagari and the general signs, in which a word has at least one unbroken run of letters
 * and digits. In other scripts a run may be many words, so they are counted the long way.
 */
const unusual = /[\u0700-\u08ff\u0980-\u1dff\u2070-\uffff]/;
const run = /[\p{Alphabetic}\p{N}]+/gu;

/**
 * Whether a text has more words than a limit, as Intl.Segmenter counts them.
 *
 * Few runs of letters and digits mean few words. That spares nearly all texts the segmenter, which takes several times as long: seconds for the
 * excerpts of ten thousand claims.
 *
 * @param lang a BCP 47 tag
 */
export function exceedsWords(text: string, lang: string, limit: number): boolean {
  if (text.length <= limit) return false;
  const runs = unusual.test(text) ? Infinity : (text.match(run)?.length ?? 0);
  return runs > limit && countWords(text, lang) > limit;
}
