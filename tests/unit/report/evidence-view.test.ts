import { describe, expect, test } from "vitest";
import { countOrigins, decidingStances, groupEvidence, type EvidenceGroup } from "../../../src/report/evidence-view.ts";
import type { ClaimFile, Source } from "../../../src/schema/types.ts";
import { buildSource } from "../../project-builder.ts";
import { buildModel, claimOf } from "./build-model.ts";

const article = "The bridge cost 12 million pounds.";

const sources: Record<string, Source> = {
  account: buildSource({ label: "Final account", publisher: "Town Council", url: "https://council.example/account", lang: "en" }),
  "first-copy": buildSource({
    label: "Story",
    publisher: "The Post",
    origin: "County Press",
    url: "https://post.example/1",
    kind: "wire-report",
  }),
  "second-copy": buildSource({
    label: "Story",
    publisher: "The Mail",
    origin: "county press",
    url: "https://mail.example/1",
    kind: "wire-report",
  }),
  wire: buildSource({ label: "Story", publisher: "County Press", url: "https://wire.example/1", kind: "wire-report" }),
  persian: buildSource({ label: "Report", publisher: "Bandar", url: "https://bandar.example/1", lang: "fa", kind: "news-report" }),
};

function groupsOf(claim: Partial<ClaimFile>): { groups: EvidenceGroup[]; origins: string[] } {
  const used = new Set((claim.evidence ?? []).map(({ source }) => source));
  // Names are to be written the same way everywhere; the one with other letters is there to show that pages do not rely on it.
  const kept = Object.fromEntries(Object.entries(sources).filter(([id]) => used.has(id)));
  const report = used.has("second-copy") ? { waivers: [{ rule: "same-source-same-facts", reason: "The papers print it like that." }] } : {};
  const model = buildModel({
    article,
    claims: { cost: { quotes: [{ exact: "cost 12 million pounds" }], analysis: "See the account.", ...claim } },
    sources: kept,
    report,
  });
  const numbered = claimOf(model, "cost");
  const groups = groupEvidence(model, numbered);
  const origins = countOrigins(model, numbered, groups).map(
    ({ name, through }) =>
      `${name.trim()}: ${through.map(({ publisher, number, copied }) => `${publisher} ${number}${copied ? " copy" : ""}`).join(", ")}`,
  );
  return { groups, origins };
}

const all: ClaimFile["evidence"] = [
  { source: "persian", stance: "context", excerpt: "پل گشوده شد." },
  { source: "wire", stance: "supports", excerpt: "It cost 12 million." },
  { source: "account", stance: "contradicts", excerpt: "Total cost: 31 million." },
  { source: "first-copy", stance: "contradicts", excerpt: "The cost rose to 31 million." },
];

const order = (groups: EvidenceGroup[]): string[] =>
  groups.flatMap(({ stance, items }) => items.map(({ number, source }) => `${number} ${stance} ${source.id}`));

