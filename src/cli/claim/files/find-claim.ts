import type { LoadedClaim, LoadedReport } from "../../../check/loaded-report.ts";
import { findNearestWord } from "../../../check/nearest-word.ts";
import { UsageError } from "../../usage-error.ts";
import { findReport } from "./find-report.ts";

/** A claim that a person named, with its report. */
export interface FoundClaim {
  report: LoadedReport;
  claim: LoadedClaim;
}

/**
 * Reads the claim that a person named: <report>/<claim>, or by its file.
 *
 * @throws UsageError when there is none of that name, or its file is broken
 */
export function findClaim(root: string, typed: string): FoundClaim {
  const path = typed
    .replaceAll("\\", "/")
    .replace(/^\.?\/?claims\//, "")
    .replace(/\.json$/, "");
  const [reportId, claimId, ...more] = path.split("/");
  if (reportId === undefined || claimId === undefined || claimId === "" || more.length > 0) {
    throw new UsageError(`“${typed}” does not name a claim. Write its report and its id: iran-nuclear-offer/six-weapons-figure.`);
  }
  const report = findReport(root, reportId);
  const claim = report.claims.find(({ id }) => id === claimId);
  if (claim !== undefined) return { report, claim };
  const successor = report.claims.find(({ value }) => value.formerIds?.includes(claimId));
  if (successor !== undefined) throw new UsageError(`The claim “${claimId}” is called “${successor.id}” now.`);
  if (report.claimIds.includes(claimId)) {
    throw new UsageError(`The file claims/${report.id}/${claimId}.json is broken. “npm run check” says what is wrong; mend that first.`);
  }
  const nearest = findNearestWord(claimId, report.claimIds);
  const fix = nearest === null ? `“npm run claim -- coverage ${report.id}” lists its claims.` : `Did you mean “${nearest}”?`;
  throw new UsageError(`The report “${report.id}” has no claim “${claimId}”. ${fix}`);
}
