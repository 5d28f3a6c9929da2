import { reservedClaimIds, reservedReportIds } from "../../../check/reserved-ids.ts";
import type { LoadedReport } from "../../../check/loaded-report.ts";

/**
 * Says why a claim of a report cannot get an id that has the right form.
 *
 * @param except the claim that may have it as its former one, because it gets it back
 * @returns null when it can
 */
export function refuseClaimId(id: string, { claims, claimIds }: LoadedReport, except?: string): string | null {
  if (reservedClaimIds.has(id)) return `No claim can be called “${id}”: the site makes a page or folder of that name itself.`;
  if (claimIds.includes(id)) return `There is a claim “${id}” already.`;
  const owner = claims.find((claim) => claim.id !== except && claim.value.formerIds?.includes(id));
  return owner === undefined ? null : `“${id}” is a former id of “${owner.id}”, and its old address leads there.`;
}

/** Says why a report cannot get an id that has the right form; null when it can. */
export function refuseReportId(id: string, existing: readonly string[]): string | null {
  if (reservedReportIds.has(id)) return `No report can be called “${id}”: the site makes a page or folder of that name itself.`;
  return existing.includes(id) ? `There is a folder claims/${id}/ already.` : null;
}
