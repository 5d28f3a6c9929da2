import { describe, expect, test } from "vitest";
import { describeChange } from "../../../src/history/describe-change.ts";
import type { OldClaim } from "../../../src/history/parse-version.ts";
import { wordChange } from "../../../src/history/word-change.ts";
import type { ClaimFile, Correction } from "../../../src/schema/types.ts";
import { buildClaim } from "../../project-builder.ts";

const words = (before: OldClaim, after: OldClaim): string[] => describeChange(before, after).map((change) => wordChange(change));

/** The changes from the claim of the minimal project. */
const wordsFor = (changes: Partial<ClaimFile>): string[] => words({ ...buildClaim() }, { ...buildClaim(changes) });

const [drawings, survey] = buildClaim().evidence ?? [];
if (drawings === undefined || survey === undefined) throw new Error("The minimal claim has two pieces of evidence.");

describe("values", () => {
  test("are told before and after", () => {
    expect(wordsFor({ verdict: "mostly-true" })).toEqual(["verdict: true → mostly-true"]);
  });

  test("that come and go are told as such", () => {
    expect(wordsFor({ recheckBy: "2026-03-12" })).toEqual(["recheckBy: 2026-03-12 added"]);
    expect(wordsFor({ asOf: undefined })).toEqual(["asOf: 2025-03-10 removed"]);
  });

  test("are told in the order of importance to readers, whatever their order in the file", () => {
    expect(
      wordsFor({ checkedOn: "2025-03-13", statement: "The new bridge is 420 metres long.", verdict: "false", status: "disputed" }),
    ).toEqual([
      "status: verified → disputed",
      "verdict: true → false",
      "statement: The new bridge [-in Harlow -]is 420 metres long.",
      "checkedOn: 2025-03-12 → 2025-03-13",
    ]);
  });
});

describe("texts", () => {
  test("are compared word by word", () => {
    expect(wordsFor({ finding: "The builder’s drawings and the mayor both give 421 metres." })).toEqual([
      "finding: The builder’s drawings and the [-survey office-]{+mayor+} both give [-420-]{+421+} metres.",
    ]);
  });

  test("keep of a long unchanged stretch only the words around a change", () => {
    const sentence = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen";
    const [change] = describeChange(
      { analysis: `${sentence} old ${sentence} ${sentence}` },
      { analysis: `${sentence} new ${sentence} ${sentence}` },
    );
    expect(change?.parts).toEqual([
      { kind: "same", text: "[…] eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen " },
      { kind: "removed", text: "old" },
      { kind: "added", text: "new" },
      { kind: "same", text: " one two three four five six seven eight […]" },
    ]);
  });

  test("of scripts without spaces are compared by their words too", () => {
    expect(words({ statement: "今天天气很好。" }, { statement: "今天天气不好。" })).toEqual(["statement: 今天天气[-很好-]{+不好+}。"]);
    expect(words({ statement: "Иран отверг предложение." }, { statement: "Иран принял предложение." })).toEqual([
      "statement: Иран [-отверг-]{+принял+} предложение.",
    ]);
  });

  test("of which nothing is left are told as exchanged, however long they are", () => {
    const long = (word: string): string => Array.from({ length: 3000 }, (_, place) => `${word}${place}`).join(" ");
    const [change] = describeChange({ analysis: long("a") }, { analysis: long("b") });
    expect(change?.parts.map(({ kind }) => kind)).toEqual(["removed", "added"]);
  });

  test("keep a surrogate pair whole", () => {
    expect(words({ finding: "A 🌉 here" }, { finding: "A 🌊 here" })).toEqual(["finding: A [-🌉-]{+🌊+} here"]);
  });
});

