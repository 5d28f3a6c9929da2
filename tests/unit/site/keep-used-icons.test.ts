import { describe, expect, test } from "vitest";
import { keepUsedIcons } from "../../../src/site/keep-used-icons.ts";

const sprite = `<svg class="icon-sprite">
<symbol id="icon-check"><path d="M1 1"/></symbol>
<symbol id="icon-check-twice"><path d="M2 2"/></symbol>
</svg>`;
const page = (main: string): string => `<body>\n${sprite}\n<main>${main}</main>`;

describe("a page's icons", () => {
  test("are those that it shows", () => {
    const html = keepUsedIcons(page(`<svg><use href="#icon-check-twice"/></svg>`));
    expect(html).toContain(`<symbol id="icon-check-twice">`);
    expect(html).not.toContain(`<symbol id="icon-check">`);
  });

  test("are all left as they are where it shows them all", () => {
    const html = page(`<use href="#icon-check"/><use href="#icon-check-twice"/>`);
    expect(keepUsedIcons(html)).toBe(html);
  });

  test("are not there at all where it shows none, and words that name one show none", () => {
    expect(keepUsedIcons(page("See #icon-check."))).toBe("<body>\n\n<main>See #icon-check.</main>");
  });

  test("are nothing to a page without them", () => {
    expect(keepUsedIcons("<main>None</main>")).toBe("<main>None</main>");
  });
});
