import { quoteValue } from "../show-value.ts";
import type { Format } from "./format.ts";

const pattern = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
/** Names that Windows keeps for devices: no file or folder can be called so there. */
const device = /^(con|prn|aux|nul|com\d|lpt\d)$/;
/** As long as an id may be; addresses and file names stay readable and portable. */
const longestId = 80;

/** An id: small letters, digits and single hyphens, starting with a letter, and no name of a device. */
export const id: Format = {
  rule: "wrong-id",
  accepts: (text) => text.length <= longestId && pattern.test(text) && !device.test(text),
  explain: (text) => {
    const offer = /[/\\]|\.\./.test(text) ? null : suggestId(text);
    const fix =
      offer === null
        ? "Use small letters, digits and single hyphens, starting with a letter: six-weapons-figure."
        : `Write ${offer} instead.`;
    return { wrong: `is ${quoteValue(text, 60)}, but ${whatIsWrongWithId(text)}`, fix };
  },
};

/** Says what keeps a text from being an id, as the rest of a sentence after “but”. */
export function whatIsWrongWithId(text: string): string {
  if (text === "") return "an id cannot be empty.";
  if (text.includes("..") || /[/\\]/.test(text)) return "an id must not lead to another folder.";
  if (device.test(text.toLowerCase())) return "Windows keeps that name for a device.";
  if (text.length > longestId) return `an id has at most ${longestId} characters, and this one has ${text.length}.`;
  if (/\s/.test(text)) return "an id has no spaces.";
  if (/[^\u0020-\u007e]/.test(text)) return "an id has only the letters a to z, without accents or other scripts.";
  if (/[A-Z]/.test(text)) return "an id has no capital letters.";
  if (/^\d/.test(text)) return "an id starts with a letter.";
  if (text.startsWith("_")) return "only the files _report.json, _article.md and _sources.json begin with an underscore.";
  if (/^-|-$|--/.test(text)) return "the hyphens of an id stand one by one between its words.";
  return "an id has only small letters, digits and hyphens.";
}

/**
 * Makes an id of a text that was meant to be one: “Six Weapons” becomes six-weapons.
 *
 * @returns null when that would lose too much, as with a number at the beginning
 */
export function suggestId(text: string): string | null {
  const offer = text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f'’]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, longestId)
    .replace(/-$/, "");
  return pattern.test(offer) && !device.test(offer) && offer !== text ? offer : null;
}
