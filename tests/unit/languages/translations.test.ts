import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { draftTranslation } from "../../../src/check/translations/draft-translation.ts";
import type { StringsFile } from "../../../src/schema/types.ts";
import { buildClaim, claimId, minimalProject, reportId, type FileContent } from "../../project-builder.ts";
import { tellProblems } from "../check/tell-problems.ts";
import { translatedClaim } from "./translated-claim.ts";

/** A language with the plural forms of Spanish; its words are judged elsewhere. */
const spanish = Object.fromEntries(
  Object.entries(JSON.parse(String(minimalProject()["_data/strings/en.json"])) as StringsFile).map(([key, text]) => [
    key,
    typeof text === "string" ? text : { ...text, many: text.other },
  ]),
);
const file = (lang: string, claim = claimId): string => `claims/${reportId}/${claim}.${lang}.json`;
const claimFile = `claims/${reportId}/${claimId}.json`;

const { claim, translation } = translatedClaim;

const tell = (changes: Record<string, FileContent>): string =>
  tellProblems({ "_data/strings/es.json": spanish, [claimFile]: claim, ...changes });

describe("a translation of a claim", () => {
  test("is fine when it has every text of the claim, and cites what the claim cites", () => {
    expect(tell({ [file("es")]: translation() })).toBe("No problems.");
  });

  test("may leave out names, and say what the claim need not: an excerpt in its own language", () => {
    const evidence = [
      { source: "builder-drawings", note: "Leído en el archivo.", translation: "Longitud total: 420 m." },
      { source: "survey-office", translation: "Se midieron 420 metros." },
    ];
    expect(tell({ [file("es")]: translation({ evidence }) })).toBe("No problems.");
  });

  test("is told every text it lacks, has too much or has left as it was, and every citation it lost or made up", () => {
    const broken = translation({
      finding: claim.finding,
      analysis: "Los planos dan 420 metros [@survey-offices].",
      sought: "Un plano.",
      wouldChange: undefined,
      evidence: [{ source: "builder-drawing", note: "Leído en el archivo." }],
      reviews: [{ by: "segunda lectora" }, { by: "tercera lectora" }],
    });
    expect(tell({ [file("es")]: broken })).toMatchInlineSnapshot(`
      "claims/harbour-bridge/bridge-length.es.json:1:1  translation-incomplete
        The claim has “note” in entry 1 of “evidence”, and the translation has not.
        Translate it: “Read in the archive of the builder.”  (claims/README.md#translation-incomplete)

      claims/harbour-bridge/bridge-length.es.json:1:1  translation-incomplete
        The claim has “wouldChange”, and the translation has not.
        Translate it: “A measurement by another office that differs by more than a metre would make the verdict false.”  (claims/README.md#translation-incomplete)

      claims/harbour-bridge/bridge-length.es.json:7:14  translation-incomplete
        “finding” is still in the words of the claim.
        Translate it.  (claims/README.md#translation-incomplete)

      claims/harbour-bridge/bridge-length.es.json:8:15  translation-incomplete
        “analysis” cites [@survey-offices], which the claim does not cite there.
        Cite what the claim cites.  (claims/README.md#translation-incomplete)

      claims/harbour-bridge/bridge-length.es.json:8:15  translation-incomplete
        “analysis” has lost the citation [@builder-drawings] and [@survey-office].
        Put it behind the words that rest on it.  (claims/README.md#translation-incomplete)

      claims/harbour-bridge/bridge-length.es.json:11:17  translation-incomplete
        The claim has no evidence from “builder-drawing”.
        Did you mean “builder-drawings”?  (claims/README.md#translation-incomplete)

      claims/harbour-bridge/bridge-length.es.json:21:13  translation-incomplete
        The translation has “by” in entry 2 of “reviews”, and the claim has not.
        Take it out.  (claims/README.md#translation-incomplete)

      claims/harbour-bridge/bridge-length.es.json:29:13  translation-incomplete
        The translation has “sought”, and the claim has not.
        Take it out.  (claims/README.md#translation-incomplete)

      8 problems in 1 file; nothing was published."
    `);
  });

  test("has the fields of its format only", () => {
    const odd = { ...translation(), verdict: "false", evidance: [] };
    expect(tell({ [file("es")]: odd })).toMatchInlineSnapshot(`
      "claims/harbour-bridge/bridge-length.es.json:27:3  unknown-field
        There is no field “verdict” in a translation.
        Delete it, or use one of the fields that are still free there: translatedBy, shortStatement, oneOriginReason, sought, rightOfReply, corrections, waivers.  (claims/README.md#unknown-field)

      claims/harbour-bridge/bridge-length.es.json:28:3  unknown-field
        There is no field “evidance” in a translation.
        Delete it, or use one of the fields that are still free there: translatedBy, shortStatement, oneOriginReason, sought, rightOfReply, corrections, waivers.  (claims/README.md#unknown-field)

      2 problems in 1 file; nothing was published."
    `);
  });

  test("stands beside its claim, in another language than the report, for which the interface has words", () => {
    const files = { [file("es", "bridge-lenght")]: translation(), [file("en-US")]: translation(), [file("de")]: translation() };
    expect(tell(files)).toMatchInlineSnapshot(`
      "claims/harbour-bridge/bridge-lenght.es.json:1:1  translation-misplaced
        This is named as a translation of the claim “bridge-lenght”, which the report does not have.
        Rename it to bridge-length.es.json if that is meant.  (claims/README.md#translation-misplaced)

      claims/harbour-bridge/bridge-length.de.json:1:1  strings-missing
        The pages are to be in “de”, but the folder _data/strings/ has only: en, es.
        Add _data/strings/de.json with the words of the interface, or name a language that is there.  (claims/README.md#strings-missing)

      claims/harbour-bridge/bridge-length.en-US.json:1:1  translation-misplaced
        This is named as a translation into “en-US”, which is the language of the report itself.
        Name it by the language it is in.  (claims/README.md#translation-misplaced)

      3 problems in 3 files; nothing was published."
    `);
  });

  test("is out of date when a text or an excerpt of the claim has changed since: a warning, and nothing that follows from it", () => {
    const changed = { ...claim, finding: "Both give 420 metres.", sought: "The drawings." };
    expect(tell({ [claimFile]: changed, [file("es")]: translation({ analysis: "Nada." }) }).replace(/"[0-9a-f]{16}"/, '"mark"'))
      .toMatchInlineSnapshot(`
      "claims/harbour-bridge/bridge-length.es.json:2:9  translation-stale  (warning)
        The claim’s texts were changed after this translation was made.
        Look at the claim’s texts again, mend the translation, and then write "of": "mark". Until then its page says that it is out of date.  (claims/README.md#translation-stale)

      1 warning in 1 file; it does not stop publication."
    `);
  });

  test("is begun from a draft that has every text at its place, none of them translated", () => {
    const told = tell({ [file("es")]: draftTranslation(claim) });
    expect(told.match(/^ {2}“.*$/gm)).toMatchInlineSnapshot(`
      [
        "  “statement” is still in the words of the claim.",
        "  “role” in “speaker” is still in the words of the claim.",
        "  “finding” is still in the words of the claim.",
        "  “analysis” is still in the words of the claim.",
        "  “note” in entry 1 of “evidence” is still in the words of the claim.",
        "  “wouldChange” is still in the words of the claim.",
        "  “text” in entry 1 of “laterDevelopments” is still in the words of the claim.",
      ]
    `);
    expect(draftTranslation(buildClaim({ reviews: undefined, checkedBy: undefined }))).toEqual({
      $schema: "../../src/schema/translation.schema.json",
      of: expect.stringMatching(/^[0-9a-f]{16}$/),
      statement: claim.statement,
      finding: claim.finding,
      analysis: claim.analysis,
      wouldChange: claim.wouldChange,
    });
  });
});

test("the handbook’s translation is one of its claim", () => {
  const handbook = readFileSync(new URL("../../../claims/README.md", import.meta.url), "utf8");
  const example = /## Translations\n[\s\S]*?```json\n([\s\S]*?)```/.exec(handbook)?.[1] ?? "";
  expect(tellProblems({ "_data/strings/es.json": spanish, [file("es")]: example })).toBe("No problems.");
});
