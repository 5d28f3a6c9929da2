import bidiFactory from "bidi-js";
import { Buffer as Shaper, Direction, Feature, shape } from "harfbuzzjs";
import { findFace, type Face, type Voice } from "./faces.ts";

/** A letter where it stands: right of the piece's beginning and above its line, in ems. */
export interface PlacedGlyph {
  id: number;
  x: number;
  y: number;
}

/** Letters of one font that run one way, from left to right as they are seen; a space has none. */
export interface Piece {
  face: Face | null;
  glyphs: PlacedGlyph[];
  /** In ems. */
  width: number;
  /** Of the Unicode Bidirectional Algorithm: odd for what runs from right to left. */
  level: number;
}

/** A text in one line, ready to be measured and set. */
export interface ShapedText {
  /** Without what has no form: line breaks are spaces, control characters are gone. */
  text: string;
  /** The way the whole runs: 0 from left to right, 1 from right to left. */
  level: 0 | 1;
  /** The pieces of a part of the text, in the order in which they are read. */
  pieces(start: number, end: number): Piece[];
  /** What stands for words that are left out. */
  ellipsis: Piece;
}

interface Bidi {
  getEmbeddingLevels(text: string, direction: "ltr" | "rtl"): { levels: Uint8Array };
}

// The types of the package are those of a module; Node loads the package as the other kind.
const bidi = (bidiFactory as unknown as () => Bidi)();
const shaper = new Shaper();

/** Where letters stand that run from right to left, and the marks that turn the direction. */
const mayTurn = /[\u0590-\u08ff\u200f\u2066-\u2069\ufb1d-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const mark = /\p{M}/u;
const formless = /\p{Default_Ignorable_Code_Point}/u;

/**
 * Shapes a text: finds its letters in the fonts, joined and placed as their script asks (HarfBuzz), and the way they run.
 *
 * @param options.lang BCP 47 tag; some letters have other forms in some languages
 * @param options.dir the way the whole runs
 * @returns null when a letter is in none of the fonts: an empty box would stand for it, and without it the text would say something else
 */
export function shapeText(given: string, options: { voice: Voice; lang: string; dir: "ltr" | "rtl" }): ShapedText | null {
  const { voice, lang, dir } = options;
  const text = plain(given);
  const faces = findFaces(text, voice);
  const [space, dots] = [findFace(voice, 0x20), findFace(voice, 0x2026)];
  if (faces === null || space === null || dots === null) return null;
  const levels = dir === "ltr" && !mayTurn.test(text) ? null : bidi.getEmbeddingLevels(text, dir).levels;
  const levelAt = (at: number): number => levels?.[at] ?? 0;
  const level = dir === "rtl" ? 1 : 0;
  const gap = shapePiece(space, " ", lang, 0).width;
  return {
    text,
    level,
    ellipsis: shapePiece(dots, "…", lang, level),
    pieces(start, end) {
      const pieces: Piece[] = [];
      for (let at = start; at < end;) {
        if (text[at] === " ") {
          pieces.push({ face: null, glyphs: [], width: gap, level: levelAt(at) });
          at += 1;
          continue;
        }
        const [from, face, own] = [at, faces[at] ?? space, levelAt(at)];
        while (at < end && text[at] !== " " && faces[at] === face && levelAt(at) === own) at += 1;
        pieces.push(shapePiece(face, text.slice(from, at), lang, own));
      }
      return pieces;
    },
  };
}

/**
 * No-break spaces stay; every other blank is a space between words, and a hyphen is a hyphen. What makes letters run another way than they
 * do by themselves is gone.
 */
function plain(text: string): string {
  return text
    .normalize("NFC")
    .replaceAll(/[\u2010\u2011]/g, "-")
    .replaceAll(/[^\S\u00a0\u202f]+/g, " ")
    .replaceAll(/[\p{Cc}\p{Cs}\u202a-\u202e]/gu, "")
    .trim();
}

/** The face of each character: the first that has it, but a mark is written in that of its letter when it can be. */
function findFaces(text: string, voice: Voice): (Face | null)[] | null {
  const faces: (Face | null)[] = [];
  let face: Face | null = null;
  for (const character of text) {
    const number = character.codePointAt(0) ?? 0;
    const staysWithLetter = face !== null && (formless.test(character) || (mark.test(character) && face.characters.has(number)));
    if (character !== " " && !staysWithLetter) {
      face = formless.test(character) ? findFace(voice, 0x20) : (findFace(voice, number) ?? findFaceOfParts(voice, character));
      if (face === null) return null;
    }
    for (let unit = 0; unit < character.length; unit += 1) faces.push(face);
  }
  return faces;
}

/** A letter that has no form of its own may be put together from another and its marks. */
function findFaceOfParts(voice: Voice, character: string): Face | null {
  const [letter = 0, ...marks] = [...character.normalize("NFD")].map((part) => part.codePointAt(0) ?? 0);
  const face = marks.length === 0 ? null : findFace(voice, letter);
  return face !== null && marks.every((number) => face.characters.has(number)) ? face : null;
}

/** Words come again and again; this many are kept in mind. */
const mostKept = 20_000;
const known = new Map<string, Piece>();

function shapePiece(face: Face, text: string, lang: string, level: number): Piece {
  const key = `${face.name} ${lang} ${level} ${text}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  shaper.clearContents();
  shaper.setLanguage(lang);
  shaper.addText(face.small === undefined ? text : text.replaceAll(/./g, (digit) => String(digit.charCodeAt(0) & 0xf)));
  shaper.guessSegmentProperties();
  shaper.setDirection(level % 2 === 1 ? Direction.RTL : Direction.LTR);
  shape(face.font, shaper, face.small === undefined ? [] : [new Feature(face.small.feature)]);
  const places = shaper.getGlyphPositions();
  const em = face.unitsPerEm;
  let pen = 0;
  const glyphs = shaper.getGlyphInfos().map(({ codepoint }, place): PlacedGlyph => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = places[place] ?? {};
    const glyph = { id: codepoint, x: (pen + xOffset) / em, y: yOffset / em + (face.small?.rise ?? 0) };
    pen += xAdvance;
    return glyph;
  });
  const piece = { face, glyphs, width: pen / em, level };
  if (known.size >= mostKept) known.clear();
  known.set(key, piece);
  return piece;
}
