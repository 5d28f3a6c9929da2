import { describe, expect, test } from "vitest";
import { correctionRecorded } from "../../src/check/rules/correction-recorded.ts";
import { isTypingError } from "../../src/check/rules/is-typing-error.ts";
import type { ClaimFile, Correction } from "../../src/schema/types.ts";
import { buildClaim } from "../project-builder.ts";
import { judge, type Case } from "./judge.ts";

/** Holds a changed claim against the published one, which is that of the minimal project unless it is changed too. */
function judgeChange(now: Partial<ClaimFile>, was: Partial<ClaimFile> = {}, project: Case = {}): string[] {
  return judge(correctionRecorded, { claims: { c: buildClaim(now) }, published: { c: buildClaim(was) }, ...project });
}

/** What the rule says is different, without the advice. */
const changes = (...args: Parameters<typeof judgeChange>): string[] =>
  judgeChange(...args).map((told) => /no new correction says so: (.*?)\. (?:Add|Put)/.exec(told)?.[1] ?? told);

const entry = (parts: Partial<Correction> = {}): Correction => ({
  on: "2025-05-20",
  kind: "substantial",
  fields: ["verdict"],
  what: "The verdict was “true”.",
  why: "The drawings include the approach.",
  cause: "our-error",
  responsible: "first reader",
  formerVerdict: "true",
  ...parts,
});

const [drawings, survey] = buildClaim().evidence ?? [];
if (drawings === undefined || survey === undefined) throw new Error("The minimal claim has two pieces of evidence.");

describe("correction-recorded", () => {
  test("asks for an entry that names the field, and gives one to paste", () => {
    expect(judgeChange({ verdict: "false" })).toEqual([
      "c /verdict: What is published has changed, and no new correction says so: “verdict” was “true” and is “false” now. " +
        'Add this and fill it in, or take the change back: "corrections": [{"on":"2025-06-01","kind":"","fields":["verdict"],"what":"",' +
        '"why":"","cause":"","responsible":"","formerVerdict":"true"}]',
    ]);
  });

  test("tells all fields that are open at once, at the first of them, for one entry", () => {
    const [told] = judgeChange({ verdict: "false", statement: "The new bridge in Harlow is 500 metres long.", corrections: [] });
    expect(told).toContain("c /verdict: ");
    expect(told).toContain(
      "“verdict” was “true” and is “false” now and “statement” was “The new bridge in Harlow is 420 metres long.” and is “The new bridge in Harlow is 500 metres long.” now.",
    );
    expect(told).toContain(
      'Put this first in “corrections” and fill it in, or take the change back: {"on":"2025-06-01","kind":"","fields":["verdict","statement"]',
    );
  });

  test("is content with an entry that names the field, or with several that name them all", () => {
    expect(judgeChange({ verdict: "false", corrections: [entry()] })).toEqual([]);
    const both = { verdict: "false", statement: "The new bridge is 400 metres long." } as const;
    expect(judgeChange({ ...both, corrections: [entry(), entry({ fields: ["statement"], formerVerdict: undefined })] })).toEqual([]);
    expect(changes({ ...both, corrections: [entry()] })).toEqual([expect.stringContaining("“statement” was")]);
  });

  test("takes no entry that was published before", () => {
    const old = { corrections: [entry()] };
    expect(changes({ verdict: "false", ...old }, { verdict: "mixed", ...old })).toEqual(["“verdict” was “mixed” and is “false” now"]);
  });

  test("asks that the entry says which verdict readers knew", () => {
    const words = "The correction of 2025-05-20 is about the verdict, but does not say that it was “true” before.";
    const told = [`c /corrections/0: ${words} Add to it: "formerVerdict": "true"`];
    expect(judgeChange({ verdict: "false", corrections: [entry({ formerVerdict: undefined })] })).toEqual(told);
    expect(judgeChange({ verdict: "false", corrections: [entry({ formerVerdict: "mixed" })] })).toEqual(told);
  });

  test("takes two corrections since the last publication, of which the older names the published verdict", () => {
    const corrections = [entry({ on: "2025-05-21", formerVerdict: "mixed" }), entry()];
    expect(judgeChange({ verdict: "false", corrections })).toEqual([]);
  });

  test("asks for an entry when a claim is retracted, or no longer so, and not when it becomes disputed", () => {
    expect(changes({ status: "retracted" })).toEqual(["“status” is “retracted” now"]);
    expect(changes({}, { status: "retracted" })).toEqual(["“status” was “retracted” and is “verified” now"]);
    expect(changes({ status: "disputed" })).toEqual([]);
    expect(judgeChange({ status: "retracted", corrections: [entry({ fields: ["status"], formerVerdict: undefined })] })).toEqual([]);
  });

  test("does not apply to what is not published, now or then, or where nothing is compared", () => {
    expect(judgeChange({ status: "draft", verdict: "false" })).toEqual(["does not apply"]);
    expect(judgeChange({ verdict: "false" }, { status: "in-review" })).toEqual(["does not apply"]);
    expect(judgeChange({ verdict: "false" }, {}, { published: {} })).toEqual(["does not apply"]);
    expect(judge(correctionRecorded, { claims: { c: buildClaim() } })).toEqual(["does not apply"]);
  });

  test("applies to what is published and the same, and to a claim under an id it had before", () => {
    expect(judgeChange({}, {}, { published: { c: "unchanged" } })).toEqual([]);
    expect(changes({ verdict: "false", formerIds: ["old"] }, {}, { published: { old: buildClaim() } })).toEqual([
      "“verdict” was “true” and is “false” now",
    ]);
  });

  test("leaves finding, analysis, flags, dates and reviews to the history", () => {
    const now: Partial<ClaimFile> = {
      finding: "Yes.",
      analysis: "See [@survey-office].",
      flags: ["outdated"],
      checkedOn: "2025-05-01",
      reviews: [],
    };
    expect(judgeChange(now)).toEqual([]);
  });
});

