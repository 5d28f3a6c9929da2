import { describe, expect, test } from "vitest";
import { fc } from "../../../seeded-check.ts";
import { cutIntoPages } from "../../../../src/site/lists/cut-into-pages.ts";

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

describe("the pages of a list that grows", () => {
  test("are one as long as two would not be full", () => {
    expect(cutIntoPages(numbers(0), 10)).toEqual([[]]);
    expect(cutIntoPages(numbers(19), 10)).toEqual([numbers(19)]);
    expect(cutIntoPages(numbers(20), 10).map(({ length }) => length)).toEqual([10, 10]);
    expect(cutIntoPages(numbers(39), 10).map(({ length }) => length)).toEqual([10, 10, 19]);
  });

  test("hold everything once, and all but the last stay as they are whatever is added at the end", () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(60), fc.integer({ min: 1, max: 50 }), (before, added, length) => {
        const pages = cutIntoPages(numbers(before), length);
        const later = cutIntoPages(numbers(before + added), length);
        expect(pages.flat()).toEqual(numbers(before));
        expect(later.slice(0, pages.length - 1)).toEqual(pages.slice(0, -1));
        for (const page of pages.slice(0, -1)) expect(page.length).toBe(length);
        expect(pages.at(-1)?.length).toBeLessThan(2 * length);
      }),
    );
  });
});
