import { readFileSync } from "node:fs";

/** What a picture is drawn in: the colours of the pages that have these names. */
export const inks = ["ink", "ink-quiet", "blue", "teal", "ochre", "orange", "vermilion", "grey"] as const;

export type Ink = (typeof inks)[number];

/** How strong an ink can be on the paper: from 1 to this, 0 being the paper itself. With all inks that makes 249 colours, and a byte holds 256. */
export const strongest = 31;

const tokens = new URL("../../../templates/styles/tokens.css", import.meta.url);

/** Reads the colours from the style sheet, where the light scheme stands first: the paper, then each ink from its weakest to its strongest. */
export function readPalette(): Uint8Array {
  const css = readFileSync(tokens, "utf8");
  const paper = readColour(css, "paper");
  const shades = inks.flatMap((name) => {
    const ink = readColour(css, name);
    return Array.from({ length: strongest }, (_, shade) => paper.map((part, at) => mix(part, ink[at] ?? 0, (shade + 1) / strongest)));
  });
  return Uint8Array.from([paper, ...shades].flat());
}

/** The place of an ink's weakest shade in the palette. */
export function firstShade(ink: Ink): number {
  return 1 + inks.indexOf(ink) * strongest;
}

/** Gives the ink for a colour that a verdict has in ratings.json. */
export function inkOf(colour: string): Ink {
  return inks.find((ink) => ink === colour) ?? "ink";
}

function readColour(css: string, name: string): number[] {
  const digits = new RegExp(`--${name}:\\s*#([0-9a-f]{6});`).exec(css)?.[1];
  if (digits === undefined) throw new Error(`templates/styles/tokens.css has no colour --${name} of the form #rrggbb.`);
  return [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16));
}

function mix(paper: number, ink: number, share: number): number {
  return Math.round(paper + (ink - paper) * share);
}
