import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Blob, Face as FontFace, Font } from "harfbuzzjs";
import { unwrapWoff } from "./unwrap-woff.ts";

/** A font of one weight for some letters. */
export interface Face {
  name: string;
  font: Font;
  /** How many of the font's units make one em. */
  unitsPerEm: number;
  /** The numbers of the characters that it has letters for. */
  characters: ReadonlySet<number>;
  /** How it writes small digits, for which the fonts have no characters: as the others, in the form of this feature, so many ems higher. */
  small?: { feature: string; rise: number };
}

/** What a text is for: a statement to be read, a label, or a label that stands out. */
export type Voice = "reading" | "label" | "strong";

/** A font, in the parts that its package cuts it into. */
type Family = [family: string, weight: number, parts: string[]];

/** Arrows and the signs of mathematics. */
const signs: Family = ["noto-sans-math", 400, ["latin"]];

/** The fonts of the pages, and for Arabic letters and for signs others than the pages have, which leave them to the reader. */
const families: Record<Voice, Family[]> = {
  reading: [
    ["source-serif-4", 400, ["latin", "latin-ext", "vietnamese", "greek", "cyrillic", "cyrillic-ext"]],
    ["noto-naskh-arabic", 400, ["arabic"]],
    signs,
  ],
  label: [
    ["source-sans-3", 400, ["latin", "latin-ext", "vietnamese", "greek", "greek-ext", "cyrillic", "cyrillic-ext"]],
    ["noto-naskh-arabic", 400, ["arabic"]],
    signs,
  ],
  strong: [
    ["source-sans-3", 600, ["latin", "latin-ext", "vietnamese", "greek", "greek-ext", "cyrillic", "cyrillic-ext"]],
    ["noto-naskh-arabic", 700, ["arabic"]],
    signs,
  ],
};

const { resolve } = createRequire(import.meta.url);
const loaded = new Map<string, Face>();

/**
 * Finds the first font of a voice that has a letter for a character. A font is read when the first text needs it, as most sites need few.
 *
 * @param character its number
 * @returns null when no font has it
 */
export function findFace(voice: Voice, character: number): Face | null {
  for (const [family, weight, parts] of families[voice]) {
    for (const part of parts) {
      const face = loadFace(family, weight, part);
      if (face.characters.has(character)) return face;
    }
  }
  const small = smallDigits.find(({ characters }) => characters.has(character));
  const face = small === undefined ? null : findFace(voice, 0x30);
  return small === undefined || face === null ? null : smallFace(face, small);
}

/** Digits as in CO₂ and 10⁶. Fonts have them for fractions; below a fraction's line they stand as high as other digits do. */
const smallDigits: (Required<Pick<Face, "small">> & Pick<Face, "characters">)[] = [
  { characters: new Set([...Array(10).keys()].map((digit) => 0x2080 + digit)), small: { feature: "dnom", rise: -0.14 } },
  { characters: new Set([0, 4, 5, 6, 7, 8, 9].map((digit) => 0x2070 + digit)), small: { feature: "numr", rise: 0 } },
];

function smallFace(face: Face, { characters, small }: (typeof smallDigits)[number]): Face {
  const name = `${face.name} ${small.feature}`;
  const known = loaded.get(name) ?? { ...face, name, characters, small };
  loaded.set(name, known);
  return known;
}

function loadFace(family: string, weight: number, part: string): Face {
  const name = `${family}-${part}-${weight}`;
  const known = loaded.get(name);
  if (known !== undefined) return known;
  const path = resolve(`@fontsource/${family}/files/${name}-normal.woff`);
  const opened = new FontFace(new Blob(unwrapWoff(readFileSync(path))));
  const face = { name, font: new Font(opened), unitsPerEm: opened.upem, characters: new Set(opened.collectUnicodes()) };
  loaded.set(name, face);
  return face;
}
