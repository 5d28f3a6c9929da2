import { describe, expect, test } from "vitest";
import { fc } from "../../../seeded-check.ts";
import { findQuote } from "../../../../src/article/find-quote.ts";
import { parseArticle } from "../../../../src/article/parse-article.ts";
import { selectSpan } from "../../../../src/cli/claim/span/select-span.ts";

const article = parseArticle(
  `The bridge is long. The bridge is new.

It is said that the bridge is new. The bridge is new.

Long, long, long, long.`,
  "en",
);

/** Where the words stand for the nth time, from 1. */
function spanOf(words: string, nth = 1): { start: number; end: number } {
  let start = -1;
  for (let time = 0; time < nth; time += 1) start = article.text.indexOf(words, start + 1);
  return { start, end: start + words.length };
}

describe("the selector of a span", () => {
  test("is the words alone when they stand once", () => {
    expect(selectSpan(article, spanOf("The bridge is long."))).toEqual({ exact: "The bridge is long." });
  });

  test("has the fewest words before that tell the place from others", () => {
    expect(selectSpan(article, spanOf("bridge is new", 2))).toEqual({ exact: "bridge is new", prefix: "the" });
    expect(selectSpan(article, spanOf("The bridge is new.", 1))).toEqual({ exact: "The bridge is new.", prefix: "long." });
  });

  test("has words after it where those before do not tell", () => {
    expect(selectSpan(article, spanOf("The bridge", 1))).toEqual({ exact: "The bridge", suffix: "is long." });
  });

  test("has the number where the words around are the same too", () => {
    const twins = parseArticle("He said no. He said no.\n\nHe said no. He said no.", "en");
    expect(selectSpan(twins, { start: 0, end: 11 })).toEqual({ exact: "He said no.", occurrence: 1 });
    expect(selectSpan(twins, { start: 25, end: 36 })).toEqual({ exact: "He said no.", occurrence: 3 });
  });

  test("is found at its very place, for any words of an article that repeats itself", () => {
    const word = fc.constantFrom("the", "The", "bridge", "is", "new.", "“new”", "l’eau", "3.5", "—", "\n\n");
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), fc.nat(), fc.nat(), (words, from, length) => {
        const parsed = parseArticle(words.join(" "), "en");
        const block = parsed.blocks[from % Math.max(1, parsed.blocks.length)];
        if (block === undefined) return;
        const places = [...parsed.text.slice(block.start, block.end).matchAll(/\S+/g)];
        const first = places[from % places.length];
        const last = places[Math.min(places.length - 1, (from % places.length) + (length % 4))];
        if (first === undefined || last === undefined) return;
        const span = { start: block.start + first.index, end: block.start + last.index + last[0].length };
        if (!/[\p{L}\p{N}]/u.test(parsed.text.slice(span.start, span.end))) return;
        const finding = findQuote(parsed, selectSpan(parsed, span));
        expect(finding).toMatchObject({ span: { ...span, match: "exact" } });
      }),
      { numRuns: 300 },
    );
  });
});
