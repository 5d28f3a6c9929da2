import { canonicalUrl } from "../canonical-url.ts";
import type { ReportModel } from "../report-model.ts";
import type { OpenData } from "./open-data.ts";
import { publicClaim } from "./public-files.ts";

/** Writes the claims of a report as JSON Lines: each line is a claim file with its report, id and address before its own fields. */
export function claimsJsonl(data: OpenData, model: ReportModel): string {
  return model.claims
    .map((claim) => {
      const { $schema: _, ...fields } = publicClaim(model, claim);
      const line = { report: model.id, id: claim.id, number: claim.number, url: canonicalUrl(data.baseUrl, claim.path), ...fields };
      return `${JSON.stringify(line)}\n`;
    })
    .join("");
}
