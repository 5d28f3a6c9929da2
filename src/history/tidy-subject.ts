import { stripVTControlCharacters } from "node:util";

const longest = 200;

/**
 * Makes one plain line of a commit's subject. It is somebody's free text: colour codes and other control characters are taken out, and
 * marks that turn the direction of writing, which could disguise what stands beside them.
 */
export function tidySubject(subject: string): string {
  const plain = stripVTControlCharacters(subject)
    .replaceAll(/[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
  return plain.length <= longest ? plain : `${plain.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}
