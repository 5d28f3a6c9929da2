import { describe, expect, test } from "vitest";
import { fc } from "../../seeded-check.ts";
import { ownAddresses } from "../../../src/publish/own-addresses.ts";

const baseUrl = "https://checked.example/";

const values = (text: string): string[] => ownAddresses(text, baseUrl).map(({ value }) => value);

/** The same, letter by letter. */
function plainly(text: string): string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!text.startsWith(baseUrl, at)) continue;
    let end = at;
    while (end < text.length && end < at + 2000 && !` \n\t,"'<>()\\^\`{|}`.includes(text.charAt(end))) end += 1;
    while (".;:!?".includes(text.charAt(end - 1))) end -= 1;
    found.push(text.slice(at, end).replaceAll("&amp;", "&"));
  }
  return found;
}

describe("the addresses of the site in a file for machines", () => {
  test("go to the first letter that none is written with, and end with no sign of the sentence around them", () => {
    const piece = fc.constantFrom(baseUrl, "a/", "b.", "&amp;", " ", '"', "<", "(", "\\", "!?", "#c", "\n", "é", "x".repeat(1_990));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        expect(values(pieces.join(""))).toEqual(plainly(pieces.join("")));
      }),
      { numRuns: 1_000 },
    );
  });

  test("are ids where they stand as such", () => {
    const text = `{"id": "${baseUrl}a/","url":"${baseUrl}b/"} <id>${baseUrl}c/</id><loc>${baseUrl}d/</loc>`;
    expect(ownAddresses(text, baseUrl).map(({ value, use }) => `${use} ${value}`)).toEqual([
      `id ${baseUrl}a/`,
      `markup ${baseUrl}b/`,
      `id ${baseUrl}c/`,
      `markup ${baseUrl}d/`,
    ]);
  });
});
