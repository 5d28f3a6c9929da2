import { viewMarkedFacts, type CorrectionView } from "./claim-view.ts";
import type { Texts } from "./interface-texts.ts";
import type { ReportModel } from "./report-model.ts";

/** A recorded correction with the claim it belongs to. */
export interface RecordedCorrection extends CorrectionView {
  claim: { path: string; statement: string };
  reportTitle: string;
  /** The language of the report and its direction. */
  lang: string;
  dir: "ltr" | "rtl";
}

/** Gathers the corrections of a report, in the order of its claims. */
export function recordCorrections(model: ReportModel): RecordedCorrection[] {
  const { lang, dir } = model;
  return model.claims
    .filter(({ claim }) => (claim.corrections?.length ?? 0) > 0)
    .flatMap((numbered) => {
      const claim = { path: numbered.path, statement: numbered.claim.statement };
      const { corrections } = viewMarkedFacts(model, numbered);
      return corrections.map((correction) => ({ ...correction, claim, reportTitle: model.checked.report.title, lang, dir }));
    });
}

/**
 * Puts recorded corrections in the order in which they are shown: newest first.
 *
 * @param textsOf gives the words of a language
 */
export function listCorrections(
  recorded: readonly RecordedCorrection[],
  textsOf: (lang: string) => Texts,
): (RecordedCorrection & { t: Texts })[] {
  return recorded
    .map((correction) => ({ ...correction, t: textsOf(correction.lang) }))
    .sort((a, b) => b.on.raw.localeCompare(a.on.raw) || a.claim.path.localeCompare(b.claim.path, "en"));
}
