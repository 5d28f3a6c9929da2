import { checkLanguage, type Languages } from "../check-language.ts";
import type { LoadedReport, LoadedTranslation } from "../loaded-report.ts";
import { findNearestWord } from "../nearest-word.ts";
import type { Problem } from "../problem.ts";
import { checkTranslation } from "./check-translation.ts";

/** Checks the translations of a report's claims: that each stands beside a claim, in another language, and is of all its texts. */
export function checkTranslations({ report, claims, claimIds, translations }: LoadedReport, languages: Languages): Problem[] {
  return translations.flatMap((translation) => {
    const claim = claims.find(({ id }) => id === translation.claim);
    const misplaced = explainMisplaced(translation, claimIds, report.value?.lang);
    return [
      ...translation.problems,
      ...(misplaced === null ? checkLanguage(translation, translation.lang, languages) : [misplaced]),
      ...(claim === undefined ? [] : checkTranslation(translation, claim.value)),
    ];
  });
}

function explainMisplaced({ file, claim, lang }: LoadedTranslation, claimIds: readonly string[], reportLang = ""): Problem | null {
  const tell = (message: string, fix: string): Problem => {
    return { rule: "translation-misplaced", severity: "error", file, line: 1, column: 1, message, fix };
  };
  if (!claimIds.includes(claim)) {
    const nearest = findNearestWord(claim, claimIds);
    const fix =
      nearest === null
        ? "Name it by the claim’s id and the language: bridge-length.fa.json."
        : `Rename it to ${nearest}.${lang}.json if that is meant.`;
    return tell(`This is named as a translation of the claim “${claim}”, which the report does not have.`, fix);
  }
  if (lang.split("-")[0] !== reportLang.split("-")[0]) return null;
  return tell(
    `This is named as a translation into “${lang}”, which is the language of the report itself.`,
    "Name it by the language it is in.",
  );
}
