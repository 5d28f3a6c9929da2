import { describe, expect, inject, test } from "vitest";
import { wordsOf } from "./find-in-page.ts";
import { attribute, readPages, type HtmlPage } from "./read-pages.ts";

/** Who steers by voice says the words that are seen: WCAG 2.2, 2.5.3 Label in Name. */
function findOtherNames({ path, elements }: HtmlPage): string[] {
  return elements.flatMap((element) => {
    const label = attribute(element, "aria-label");
    if (label === null || !["a", "button"].includes(element.tagName)) return [];
    const seen = wordsOf(element);
    return label.toLowerCase().includes(seen.toLowerCase()) ? [] : [`${path}: “${seen}” is called “${label}”`];
  });
}

describe("the name of a link or button", () => {
  test("has in it the words that are seen", () => {
    expect(readPages(inject("site")).flatMap(findOtherNames)).toEqual([]);
  });

  test("is on most pages of claims one that is given besides", () => {
    const named = readPages(inject("site")).filter(({ elements }) => elements.some((each) => attribute(each, "aria-label") !== null));
    expect(named.length).toBeGreaterThan(25);
  });
});