describe("lists", () => {
  test("of evidence tell sources that came and went by their ids", () => {
    const plans = { source: "city-plans", stance: "context", excerpt: "A bridge of 420 m is planned." } as const;
    expect(wordsFor({ evidence: [drawings, plans] })).toEqual(["source survey-office removed", "source city-plans added"]);
  });

  test("of evidence tell what changed inside a piece", () => {
    const moved = { ...survey, stance: "contradicts", excerpt: "The bridge was measured at 412 metres.", locator: "page 3" } as const;
    expect(wordsFor({ evidence: [drawings, moved] })).toEqual([
      "source survey-office, stance: supports → contradicts",
      "source survey-office, excerpt: The bridge was measured at [-420-]{+412+} metres.",
      "source survey-office, locator: page 3 added",
    ]);
  });

  test("of evidence pair two pieces of one source by their words, not by their place", () => {
    const second = { ...drawings, excerpt: "Width of the bridge: 18 m." };
    const before = { ...buildClaim({ evidence: [drawings, second] }) };
    expect(words(before, { ...buildClaim({ evidence: [second] }) })).toEqual(["source builder-drawings removed"]);
  });

  test("of evidence tell another order, since pages number it", () => {
    expect(wordsFor({ evidence: [survey, drawings] })).toEqual(["evidence: in another order"]);
  });

  test("of quotes tell a quote that was made longer apart from one that was exchanged", () => {
    const longer = [{ exact: "The new bridge in Harlow is 420 metres long. It is the finest" }];
    expect(wordsFor({ quotes: longer })).toEqual(["quote: The new bridge in Harlow is 420 metres long. {+It is the finest+}"]);
    expect(wordsFor({ quotes: [{ exact: "It is the finest bridge in the country." }] })).toEqual([
      "quote “The new bridge in Harlow is 420 metres long.” removed",
      "quote “It is the finest bridge in the country.” added",
    ]);
  });

  test("of words tell the words, and another order of them is no change", () => {
    const before = { ...buildClaim({ flags: ["outdated", "exaggerated"], related: ["width"] }) };
    expect(words(before, { ...buildClaim({ flags: ["exaggerated", "outdated"], related: ["width"] }) })).toEqual([]);
    expect(words(before, { ...buildClaim({ flags: ["exaggerated", "unsourced"] }) })).toEqual([
      "flag outdated removed",
      "flag unsourced added",
      "related claim width removed",
    ]);
  });

  test("of reviews, corrections, waivers and later developments name the entry", () => {
    const correction: Correction = {
      on: "2025-05-01",
      kind: "minor",
      fields: ["finding"],
      what: "A",
      why: "B",
      cause: "wording",
      responsible: "desk",
    };
    expect(
      wordsFor({
        reviews: [{ by: "third reader", on: "2025-03-13" }],
        corrections: [correction],
        waivers: [{ rule: "finding-length", reason: "Long." }],
        laterDevelopments: [{ on: "2025-04", text: "The bridge opened." }],
        formerIds: ["bridge"],
      }),
    ).toEqual([
      "later development 2025-04 added",
      "review second reader, 2025-03-13 removed",
      "review third reader, 2025-03-13 added",
      "former id bridge added",
      "waiver finding-length added",
      "correction 2025-05-01 added",
    ]);
  });
});

describe("groups", () => {
  test("tell their parts", () => {
    const before = { ...buildClaim({ speaker: { name: "Dana Reed", role: "Mayor of Harlow" } }) };
    expect(words(before, { ...buildClaim({ speaker: { name: "Dana Reed", role: "former Mayor of Harlow" } }) })).toEqual([
      "speaker, role: {+former +}Mayor of Harlow",
    ]);
    expect(words(before, { ...buildClaim() })).toEqual(["speaker: Dana Reed removed"]);
  });
});

describe("the form of a file", () => {
  test("is no change: order of fields, spaces, line ends in texts, the address of the schema", () => {
    const before = { ...buildClaim({ analysis: "One.\n\nTwo  three." }), $schema: "old.json" };
    const after = Object.fromEntries(Object.entries({ ...before, analysis: "One.\r\n\r\nTwo three. ", $schema: "new.json" }).reverse());
    expect(words(before, after)).toEqual([]);
  });
});

describe("versions from before the format of today", () => {
  test("tell fields that the format does not know by their names", () => {
    expect(words({ ...buildClaim(), rating: 3, tags: ["a"] }, { ...buildClaim(), tags: ["b"] })).toEqual([
      "rating: 3 removed",
      "tags changed",
    ]);
  });

  test("may hold anything in any field", () => {
    expect(words({ ...buildClaim(), evidence: { a: 1 }, verdict: 4, finding: null, speaker: "Dana Reed" }, { ...buildClaim() })).toEqual([
      "verdict: 4 → true",
      "finding: The builder’s drawings and the survey office both give 420 metres. added",
      "speaker: Dana Reed removed",
      "evidence changed",
    ]);
    expect(words({ evidence: ["a", null, 3, { source: 7 }] }, { evidence: [null, { source: "x" }] })).toEqual([
      "source a removed",
      "source 3 removed",
      "source 7 removed",
      "source x added",
    ]);
  });

  test("with names that mean something in JavaScript do no harm", () => {
    const old = JSON.parse('{"__proto__": {"verdict": "false"}, "constructor": "x", "toString": 1}') as OldClaim;
    expect(words(old, {})).toEqual(["__proto__ removed", "constructor: x removed", "toString: 1 removed"]);
    expect(words({}, old)).toEqual(["__proto__ added", "constructor: x added", "toString: 1 added"]);
  });
});
