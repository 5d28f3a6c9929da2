import { viewClaim, type CorrectionView } from "./claim-view.ts";
import type { Texts } from "./interface-texts.ts";
import type { NumberedClaim, ReportModel } from "./report-model.ts";

/** A recorded correction with the claim it belongs to. */
export interface RecordedCorrection extends CorrectionView {
  claim: NumberedClaim;
  reportTitle: string;
  /** The language of the report, its direction and its words. */
  lang: string;
  dir: "ltr" | "rtl";
  t: Texts;
}

/** Gathers the corrections of all reports, newest first. */
export function listCorrections(models: ReportModel[]): RecordedCorrection[] {
  return models
    .flatMap((model) =>
      model.claims
        .filter(({ claim }) => (claim.corrections?.length ?? 0) > 0)
        .flatMap((claim) =>
          viewClaim(model, claim).corrections.map((correction) => {
            const { lang, dir, t } = model;
            return { ...correction, claim, reportTitle: model.checked.report.title, lang, dir, t };
          }),
        ),
    )
    .sort((a, b) => b.on.raw.localeCompare(a.on.raw) || a.claim.path.localeCompare(b.claim.path, "en"));
}