describe("a changed quote", () => {
  test("is one that marks other words of the article", () => {
    expect(changes({ quotes: [{ exact: "The new bridge in Harlow is 420 metres" }] })).toEqual([
      "in “quotes” “The new bridge in Harlow is 420 metres long.” is gone and “The new bridge in Harlow is 420 metres” is new",
    ]);
    expect(changes({ quotes: [...buildClaim().quotes, { exact: "the finest bridge" }] })).toEqual([
      "in “quotes” “the finest bridge” is new",
    ]);
  });

  test("is not one that marks the same words in another way", () => {
    const quote = { exact: "The  new bridge in Harlow is 420 metres long.", suffix: "It is the finest", occurrence: 1 };
    expect(judgeChange({ quotes: [quote] })).toEqual([]);
    expect(judgeChange({ quotes: [{ exact: "of old" }] }, { quotes: [{ exact: "of  old" }] })).toEqual([]);
  });
});

describe("changed evidence", () => {
  test("is told by the sources that are gone, new or changed", () => {
    const plans = { source: "city-plans", stance: "context", excerpt: "420 m" } as const;
    expect(changes({ evidence: [{ ...drawings, stance: "context" }, plans] })).toEqual([
      "in “evidence” “builder-drawings” is changed, “survey-office” is gone and “city-plans” is new",
    ]);
    expect(changes({ evidence: [] })).toEqual(["in “evidence” “builder-drawings” is gone and “survey-office” is gone"]);
  });

  test("is one with another excerpt, translation or note", () => {
    for (const part of [{ excerpt: "Total length of the bridge: 421 m." }, { translation: "Length." }, { note: "Read twice." }]) {
      expect(changes({ evidence: [{ ...drawings, ...part }, survey] })).toEqual(["in “evidence” “builder-drawings” is changed"]);
    }
  });

  test("is not the order, the locator, or the form of an excerpt", () => {
    expect(judgeChange({ evidence: [survey, drawings] })).toEqual([]);
    expect(judgeChange({ evidence: [{ ...drawings, locator: "page 4" }, survey] })).toEqual([]);
    expect(judgeChange({ evidence: [{ ...drawings, excerpt: "Total length  of the bridge: 420 m." }, survey] })).toEqual([]);
  });

  test("is any other letter of an excerpt, which is the source’s own", () => {
    expect(changes({ evidence: [{ ...drawings, excerpt: "Total lenght of the bridge: 420 m." }, survey] })).toHaveLength(1);
  });
});

describe("published corrections", () => {
  test("stay as they were published", () => {
    const was: Partial<ClaimFile> = { verdict: "false", corrections: [entry()] };
    const told =
      'c /corrections: The correction of 2025-05-20 is published, but is gone or says something else now: “The verdict was “true”.” Put it back as it was, and say what is to be added in an entry of its own: {"on":"2025-05-20"';
    for (const corrections of [
      [],
      [entry({ what: "We changed a word." })],
      [entry({ fields: ["verdict", "evidence"] })],
      [entry({ on: "2025-05-19" })],
    ]) {
      expect(judgeChange({ verdict: "false", corrections }, was)).toEqual([expect.stringContaining(told)]);
    }
  });

  test("may have new ones before them, and their typing errors mended", () => {
    const was: Partial<ClaimFile> = { verdict: "false", corrections: [entry({ why: "The drawings inclued the aproach." })] };
    const fresh = entry({ on: "2025-05-30", fields: ["statement"], formerVerdict: undefined });
    expect(
      judgeChange(
        { verdict: "false", statement: "Another.", corrections: [fresh, entry({ why: "The drawings inculed the approach." })] },
        was,
      ),
    ).toEqual([]);
  });
});

describe("a typing error", () => {
  const article = "The government received 420 metres of steel. The county said nothing of it.";
  const is = (before: string, after: string): boolean => isTypingError(before, after, article);

  test.each([
    ["other quotation marks, dashes and spaces", "It’s “so”  - he said", 'It\'s "so" – he said'],
    ["a stop at the end, a comma", "So it is he said", "So it is, he said."],
    ["a word twice", "It is the the bridge", "It is the bridge"],
    ["a capital at the beginning of a word", "the bridge in harlow", "The bridge in Harlow"],
    ["swapped letters", "He recieved it", "He received it"],
    ["a double letter", "It ocurred there", "It occurred there"],
    ["a missing letter of a word that the article has", "The goverment did", "The government did"],
    ["two mistyped words", "The goverment recieved it", "The government received it"],
    ["a Cyrillic slip", "мост длинныый", "мост длинный"],
  ])("may be %s", (_, before, after) => {
    expect(is(before, after)).toBe(true);
  });

  test.each([
    ["another letter", "five million", "five billion"],
    ["a number", "420 metres", "421 metres"],
    ["a stop inside a number", "1.5 metres", "15 metres"],
    ["a doubled digit group", "20 20 metres", "20 metres"],
    ["a missing letter of a word that nobody vouches for", "The casle did", "The castle did"],
    ["a word that the article has", "The county said", "The country said"],
    ["another first letter", "a moral act", "an amoral act"],
    ["a letter at the end", "The metre is steel", "The metres is steel"],
    ["a short word", "It is now so", "It is not so"],
    ["a missing word", "It is not so", "It is so"],
    ["three words", "The goverment recieved the metrse", "The government received the metres"],
    ["a sign of a script where one sign can be a word", "今天天气好极了", "今天天气不好极了"],
    ["another order", "dog bites man", "man bites dog"],
  ])("is not %s", (_, before, after) => {
    expect(is(before, after)).toBe(false);
  });
});
