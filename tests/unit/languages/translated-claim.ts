import { markVersion } from "../../../src/check/translations/mark-version.ts";
import type { ClaimFile, TranslationFile } from "../../../src/schema/types.ts";
import { buildClaim } from "../../project-builder.ts";

const claim = buildClaim({
  speaker: { name: "Ada Quill", role: "mayor of the town of Harlow" },
  evidence: [
    {
      source: "builder-drawings",
      stance: "supports",
      excerpt: "Total length of the bridge: 420 m.",
      note: "Read in the archive of the builder.",
    },
    { source: "survey-office", stance: "supports", excerpt: "The bridge was measured at 420 metres." },
  ],
  laterDevelopments: [{ on: "2025-03-20", text: "The office measured it once more [@survey-office]." }],
});

/** A whole and faithful translation of the claim, changed as the test wants it. */
const translation = (changes: Partial<TranslationFile> = {}, of: ClaimFile = claim): TranslationFile => ({
  of: markVersion(of),
  statement: "El puente nuevo de Harlow mide 420 metros.",
  speaker: { role: "alcaldesa de Harlow" },
  finding: "Los planos y la oficina de topografía dan 420 metros.",
  analysis: "Los planos dan 420 metros [@builder-drawings]. La oficina midió lo mismo [@survey-office].",
  evidence: [{ source: "builder-drawings", note: "Leído en el archivo." }],
  wouldChange: "Otra medición que difiera en más de un metro.",
  checkedBy: "primera lectora",
  reviews: [{ by: "segunda lectora" }],
  laterDevelopments: [{ text: "La oficina lo midió otra vez [@survey-office]." }],
  ...changes,
});

/** A claim with texts in most of its fields, and its translation. */
export const translatedClaim = { claim, translation };
