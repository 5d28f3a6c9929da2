import { describe, expect, test } from "vitest";
import { evidenceConsidered } from "../../src/check/rules/evidence-considered.ts";
import { publishedComplete } from "../../src/check/rules/published-complete.ts";
import { secondReader } from "../../src/check/rules/second-reader.ts";
import { verdictHasEvidence } from "../../src/check/rules/verdict-has-evidence.ts";
import type { ClaimFile, Evidence, Source, StanceId } from "../../src/schema/types.ts";
import { buildClaim, buildSource } from "../project-builder.ts";
import { judge } from "./judge.ts";

const sources: Record<string, Source> = {
  wire: buildSource({ publisher: "Reuters", kind: "wire-report" }),
  copy: buildSource({ publisher: "The Harlow Post", origin: " REUTERS ", kind: "wire-report" }),
  "third-copy": buildSource({ publisher: "Dawn", origin: "Reuters", kind: "news-report" }),
  other: buildSource({ publisher: "The Herald", kind: "news-report" }),
  speech: buildSource({ publisher: "The Mayor’s Office", kind: "transcript" }),
};

function evidence(stance: StanceId, ...ids: string[]): Evidence[] {
  return ids.map((source) => ({ source, stance, excerpt: "420 m" }));
}

function verdict(changes: Partial<ClaimFile>): string[] {
  return judge(verdictHasEvidence, { sources, claims: { c: buildClaim(changes) } });
}

describe("verdict-has-evidence", () => {
  test.each<[string, Partial<ClaimFile>]>([
    ["true on two origins", { verdict: "true", evidence: evidence("supports", "wire", "other") }],
    [
      "true on one primary source with a reason",
      { verdict: "true", evidence: evidence("supports", "speech"), oneOriginReason: "It is the speech." },
    ],
    ["false on two origins", { verdict: "false", evidence: evidence("contradicts", "wire", "other") }],
    [
      "false on one primary source with a reason",
      { verdict: "false", evidence: evidence("contradicts", "speech"), oneOriginReason: "It is the speech." },
    ],
    ["mostly true on one voice", { verdict: "mostly-true", evidence: evidence("supports", "wire") }],
    ["misleading on context", { verdict: "misleading", evidence: evidence("context", "wire") }],
    ["misleading on a contradiction", { verdict: "misleading", evidence: evidence("contradicts", "wire") }],
    ["mixed on both sides", { verdict: "mixed", evidence: [...evidence("supports", "wire"), ...evidence("contradicts", "other")] }],
    ["mixed on context", { verdict: "mixed", evidence: evidence("context", "wire") }],
    ["unproven with what was sought, and no evidence at all", { verdict: "unproven", evidence: [], sought: "The archive of the town." }],
  ])("is content with %s", (_name, changes) => {
    expect(verdict(changes)).toEqual([]);
  });

  test("counts copies of one wire story once, whatever the case of the name", () => {
    expect(verdict({ verdict: "true", evidence: evidence("supports", "wire", "copy", "third-copy") })).toEqual([
      "c /evidence: The verdict is “true”, but all 3 pieces of evidence that decide it come from Reuters, which is not a primary source here (“wire-report” and “news-report”). " +
        "Add evidence of another origin or a primary source with “oneOriginReason”, or choose a less firm verdict, or add a waiver with a reason.",
    ]);
  });

  test("wants the reason when one primary source is all there is", () => {
    expect(verdict({ verdict: "false", evidence: evidence("contradicts", "speech") })).toEqual([
      "c /evidence: The verdict is “false”, but the one piece of evidence that decides it comes from The Mayor’s Office, and the claim does not say why one origin is enough. " +
        "Add evidence of another origin, or say in “oneOriginReason” why this primary source settles it.",
    ]);
  });

  test("does not take a reason for a source that is not primary", () => {
    expect(verdict({ verdict: "true", evidence: evidence("supports", "wire"), oneOriginReason: "It is Reuters." })[0]).toContain(
      "comes from Reuters, which is not a primary source here (“wire-report”).",
    );
  });

  test("counts only evidence of the stance that decides", () => {
    const mixed = [...evidence("supports", "wire"), ...evidence("context", "other"), ...evidence("contradicts", "speech")];
    expect(verdict({ verdict: "true", evidence: mixed })[0]).toContain("the one piece of evidence that decides it comes from Reuters");
  });

  test.each<[Partial<ClaimFile>, string]>([
    [
      { verdict: "true", evidence: evidence("contradicts", "wire") },
      "The verdict is “true”, but no evidence has the stance “supports”. Add evidence with the stance “supports”, or change the verdict.",
    ],
    [
      { verdict: "mostly-true", evidence: evidence("context", "wire") },
      "The verdict is “mostly-true”, but no evidence has the stance “supports”.",
    ],
    [{ verdict: "false", evidence: evidence("supports", "wire") }, "The verdict is “false”, but no evidence has the stance “contradicts”."],
    [
      { verdict: "misleading", evidence: evidence("supports", "wire") },
      "The verdict is “misleading”, but no evidence has the stance “contradicts” or “context”.",
    ],
    [
      { verdict: "mixed", evidence: evidence("supports", "wire", "other") },
      "The verdict is “mixed”, but all evidence supports the statement.",
    ],
    [
      { verdict: "mixed", evidence: evidence("contradicts", "wire") },
      "The verdict is “mixed”, but all evidence contradicts the statement.",
    ],
    [
      { verdict: "unproven", evidence: evidence("context", "wire") },
      "The verdict is “unproven”, but the claim does not say what was looked for.",
    ],
  ])("is not content with %j", (changes, message) => {
    expect(verdict(changes)).toHaveLength(1);
    expect(verdict(changes)[0]).toContain(`c /verdict: ${message}`);
  });

  test("leaves unknown sources, missing evidence, drafts and retracted claims to others", () => {
    expect(verdict({ verdict: "true", evidence: evidence("supports", "nobody", "wire") })).toEqual([]);
    expect(verdict({ verdict: "true", evidence: [] })).toEqual(["does not apply"]);
    expect(verdict({ status: "draft", evidence: [] })).toEqual(["does not apply"]);
    expect(verdict({ status: "in-review", evidence: evidence("context", "wire") })).toEqual(["does not apply"]);
    expect(verdict({ status: "retracted", evidence: evidence("context", "wire") })).toEqual(["does not apply"]);
  });
});

