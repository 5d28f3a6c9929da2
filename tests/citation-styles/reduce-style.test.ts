import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { reducedStyles } from "./reduced-styles.ts";
import { reduceStyle } from "./reduce-style.ts";
import { wholeStyles } from "./whole-styles.ts";

const item = { type: "document", always: ["title"], maybe: ["version"] };

/** What is left of a layout. */
function reduceLayout(layout: string, macros = ""): string {
  const style = `<style>${macros}<citation><layout/></citation><bibliography><layout>${layout}</layout></bibliography></style>`;
  const reduced = reduceStyle(style, item);
  return reduced.slice(reduced.indexOf("<bibliography>")).replaceAll(/\s*\n\s*/g, "");
}

const laidOut = (rest: string): string => `<bibliography><layout${rest === "" ? "/>" : `>${rest}</layout>`}</bibliography></style>`;

describe("a reduced citation style", () => {
  test.each(["apa.csl", "chicago-author-date.csl"] as const)("lies in the program as it is made of the whole one: %s", (name) => {
    expect(readFileSync(new URL(`../../src/site/citations/${name}`, import.meta.url), "utf8")).toBe(reducedStyles[name]);
  });

  test.each(["apa.csl", "chicago-author-date.csl"] as const)(
    "names authors and licence as the whole one does, and is less than a seventh of it: %s",
    (name) => {
      const names = (style: string): string[] => style.match(/<(name|uri|email|id|rights)\b[^>]*>[^<\s][^<]*/g) ?? [];
      expect(names(reducedStyles[name])).toEqual(names(wholeStyles[name]));
      expect(names(reducedStyles[name]).join()).toContain("creativecommons.org/licenses/by-sa/3.0/");
      expect(reducedStyles[name].length).toBeLessThan(wholeStyles[name].length / 7);
    },
  );

  test("keeps what every item has, and what some have", () => {
    expect(reduceLayout('<text variable="title"/><text variable="version"/><text variable="DOI"/>')).toBe(
      laidOut('<text variable="title"/><text variable="version"/>'),
    );
  });

  test("takes the branch that every item takes, and keeps those that some take", () => {
    const branch = (condition: string): string => `<choose><if ${condition}><text value="a"/></if><else><text value="b"/></else></choose>`;
    expect(reduceLayout(branch('type="document book" match="any"'))).toBe(laidOut('<text value="a"/>'));
    expect(reduceLayout(branch('type="book"'))).toBe(laidOut('<text value="b"/>'));
    expect(reduceLayout(branch('variable="DOI title" match="none"'))).toBe(laidOut('<text value="b"/>'));
    expect(reduceLayout(branch('variable="version title"'))).toBe(laidOut(branch('variable="version title"')));
  });

  test("has no empty branch at the end of others, which a style may not have", () => {
    const choose = '<choose><if variable="version"><text value="a"/></if><else><text variable="DOI"/></else></choose>';
    expect(reduceLayout(choose)).toBe(laidOut('<choose><if variable="version"><text value="a"/></if></choose>'));
  });

  test("drops a group that would be silent, though it has words of its own", () => {
    expect(reduceLayout('<group><text value="at"/><text variable="DOI"/></group><group><text value="always"/></group>')).toBe(
      laidOut('<group><text value="always"/></group>'),
    );
  });

  test("drops the call of a macro that is silent, in a group that speaks only with it", () => {
    const macro = '<macro name="doi"><text variable="DOI"/></macro>';
    expect(reduceLayout('<group><text value="at"/><text macro="doi"/></group><text variable="title"/>', macro)).toBe(
      laidOut('<text variable="title"/>'),
    );
  });

  test("is not made of a style with a condition that nobody has thought of", () => {
    expect(() => reduceLayout('<choose><if moon="full"><text value="a"/></if></choose>')).toThrow("The condition “moon” is not known.");
  });
});