describe("evidence in groups", () => {
  test("begins with what speaks against a claim that is false", () => {
    expect(order(groupsOf({ verdict: "false", evidence: all }).groups)).toEqual([
      "1 contradicts account",
      "2 contradicts first-copy",
      "3 supports wire",
      "4 context persian",
    ]);
  });

  test.each(["true", "mostly-true", "mixed", "misleading"] as const)("begins with what speaks for a claim that is %s", (verdict) => {
    const evidence = [...all, { source: "account", stance: "supports" as const, excerpt: "First estimate: 12 million." }];
    const { groups } = groupsOf({ verdict, evidence });
    expect(groups.map(({ stance, label }) => `${stance}: ${label}`)).toEqual([
      "supports: Evidence for",
      "contradicts: Evidence against",
      "context: Context",
    ]);
    expect(groups.flatMap(({ items }) => items.map(({ number }) => number))).toEqual([1, 2, 3, 4, 5]);
  });

  test("leaves out a stance that nothing has", () => {
    const { groups } = groupsOf({ verdict: "false", evidence: all.filter(({ stance }) => stance === "contradicts") });
    expect(groups.map(({ stance }) => stance)).toEqual(["contradicts"]);
  });

  test("makes no group of no evidence", () => {
    expect(groupsOf({ verdict: "unproven", evidence: [], sought: "The account, in the council’s archive." }).groups).toEqual([]);
  });

  test("leads back only from the first evidence of a source, and only where the texts cite it", () => {
    const { groups } = groupsOf({
      verdict: "false",
      evidence: [...all, { source: "account", stance: "contradicts", excerpt: "Ramps: 2 million." }],
      analysis: "It cost more [@account], as the account says [@account].",
      laterDevelopments: [{ on: "2025-05-01", text: "The paper stands by it [@first-copy]." }],
    });
    const cited = groups.flatMap(({ items }) => items.map((item) => `${item.number} ${item.source.id} ${item.cited ? "cited" : "-"}`));
    expect(cited).toEqual(["1 account cited", "2 first-copy cited", "3 account -", "4 wire -", "5 persian -"]);
  });

  test("does not take an e-mail address or code for a citation", () => {
    const { groups } = groupsOf({ verdict: "false", evidence: all, analysis: "Ask desk@wire.example, and cite as `[@persian]`." });
    expect(groups.flatMap(({ items }) => items.filter(({ cited }) => cited).map((item) => item.source.id))).toEqual([]);
  });

  test("gives each excerpt the language of its source and a link to its passage", () => {
    const { groups } = groupsOf({ verdict: "false", evidence: all });
    const persian = groups.flatMap(({ items }) => items).find(({ source }) => source.id === "persian");
    expect(persian?.lang).toBe("fa");
    expect(persian?.passageUrl).toBe(`https://bandar.example/1#:~:text=${encodeURIComponent("پل گشوده شد.")}`);
  });

  test("says with null what the file leaves out, and keeps what it says", () => {
    const { groups } = groupsOf({
      verdict: "false",
      evidence: [
        { source: "account", stance: "contradicts", excerpt: "Total cost: 31 million." },
        {
          source: "persian",
          stance: "contradicts",
          excerpt: "پل گران بود",
          excerptContinues: true,
          translation: "The bridge was dear",
          locator: "page 3",
          note: "From the evening edition.",
        },
      ],
    });
    const [bare, full] = groups.flatMap(({ items }) => items);
    expect(bare).toMatchObject({ continues: false, translation: null, locator: null, note: null });
    expect(full).toMatchObject({
      continues: true,
      translation: "The bridge was dear",
      locator: "page 3",
      note: "From the evening edition.",
    });
  });
});

describe("independent origins", () => {
  const contradicting = (...ids: string[]): ClaimFile["evidence"] =>
    ids.map((source) => ({ source, stance: "contradicts", excerpt: `The cost was 31 million, says ${source}.` }));

  test("count copies of one wire story once, however they are spelled, with the wire's own page", () => {
    const evidence = contradicting("account", "first-copy", "second-copy", "wire");
    expect(groupsOf({ verdict: "false", evidence }).origins).toEqual([
      "Town Council: Town Council 1",
      "County Press: The Post 2 copy, The Mail 3 copy, County Press 4",
    ]);
  });

  test("name a publisher once who is quoted twice", () => {
    expect(groupsOf({ verdict: "false", evidence: contradicting("account", "wire", "account") }).origins).toEqual([
      "Town Council: Town Council 1",
      "County Press: County Press 2",
    ]);
  });

  test("are those of the evidence that decides: against, when the claim is false", () => {
    expect(groupsOf({ verdict: "false", evidence: all }).origins).toEqual([
      "Town Council: Town Council 1",
      "County Press: The Post 2 copy",
    ]);
  });

  test("are those of both sides when the verdict lies between", () => {
    expect(groupsOf({ verdict: "mixed", evidence: all }).origins).toEqual([
      "County Press: County Press 1, The Post 3 copy",
      "Town Council: Town Council 2",
    ]);
  });

  test.each([
    ["false", ["contradicts"]],
    ["true", ["supports"]],
    ["mostly-true", ["supports"]],
    ["mixed", ["supports", "contradicts"]],
    ["misleading", ["supports", "contradicts"]],
    ["unproven", ["supports", "contradicts"]],
    ["none", ["supports", "contradicts"]],
  ])("rest, for the verdict %s, on the stances %j", (verdict, stances) => {
    expect(decidingStances(verdict)).toEqual(stances);
  });
});