describe("evidence-considered", () => {
  test.each(["true", "mostly-true"] as const)("asks of a %s verdict what would count against it", (id) => {
    expect(judge(evidenceConsidered, { claims: { c: buildClaim({ verdict: id, wouldChange: undefined }) } })[0]).toContain(
      `c /verdict: The verdict is “${id}”, but the claim does not say what would count against it.`,
    );
  });

  test("asks nothing of other verdicts", () => {
    expect(judge(evidenceConsidered, { claims: { c: buildClaim({ verdict: "false", wouldChange: undefined }) } })).toEqual([
      "does not apply",
    ]);
  });
});

describe("second-reader", () => {
  const read = (changes: Partial<ClaimFile>): string[] => judge(secondReader, { claims: { c: buildClaim(changes) } });

  test("takes one other reader among several", () => {
    expect(
      read({
        reviews: [
          { by: "first reader", on: "2025-03-13" },
          { by: "third reader", on: "2025-03-14" },
        ],
      }),
    ).toEqual([]);
  });

  test("does not take the checker under another spelling", () => {
    expect(read({ checkedBy: "Ana  Pérez", reviews: [{ by: " ana pe\u0301rez ", on: "2025-03-13" }] })).toEqual([
      "c /reviews: The status is “verified”, but the only reviewer, “Ana  Pérez”, is the one who checked. " +
        "Let somebody else read it and add the review, or set the status to “in-review”.",
    ]);
  });

  test("asks for a review where there is none, also of a disputed claim", () => {
    expect(read({ status: "disputed", reviews: undefined })[0]).toContain(
      "c /status: The status is “disputed”, but nobody has read the check again.",
    );
    expect(read({ status: "in-review", reviews: undefined })).toEqual(["does not apply"]);
  });
});

describe("published-complete", () => {
  const complete = (changes: Partial<ClaimFile>): string[] => judge(publishedComplete, { claims: { c: buildClaim(changes) } });

  test("names all that is missing at once", () => {
    expect(complete({ verdict: undefined, analysis: undefined, evidence: [] })).toEqual([
      "c /status: The status is “verified”, but the claim has no “verdict”, “analysis” and “evidence”. Add what is missing, or set the status to “draft”.",
    ]);
  });

  test("lets an unproven claim be without evidence", () => {
    expect(complete({ verdict: "unproven", evidence: undefined })).toEqual([]);
  });

  test("asks of a retracted claim only why it was withdrawn", () => {
    const bare = { status: "retracted", verdict: undefined, finding: undefined, evidence: undefined } as const;
    const correction = { on: "2025-04-01", kind: "substantial", what: "w", why: "y", cause: "our-error", responsible: "desk" } as const;
    expect(complete({ ...bare, corrections: [{ ...correction, fields: ["status", "verdict"] }] })).toEqual([]);
    expect(complete({ ...bare, corrections: [{ ...correction, fields: ["verdict"] }] })).toEqual([
      "c /status: The claim is retracted, but no correction says why: none of them names the field “status”. Add an entry to “corrections” with “status” among its fields.",
    ]);
  });

  test("lets drafts have gaps", () => {
    expect(complete({ status: "draft", verdict: undefined })).toEqual(["does not apply"]);
  });
});
