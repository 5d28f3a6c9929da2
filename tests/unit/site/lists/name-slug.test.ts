import { describe, expect, test } from "vitest";
import { fc } from "../../../seeded-check.ts";
import { foldName } from "../../../../src/check/rules/fold-name.ts";
import { nameSlug } from "../../../../src/site/lists/name-slug.ts";

describe("the address of a name's list", () => {
  test("is the name itself where it has plain words only", () => {
    expect(nameSlug("Donald Trump")).toBe("donald-trump");
    expect(nameSlug(" DONALD  Trump ")).toBe("donald-trump");
    expect(nameSlug("Group 77")).toBe("group-77");
  });

  test("has a mark where accents or signs are lost, so that no two names share it", () => {
    const slugs = ["Jose", "José", "Jo-se", "Jo.se", "خوزه", "何塞", "Con", "NUL", "com1", "-", "…"].map(nameSlug);
    expect(slugs[0]).toBe("jose");
    expect(slugs[1]).toMatch(/^jose--[0-9a-f]{12}$/);
    expect(slugs[4]).toMatch(/^name--[0-9a-f]{12}$/);
    expect(slugs[6]).toMatch(/^con--[0-9a-f]{12}$/);
    expect(new Set(slugs).size).toBe(slugs.length);
  });

  test("is a folder name everywhere, whatever the name is, and differs where the name does", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (one, other) => {
        const slug = nameSlug(one);
        expect(slug).toMatch(/^[a-z0-9]+(--?[a-z0-9]+)*$/);
        expect(slug.length).toBeLessThanOrEqual(74);
        expect(slug).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)$/);
        expect(slug === nameSlug(other)).toBe(foldName(one) === foldName(other));
      }),
    );
  });
});
