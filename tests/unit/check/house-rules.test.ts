import { describe, expect, test } from "vitest";
import type { ReportRule } from "../../../src/check/rules/rule.ts";
import { buildClaim, claimPath, sourcesPath } from "../../project-builder.ts";
import { content, gossip, grumble, judge } from "./judge-report.ts";

describe("a rule", () => {
  test("is told at the part of the file that it names, and stops publication when it is an error", () => {
    const { told, checked } = judge([grumble, gossip]);
    expect(told).toMatchInlineSnapshot(`
      "claims/harbour-bridge/_report.json:3:12  gossip  (warning)
        I have heard of it.
        Forget it.  (claims/README.md#gossip)

      claims/harbour-bridge/bridge-length.json:3:16  gossip  (warning)
        I have heard that too.
        Forget it.  (claims/README.md#gossip)

      claims/harbour-bridge/bridge-length.json:9:14  grumble
        I do not like it.
        Like it.  (claims/README.md#grumble)

      1 problem and 2 warnings in 2 files; nothing was published."
    `);
    expect(checked).toBeNull();
  });

  test("that only warns leaves the report valid and is noted as it came out", () => {
    const { checked } = judge([gossip, content]);
    expect(checked?.outcomes).toEqual({ gossip: "warned" });
    expect(checked?.claims[0]?.outcomes).toEqual({ gossip: "warned", content: "passed" });
  });

  test("that is not about a claim leaves no mark on it", () => {
    const { checked } = judge([grumble, content], { [claimPath]: buildClaim({ status: "draft" }) });
    expect(checked?.claims[0]?.outcomes).toEqual({});
  });

  test("that fails becomes a problem that names it, and the others go on", () => {
    const crash = (): never => {
      throw new TypeError("cannot read the tea leaves");
    };
    const { told } = judge([
      { ...grumble, id: "tea", check: crash },
      { ...grumble, id: "cup", applies: crash },
      { ...gossip, id: "pot", check: crash },
      grumble,
    ]);
    expect(told).toMatchInlineSnapshot(`
      "claims/harbour-bridge/_report.json:1:1  rule-crashed
        The house rule “pot” failed while it looked at this report: cannot read the tea leaves
        The fault is the rule’s. Send this message and the file to those who maintain the rules.  (claims/README.md#rule-crashed)

      claims/harbour-bridge/bridge-length.json:1:1  rule-crashed
        The house rule “cup” failed while it looked at this claim: cannot read the tea leaves
        The fault is the rule’s. Send this message and the file to those who maintain the rules.  (claims/README.md#rule-crashed)

      claims/harbour-bridge/bridge-length.json:1:1  rule-crashed
        The house rule “tea” failed while it looked at this claim: cannot read the tea leaves
        The fault is the rule’s. Send this message and the file to those who maintain the rules.  (claims/README.md#rule-crashed)

      claims/harbour-bridge/bridge-length.json:9:14  grumble
        I do not like it.
        Like it.  (claims/README.md#grumble)

      4 problems in 2 files; nothing was published."
    `);
  });

  test("that needs a broken file is silent, and others are not", () => {
    const asks = (id: string, ask: (report: Parameters<ReportRule["check"]>[0]["report"]) => unknown): ReportRule => ({
      ...gossip,
      id,
      check: ({ report, tell }) => {
        ask(report);
        tell("report", "/title", `${id} speaks.`, "Listen.");
      },
    });
    const { told } = judge([asks("of-sources", ({ sources }) => sources), asks("of-title", ({ report }) => report.title)], {
      [sourcesPath]: "{",
    });
    expect(told).toContain("of-title speaks.");
    expect(told).not.toContain("of-sources speaks.");
  });
});
