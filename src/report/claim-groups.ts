import type { NumberedClaim, ReportModel } from "./report-model.ts";
import type { VerdictView } from "./verdict-view.ts";

/** The claims of one verdict. */
export interface VerdictGroup {
  verdict: VerdictView;
  claims: NumberedClaim[];
}

/** Groups claims by verdict in the order of the rating scale, worst first as ratings.json has it; drafts without a verdict come last. */
export function groupByVerdict(model: ReportModel): VerdictGroup[] {
  const groups = new Map<string, VerdictGroup>();
  for (const claim of model.claims) {
    const group = groups.get(claim.verdict.id);
    if (group === undefined) groups.set(claim.verdict.id, { verdict: claim.verdict, claims: [claim] });
    else group.claims.push(claim);
  }
  return [...model.ratings.verdicts.map(({ id }) => id), "none"].flatMap((id) => groups.get(id) ?? []);
}
