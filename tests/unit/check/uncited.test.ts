import { describe, expect, test } from "vitest";
import { buildReport, buildSite, reportPath } from "../../project-builder.ts";
import { tellProblems } from "./tell-problems.ts";

describe("a citation where no evidence is", () => {
  test("is told with its place, in the method of a report and in texts about the publisher and about corrections", () => {
    const section = { id: "policy", heading: "Words", text: "As [@survey-office; @builder-drawings] has it." };
    const site = buildSite({
      about: [
        { ...section, text: "Words." },
        { ...section, id: "more" },
      ],
      corrections: [section],
    });
    const report = buildReport({ method: "Both were read [@builder-drawings], and [@survey-office] too." });
    expect(tellProblems({ "_data/site.json": site, [reportPath]: report })).toMatchInlineSnapshot(`
      "_data/site.json:21:15  citation-misplaced
        The text cites [@survey-office; @builder-drawings], but its page has no evidence that a number could lead to.
        Name the source in words, or lead to it with a link: [its name](https://…).  (claims/README.md#citation-misplaced)

      _data/site.json:28:15  citation-misplaced
        The text cites [@survey-office; @builder-drawings], but its page has no evidence that a number could lead to.
        Name the source in words, or lead to it with a link: [its name](https://…).  (claims/README.md#citation-misplaced)

      claims/harbour-bridge/_report.json:7:13  citation-misplaced
        The text cites [@builder-drawings], but its page has no evidence that a number could lead to.
        Name the source in words, or lead to it with a link: [its name](https://…).  (claims/README.md#citation-misplaced)

      3 problems in 2 files; nothing was published."
    `);
  });

  test.each([
    "[@builder-drawings](https://example.org/)",
    "desk@checked.example",
    "[desk@checked.example]",
    "@survey-office",
    "[@A]",
    "[@a-]",
  ])("is not seen in words that are none: %s", (words) => {
    expect(tellProblems({ [reportPath]: buildReport({ method: `Ask ${words}.` }) })).toBe("No problems.");
  });
});
