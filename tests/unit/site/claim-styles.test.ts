import { describe, expect, test } from "vitest";
import { leaveOut, listClaimStyles, nameClaimStyles, type ClaimTraits } from "../../../src/site/claim-styles.ts";

const scale = ["vermilion", "orange", "ochre", "teal", "blue", "grey"];
const plain: ClaimTraits = { isUnchanged: true, readsBack: false, colours: ["teal", "blue"] };
const leftOut = (traits: ClaimTraits, classes: string[]): string[] => classes.filter(leaveOut(nameClaimStyles(traits)).classes);

describe("the page of a claim does without styles", () => {
  test("for marks in the colours of other verdicts, and for verdicts that neither it nor related claims have", () => {
    const classes = ["mark", "mark--teal", "mark--blue", "mark--ochre", "verdict", "verdict--teal", "verdict--blue", "verdict--ochre"];
    expect(leftOut(plain, classes)).toEqual(["mark--blue", "mark--ochre", "verdict--ochre"]);
    expect(leftOut({ ...plain, colours: ["teal", "ochre"] }, classes)).toEqual(["mark--blue", "mark--ochre"]);
    expect(leftOut({ ...plain, isUnchanged: false }, classes)).toEqual([]);
  });

  test("for what became of a check when nothing did, and for a direction that nothing is read in", () => {
    expect(leftOut(plain, ["notice", "preview-notice", "section"])).toEqual(["notice", "preview-notice"]);
    expect(leaveOut(nameClaimStyles(plain))).toMatchObject({
      styles: ["right-to-left.css"],
      components: ["correction-notice", "history", "languages"],
    });
    expect(leaveOut(nameClaimStyles({ ...plain, readsBack: true })).styles).toEqual([]);
    expect(leaveOut(nameClaimStyles({ ...plain, isUnchanged: false }))).toMatchObject({ styles: ["right-to-left.css"], components: [] });
  });

  test("of so few kinds that the policy of a whole site can name them all", () => {
    const kinds = listClaimStyles(scale);
    expect(kinds.length).toBeLessThanOrEqual(12);
    for (const isUnchanged of [true, false])
      for (const readsBack of [true, false])
        for (const own of scale)
          for (const other of scale) expect(kinds).toContain(nameClaimStyles({ isUnchanged, readsBack, colours: [own, other] }));
  });

  test("of two kinds when it is a translation, which says so in a list of languages", () => {
    const kinds = listClaimStyles(scale, true);
    expect(kinds).toHaveLength(2);
    for (const readsBack of [true, false])
      for (const own of scale) expect(kinds).toContain(nameClaimStyles({ isUnchanged: false, readsBack, colours: [own] }));
  });

  test("unlike pages of other kinds", () => {
    expect(leaveOut("report")).toMatchObject({ styles: [], components: [] });
    expect(leaveOut("report").classes("mark--teal")).toBe(false);
  });
});
