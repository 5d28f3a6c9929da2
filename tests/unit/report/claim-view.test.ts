import { describe, expect, test } from "vitest";
import { viewClaim, type ClaimView } from "../../../src/report/claim-view.ts";
import type { ClaimFile, Correction } from "../../../src/schema/types.ts";
import { buildSources } from "../../project-builder.ts";
import { buildModel, claimOf, type ModelChanges } from "./build-model.ts";

const article = "It opened late. It is 420 metres long. It cost 31 million pounds.";

function viewOf(claim: Partial<ClaimFile>, changes: ModelChanges = {}, preview = false): ClaimView {
  const claims = { length: { quotes: [{ exact: "420 metres long" }], ...claim }, ...changes.claims };
  const model = buildModel({ article, ...changes, claims }, preview);
  return viewClaim(model, claimOf(model, "length"));
}

const names = (marks: { name: string }[]): string[] => marks.map(({ name }) => name);

const correction = (on: string, changes: Partial<Correction> = {}): Correction => ({
  on,
  kind: "minor",
  fields: ["finding"],
  what: `What was changed on ${on}.`,
  why: "It was not clear.",
  cause: "wording",
  responsible: "editor",
  ...changes,
});

describe("the view of a claim", () => {
  test("knows its place among the claims of the article", () => {
    const model = buildModel({
      article,
      claims: {
        cost: { quotes: [{ exact: "31 million pounds" }] },
        length: { quotes: [{ exact: "420 metres long" }] },
        opening: { quotes: [{ exact: "opened late" }] },
      },
    });
    const places = model.claims.map((claim) => {
      const { previous, next, total } = viewClaim(model, claim);
      return `${previous?.id ?? "-"} < ${claim.id} < ${next?.id ?? "-"} of ${total}`;
    });
    expect(places).toEqual(["- < opening < length of 3", "opening < length < cost of 3", "length < cost < - of 3"]);
  });

  test("has no draft for a neighbour or a related claim", () => {
    const changes: ModelChanges = {
      claims: { opening: { quotes: [{ exact: "opened late" }], status: "draft" }, cost: { quotes: [{ exact: "31 million pounds" }] } },
    };
    const view = viewOf({ related: ["opening", "cost"] }, changes);
    expect([view.previous?.id, view.next?.id, view.total]).toEqual([undefined, "cost", 2]);
    expect(view.related.map(({ id }) => id)).toEqual(["cost"]);
    expect(viewOf({ related: ["opening", "cost"] }, changes, true).related.map(({ id }) => id)).toEqual(["opening", "cost"]);
  });

  test("has flags in the order of the word list, with what they mean", () => {
    expect(viewOf({ flags: ["outdated", "missing-context"] }).flags).toEqual([
      { id: "missing-context", label: "Missing context", definition: "A fact that readers need is left out." },
      { id: "outdated", label: "Outdated", definition: "It was so once, but no longer on the as-of day." },
    ]);
  });

  test("writes days for people and for machines", () => {
    const view = viewOf({
      asOf: "2025-03-10",
      recheckBy: "2026-03-10",
      laterDevelopments: [{ on: "2025-04", text: "The ramps opened." }],
      rightOfReply: { asked: true, on: "2025-03-11" },
    });
    expect(view.asOf).toEqual({ raw: "2025-03-10", text: "March\u00a010, 2025" });
    expect(view.recheckBy).toEqual({ raw: "2026-03-10", text: "March\u00a010, 2026" });
    expect(view.later).toEqual([{ on: { raw: "2025-04", text: "April 2025" }, text: "The ramps opened." }]);
    expect(view.reply).toEqual({ asked: true, on: { raw: "2025-03-11", text: "March\u00a011, 2025" }, answer: null });
    expect(view.reviews).toEqual([{ by: "second reader", on: { raw: "2025-03-13", text: "March\u00a013, 2025" }, note: null }]);
  });

  test("says with null or nothing what the file leaves out", () => {
    const view = viewOf(
      {
        status: "draft",
        verdict: undefined,
        finding: undefined,
        analysis: undefined,
        evidence: undefined,
        wouldChange: undefined,
        asOf: undefined,
        checkedOn: undefined,
        checkedBy: undefined,
        reviews: undefined,
      },
      { sources: {} },
      true,
    );
    expect(view).toMatchObject({
      flags: [],
      finding: null,
      speaker: null,
      asOf: null,
      checkedOn: null,
      checkedBy: null,
      reviews: [],
      recheckBy: null,
      evidence: [],
      evidenceCount: 0,
      origins: [],
      oneOriginReason: null,
      sought: null,
      analysis: null,
      citations: new Map(),
      wouldChange: null,
      later: [],
      reply: null,
      related: [],
      corrections: [],
    });
    expect(view.status).toEqual({ id: "draft", label: "Draft", definition: "Being written; shown in a preview only." });
  });

  test("names the speaker as far as is known", () => {
    expect(viewOf({ speaker: { name: "Ada Quill", role: "mayor" } }).speaker).toEqual({
      name: "Ada Quill",
      role: "mayor",
      attribution: null,
      sameAs: null,
    });
  });

  test("numbers citations by the first evidence of each source on the page", () => {
    const view = viewOf({
      verdict: "mixed",
      evidence: [
        { source: "survey-office", stance: "context", excerpt: "Measured." },
        { source: "builder-drawings", stance: "contradicts", excerpt: "400 m." },
        { source: "survey-office", stance: "supports", excerpt: "420 metres." },
      ],
    });
    expect(view.evidence.flatMap(({ items }) => items.map(({ number, source, stance }) => `${number} ${stance} ${source.id}`))).toEqual([
      "1 supports survey-office",
      "2 contradicts builder-drawings",
      "3 context survey-office",
    ]);
    expect(view.citations).toEqual(
      new Map([
        ["survey-office", 1],
        ["builder-drawings", 2],
      ]),
    );
  });
});

