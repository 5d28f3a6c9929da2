import { describe, expect, test } from "vitest";
import { listCitations } from "../../../src/check/translations/list-citations.ts";
import { markVersion } from "../../../src/check/translations/mark-version.ts";
import { translateClaim } from "../../../src/report/translate-claim.ts";
import type { ClaimFile, TranslationFile } from "../../../src/schema/types.ts";
import { translatedClaim } from "./translated-claim.ts";

const { claim, translation } = translatedClaim;

describe("the mark of a version", () => {
  test("changes with every text that is translated, and with every excerpt", () => {
    const changes: Partial<ClaimFile>[] = [
      { statement: "Another." },
      { finding: "Another." },
      { speaker: { name: "Ada Quill", role: "clerk" } },
      { evidence: [] },
      { evidence: claim.evidence?.map((each) => ({ ...each, excerpt: `${each.excerpt} More.` })) },
      { reviews: [{ by: "another reader", on: "2025-03-13" }] },
      { laterDevelopments: [] },
    ];
    const marks = [claim, ...changes.map((change) => ({ ...claim, ...change }))].map(markVersion);
    expect(new Set(marks).size).toBe(marks.length);
  });

  test("stays when only the verdict, days, the order of fields or related claims change", () => {
    const reversed = Object.fromEntries(Object.entries(claim).reverse()) as unknown as ClaimFile;
    const same = [reversed, { ...claim, verdict: "mostly-true" as const, asOf: "2025-03-11", related: ["other"], formerIds: ["old"] }];
    expect(same.map(markVersion)).toEqual([markVersion(claim), markVersion(claim)]);
  });
});

describe("a translated claim", () => {
  test("has the words of the translation and the facts of the claim", () => {
    const translated = translateClaim(claim, translation());
    expect(translated).toMatchObject({
      statement: "El puente nuevo de Harlow mide 420 metros.",
      verdict: "true",
      speaker: { name: "Ada Quill", role: "alcaldesa de Harlow" },
      evidence: [
        { source: "builder-drawings", stance: "supports", excerpt: "Total length of the bridge: 420 m.", note: "Leído en el archivo." },
        { source: "survey-office", excerpt: "The bridge was measured at 420 metres." },
      ],
      reviews: [{ by: "segunda lectora", on: "2025-03-13" }],
      laterDevelopments: [{ on: "2025-03-20", text: "La oficina lo midió otra vez [@survey-office]." }],
    });
    expect(translated.quotes).toEqual(claim.quotes);
  });

  test("tells two pieces of evidence from one source apart", () => {
    const twice = [
      { source: "survey-office", stance: "supports" as const, excerpt: "One.", note: "First." },
      { source: "survey-office", stance: "context" as const, excerpt: "Two.", note: "Second." },
    ];
    const notes = [
      { source: "survey-office", note: "Primera." },
      { source: "survey-office", note: "Segunda." },
    ];
    expect(translateClaim({ ...claim, evidence: twice }, translation({ evidence: notes })).evidence?.map(({ note }) => note)).toEqual([
      "Primera.",
      "Segunda.",
    ]);
  });

  test("never shows the claim's translation of an excerpt, which is into another language", () => {
    const persian = [{ source: "survey-office", stance: "supports" as const, excerpt: "۴۲۰ متر", translation: "420 metres" }];
    const shown = (evidence: TranslationFile["evidence"]): unknown =>
      translateClaim({ ...claim, evidence: persian }, translation({ evidence })).evidence?.[0]?.translation;
    expect(shown([])).toBeUndefined();
    expect(shown([{ source: "survey-office", translation: "420 metros" }])).toBe("420 metros");
  });

  test("of an old translation keeps what the claim still has, and no citation of evidence that went", () => {
    const old = translation({ sought: "Un plano.", analysis: "Uno [@builder-drawings; @gone]. Dos [@gone]. Tres [@survey-office]." });
    const translated = translateClaim({ ...claim, wouldChange: "New words." }, { ...old, wouldChange: undefined });
    expect(translated.sought).toBeUndefined();
    expect(translated.wouldChange).toBe("New words.");
    expect(translated.analysis).toBe("Uno [@builder-drawings]. Dos. Tres [@survey-office].");
  });
});

test("citations are listed each once, and links with an @ in them are none", () => {
  expect(listCitations("A [@two; @one] b [@two]. See [@harlow](https://social.example/@harlow), or desk@one.example.")).toEqual([
    "one",
    "two",
  ]);
});
