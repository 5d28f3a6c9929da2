/** A text after folding, with the way back. */
export interface FoldedText {
  text: string;
  /** For each code unit of the folded text, where the character it comes from begins in the original. */
  starts: Uint32Array;
  /** For each code unit of the folded text, where the character it comes from ends in the original. */
  ends: Uint32Array;
}

/** Quotation marks, apostrophes and dashes that differ in style only, by what they fold to. */
const marks: Record<string, string> = {
  "'": "\u2018\u2019\u201A\u201B\u2039\u203A\u2032\u00B4\u0060\u02BC",
  '"': "\u201C\u201D\u201E\u201F\u00AB\u00BB\u2033\uFF02",
  "-": "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE58\uFE63\uFF0D",
};

const foldedMark = new Map<number, string>(
  Object.entries(marks).flatMap(([to, from]) => [...from].map((mark): [number, string] => [mark.charCodeAt(0), to])),
);

/** Soft hyphen, zero-width spaces and joiners, direction marks, byte order mark: nothing that a reader can see. */
const invisible = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/;
const space = /\s/;
const combining = /^\p{M}$/u;

/**
 * Folds what two copies of one text differ in without a person having changed it: composed and decomposed letters (NFC),
 * curly and straight quotation marks, kinds of dash and hyphen, kinds and number of spaces including line breaks; characters that
 * cannot be seen are left out. Letters keep their case. The handbook declares the same list to fact-checkers.
 */
export function foldText(original: string): FoldedText {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let endsInSpace = false;
  for (let at = 0; at < original.length;) {
    const code = original.charCodeAt(at);
    if (invisible.test(original.charAt(at))) {
      at += 1;
      continue;
    }
    const end = endOfCharacter(original, at, code);
    const character = original.slice(at, end);
    if (space.test(character)) {
      if (endsInSpace) ends[ends.length - 1] = end;
      else push(" ", at, end);
      endsInSpace = true;
    } else {
      push(foldCharacter(character, code), at, end);
      endsInSpace = false;
    }
    at = end;
  }
  return { text: parts.join(""), starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };

  function push(folded: string, start: number, end: number): void {
    parts.push(folded);
    for (let unit = 0; unit < folded.length; unit += 1) {
      starts.push(start);
      ends.push(end);
    }
  }
}

function foldCharacter(character: string, code: number): string {
  if (character.length > 1) return character.normalize("NFC");
  return code < 0x80 && code !== 0x60 ? character : (foldedMark.get(code) ?? character.normalize("NFC"));
}

/** A character here is what NFC may join: a letter with its combining marks, or the parts of a Korean syllable. */
function endOfCharacter(text: string, start: number, code: number): number {
  let end = start + lengthAt(text, start);
  for (;;) {
    const next = text.charCodeAt(end);
    if (Number.isNaN(next) || next < 0x300) return end;
    const isJoined = combining.test(text.slice(end, end + lengthAt(text, end))) || (isHangulPart(next) && isHangul(code));
    if (!isJoined) return end;
    end += lengthAt(text, end);
  }
}

function lengthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** A vowel or a final consonant that joins a Korean syllable. */
function isHangulPart(code: number): boolean {
  return code >= 0x1160 && code <= 0x11ff;
}

function isHangul(code: number): boolean {
  return (code >= 0x1100 && code <= 0x11ff) || (code >= 0xac00 && code <= 0xd7a3);
}
