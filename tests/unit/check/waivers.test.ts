import { describe, expect, test } from "vitest";
import type { ClaimRule } from "../../../src/check/rules/rule.ts";
import { buildClaim, buildReport, claimPath, reportPath, sourcesPath } from "../../project-builder.ts";
import { tellProblems } from "./tell-problems.ts";
import { content, gossip, grumble, judge } from "./judge-report.ts";

describe("a waiver", () => {
  const waive = (...rules: string[]) => ({ waivers: rules.map((rule) => ({ rule, reason: "We know." })) });

  test("in a claim excuses that claim, from rules about the report too", () => {
    const { told, checked } = judge([grumble, gossip, content], { [claimPath]: buildClaim(waive("grumble", "gossip")) });
    expect(told).toMatchInlineSnapshot(`
      "claims/harbour-bridge/_report.json:3:12  gossip  (warning)
        I have heard of it.
        Forget it.  (claims/README.md#gossip)

      1 warning in 1 file; it does not stop publication."
    `);
    expect(checked?.claims[0]?.outcomes).toEqual({ grumble: "waived", gossip: "waived", content: "passed" });
    expect(checked?.outcomes).toEqual({ gossip: "warned" });
  });

  test("in the report excuses the report and all its claims", () => {
    const { told, checked } = judge([grumble, gossip], { [reportPath]: buildReport(waive("grumble", "gossip")) });
    expect(told).toBe("No problems.");
    expect(checked?.outcomes).toEqual({ gossip: "waived" });
    expect(checked?.claims[0]?.outcomes).toEqual({ grumble: "waived", gossip: "waived" });
  });

  test("excuses nobody from a rule that cannot be waived", () => {
    const { told } = judge([{ ...grumble, waivable: false }], { [claimPath]: buildClaim(waive("grumble")) });
    expect(told).toMatchInlineSnapshot(`
      "claims/harbour-bridge/bridge-length.json:9:14  grumble
        I do not like it.
        Like it.  (claims/README.md#grumble)

      claims/harbour-bridge/bridge-length.json:37:15  waiver-not-allowed
        Nobody can be excused from the rule “grumble”.
        Delete the waiver, and meet the rule.  (claims/README.md#waiver-not-allowed)

      2 problems in 1 file; nothing was published."
    `);
  });

  test("for a rule that does not exist is told with the nearest", () => {
    const { told } = judge([grumble, gossip], { [claimPath]: buildClaim(waive("grumbel", "truth", "json-syntax", "grumble")) });
    expect(told).toMatchInlineSnapshot(`
      "claims/harbour-bridge/_report.json:3:12  gossip  (warning)
        I have heard of it.
        Forget it.  (claims/README.md#gossip)

      claims/harbour-bridge/bridge-length.json:3:16  gossip  (warning)
        I have heard that too.
        Forget it.  (claims/README.md#gossip)

      claims/harbour-bridge/bridge-length.json:37:15  waiver-unknown-rule
        There is no rule “grumbel”, so this waiver does nothing.
        Write “grumble” if that is meant.  (claims/README.md#waiver-unknown-rule)

      claims/harbour-bridge/bridge-length.json:41:15  waiver-unknown-rule
        There is no rule “truth”, so this waiver does nothing.
        Delete the waiver, or name one of these rules: grumble, gossip.  (claims/README.md#waiver-unknown-rule)

      claims/harbour-bridge/bridge-length.json:45:15  waiver-unknown-rule
        “json-syntax” is no house rule: it is about how files are written, and nobody can be excused from that.
        Delete the waiver, and mend the file.  (claims/README.md#waiver-unknown-rule)

      3 problems and 2 warnings in 2 files; nothing was published."
    `);
  });

  test("that is not needed is told in a warning, also the second for one rule", () => {
    const { told, checked } = judge([grumble, content], {
      [claimPath]: buildClaim(waive("grumble", "content", "grumble")),
      [reportPath]: buildReport(waive("content")),
    });
    expect(told).toMatchInlineSnapshot(`
      "claims/harbour-bridge/_report.json:18:15  waiver-not-needed  (warning)
        The waiver for “content” is no longer needed: without it the rule would not complain.
        Delete the waiver, so that readers see that the rule is kept.  (claims/README.md#waiver-not-needed)

      claims/harbour-bridge/bridge-length.json:41:15  waiver-not-needed  (warning)
        The waiver for “content” is no longer needed: without it the rule would not complain.
        Delete the waiver, so that readers see that the rule is kept.  (claims/README.md#waiver-not-needed)

      claims/harbour-bridge/bridge-length.json:45:15  waiver-not-needed  (warning)
        The rule “grumble” is waived twice in this file.
        Keep one of the two waivers, with the reason that readers should see.  (claims/README.md#waiver-not-needed)

      3 warnings in 2 files; they do not stop publication."
    `);
    expect(checked?.id).toBe("harbour-bridge");
  });

  test("may stand in a draft before it is needed", () => {
    expect(judge([grumble], { [claimPath]: buildClaim({ status: "draft", ...waive("grumble") }) }).told).toBe("No problems.");
  });

  test("is not called needless where its rule could not judge", () => {
    const crash: ClaimRule = {
      ...grumble,
      check: () => {
        throw new Error("no");
      },
    };
    expect(judge([crash], { [claimPath]: buildClaim(waive("grumble")) }).told).not.toContain("waiver-not-needed");
    const needsSources: ClaimRule = { ...grumble, check: ({ report, tell }) => tell(null, "", Object.keys(report.sources).join(), "x") };
    expect(judge([needsSources], { [claimPath]: buildClaim(waive("grumble")), [sourcesPath]: "" }).told).not.toContain("waiver-not-needed");
  });

  test("works for the house rules as they are", () => {
    const reviews: [] = [];
    expect(tellProblems({ [claimPath]: buildClaim({ reviews, ...waive("second-reader") }) })).toBe("No problems.");
    expect(tellProblems({ [claimPath]: buildClaim({ quotes: [{ exact: "Not there" }], ...waive("quote-in-article") }) })).toContain(
      "Nobody can be excused from the rule “quote-in-article”.",
    );
  });
});
