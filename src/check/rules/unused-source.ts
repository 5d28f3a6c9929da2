import { isPublished } from "../published.ts";
import type { ReportRule } from "./rule.ts";

/**
 * A list padded with sources that no claim rests on makes a check look better founded than it is. While nothing of a report is published,
 * sources may be gathered before the claims that will use them.
 */
export const unusedSource: ReportRule = {
  id: "unused-source",
  scope: "report",
  severity: "error",
  serves: ["IFCN 2: transparency of sources"],
  check({ report, tell }) {
    if (!report.claims.some(({ claim }) => isPublished(claim.status))) return;
    const used = new Set(report.claims.flatMap(({ claim }) => (claim.evidence ?? []).map(({ source }) => source)));
    for (const id of Object.keys(report.sources)) {
      if (used.has(id)) continue;
      tell(
        "sources",
        `/sources/${id}`,
        `No claim has evidence from the source “${id}”.`,
        "Use it as evidence of a claim, or take it out of _sources.json.",
      );
    }
  },
};