describe("the house rules of a claim", () => {
  test("that it passed are named", () => {
    const view = viewOf({});
    expect(names(view.rulesPassed)).toContain("A second reader has read it");
    expect(names(view.rulesPassed)).toContain("The quote stands in the article");
    expect(view.rulesWaived).toEqual([]);
    expect(view.rulesWarned).toEqual([]);
  });

  test("that are not about it leave no mark", () => {
    const view = viewOf({ verdict: "false" });
    expect(names([...view.rulesPassed, ...view.rulesWaived, ...view.rulesWarned])).not.toContain("Counter-evidence is named");
  });

  test("that are waived are printed with the reason, and are not among those passed", () => {
    const view = viewOf({ reviews: [], waivers: [{ rule: "second-reader", reason: "Only one reader was at hand." }] });
    expect(view.rulesWaived).toEqual([
      { id: "second-reader", name: "A second reader has read it", reason: "Only one reader was at hand." },
    ]);
    expect(names(view.rulesPassed)).not.toContain("A second reader has read it");
  });

  test("that are waived for the whole report have the report's reason, unless the claim gives its own", () => {
    const report = { waivers: [{ rule: "second-reader", reason: "The desk has one reader." }] };
    expect(viewOf({ reviews: [] }, { report }).rulesWaived.map(({ reason }) => reason)).toEqual(["The desk has one reader."]);
    const own = viewOf({ reviews: [], waivers: [{ rule: "second-reader", reason: "She was ill." }] }, { report });
    expect(own.rulesWaived.map(({ reason }) => reason)).toEqual(["She was ill."]);
  });

  test("that judge the report as a whole are told on its page and the method page, not on every claim's", () => {
    const sources = buildSources();
    for (const source of Object.values(sources)) delete source.archivedUrl;
    const view = viewOf({}, { sources });
    const told = [...view.rulesPassed, ...view.rulesWarned, ...view.rulesWaived].map(({ name }) => name);
    expect(told).not.toContain("Sources have archived copies");
    expect(told).toContain("The quote stands in the article");
  });
});

describe("the corrections of a claim", () => {
  test("stand newest first, in words, with the former verdict", () => {
    const view = viewOf({
      corrections: [
        correction("2025-05-02", { kind: "substantial", cause: "new-evidence", fields: ["verdict"], formerVerdict: "false" }),
        correction("2025-04-01"),
      ],
    });
    expect(
      view.corrections.map(({ on, kind, cause, formerVerdict }) => `${on.text}: ${kind}, ${cause}, ${formerVerdict?.label ?? "-"}`),
    ).toEqual([
      "May\u00a02, 2025: Substantial correction, new evidence, False",
      "April\u00a01, 2025: Minor correction, unclear wording, -",
    ]);
    expect(view.corrections[1]).toMatchObject({ what: "What was changed on 2025-04-01.", why: "It was not clear.", responsible: "editor" });
  });
});
