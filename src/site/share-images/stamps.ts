import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import type { Face } from "./faces.ts";
import { strongest } from "./inks.ts";

/** A small drawing that can be put on a picture in any ink: how strong the ink is in each pixel, row by row. */
export interface Stamp {
  width: number;
  height: number;
  /** Where its upper left corner lies from where the stamp is put. */
  left: number;
  top: number;
  strength: Uint8Array;
}

/** Letters begin at a whole pixel or one of so many places before the next, as finer steps cannot be seen. */
export const stepsPerPixel = 4;

await initWasm(readFileSync(createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm")));

/** The same letters come again and again, so each is drawn once. So many are kept: a few megabytes. */
const mostKept = 5000;
let kept = 0;
const letters = new Map<Face, Map<number, Stamp | null>>();

/**
 * Draws a letter.
 *
 * @param id its glyph in the face
 * @param size pixels to an em
 * @param step how many steps right of a whole pixel it begins
 * @returns null for one that has no form, such as a space
 */
export function stampLetter(face: Face, id: number, size: number, step: number): Stamp | null {
  if (kept >= mostKept) {
    letters.clear();
    kept = 0;
  }
  const ofFace = letters.get(face) ?? new Map<number, Stamp | null>();
  letters.set(face, ofFace);
  const key = (id * 1024 + size) * stepsPerPixel + step;
  const known = ofFace.get(key);
  if (known !== undefined) return known;
  const stamp = drawLetter(face, id, size, step / stepsPerPixel);
  ofFace.set(key, stamp);
  kept += 1;
  return stamp;
}

function drawLetter(face: Face, id: number, size: number, offset: number): Stamp | null {
  const outline = face.font.glyphToPath(id);
  const extents = face.font.glyphExtents(id);
  if (outline === "" || extents === undefined || extents === null) return null;
  const scale = size / face.unitsPerEm;
  const { xBearing, yBearing, width, height } = extents;
  const left = Math.floor(offset + xBearing * scale) - 1;
  const right = Math.ceil(offset + (xBearing + width) * scale) + 1;
  const top = Math.floor(-yBearing * scale) - 1;
  const bottom = Math.ceil((-yBearing - height) * scale) + 1;
  const shape = `<path fill="#fff" transform="matrix(${scale} 0 0 ${-scale} ${offset - left} ${-top})" d="${outline}"/>`;
  return { left, top, ...draw(right - left, bottom - top, `0 0 ${right - left} ${bottom - top}`, shape) };
}

const sprite = new URL("../../../templates/components/icon/icon-sprite.njk", import.meta.url);
const icons = new Map<string, Stamp>();

/**
 * Draws the icon of a verdict, as the pages show it.
 *
 * @param name as ratings.json has it
 * @param size pixels of its sides
 */
export function stampIcon(name: string, size: number): Stamp {
  const key = `${name} ${size}`;
  const known = icons.get(key);
  if (known !== undefined) return known;
  const [, box, shapes] = new RegExp(`<symbol id="icon-${name}" viewBox="([^"]*)">(.*?)</symbol>`).exec(readFileSync(sprite, "utf8")) ?? [];
  if (box === undefined || shapes === undefined)
    throw new Error(`There is no icon “${name}” in templates/components/icon/icon-sprite.njk.`);
  const drawing = shapes.replaceAll("currentColor", "#fff").replaceAll("var(--paper)", "#000");
  const stamp = { left: 0, top: 0, ...draw(size, size, box, drawing) };
  icons.set(key, stamp);
  return stamp;
}

/** Draws shapes in white where there shall be ink, and black or nothing where there shall be none. */
function draw(width: number, height: number, box: string, shapes: string): Pick<Stamp, "width" | "height" | "strength"> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${box}">${shapes}</svg>`;
  const drawing = new Resvg(svg);
  const image = drawing.render();
  const { pixels } = image;
  const strength = new Uint8Array(width * height);
  for (let at = 0; at < strength.length; at += 1) strength[at] = Math.round(((pixels[at * 4] ?? 0) * strongest) / 255);
  image.free();
  drawing.free();
  return { width, height, strength };
}
