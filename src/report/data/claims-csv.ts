import { canonicalUrl } from "../canonical-url.ts";
import type { NumberedClaim, ReportModel } from "../report-model.ts";
import type { OpenData } from "./open-data.ts";
import { latest } from "./claim-dates.ts";
import { writeCsv } from "./write-csv.ts";

type Cell = (claim: NumberedClaim, model: ReportModel, data: OpenData) => string | number | undefined;

/** The columns in order: the name in the first line, and what stands below it. Lists are joined by a space (ids) or a bar (texts). */
const columns: [string, Cell][] = [
  ["report", (_, { id }) => id],
  ["claim", ({ id }) => id],
  ["number", ({ number }) => number],
  ["url", ({ path }, _, { baseUrl }) => canonicalUrl(baseUrl, path)],
  ["statement", ({ claim }) => claim.statement],
  ["quotes", ({ claim }) => claim.quotes.map(({ exact }) => exact).join(" | ")],
  ["speaker", ({ claim }) => claim.speaker?.name],
  ["speaker_role", ({ claim }) => claim.speaker?.role],
  ["verdict", ({ claim }) => claim.verdict],
  ["verdict_label", ({ claim, verdict }) => (claim.verdict === undefined ? undefined : verdict.label)],
  ["verdict_value", ({ claim }, { ratings }) => ratings.verdicts.find(({ id }) => id === claim.verdict)?.value],
  ["flags", ({ claim }) => claim.flags?.join(" ")],
  ["status", ({ claim }) => claim.status],
  ["finding", ({ claim }) => claim.finding],
  ["supporting", ({ claim }) => sourcesWith(claim.evidence, "supports")],
  ["contradicting", ({ claim }) => sourcesWith(claim.evidence, "contradicts")],
  ["context", ({ claim }) => sourcesWith(claim.evidence, "context")],
  ["as_of", ({ claim }) => claim.asOf],
  ["checked_on", ({ claim }) => claim.checkedOn],
  ["checked_by", ({ claim }) => claim.checkedBy],
  ["reviewed_by", ({ claim }) => claim.reviews?.map(({ by }) => by).join(" | ")],
  ["corrections", ({ claim }) => claim.corrections?.length ?? 0],
  ["last_corrected_on", ({ claim }) => latest((claim.corrections ?? []).map(({ on }) => on))],
];

/** Writes the claims of a report as a table, one line each. A fact that the file leaves out is an empty cell. */
export function claimsCsv(data: OpenData, model: ReportModel): string {
  const rows = model.claims.map((claim) => columns.map(([, cell]) => cell(claim, model, data) ?? ""));
  return writeCsv([columns.map(([name]) => name), ...rows]);
}

function sourcesWith(evidence: NumberedClaim["claim"]["evidence"], wanted: string): string {
  return [...new Set((evidence ?? []).filter(({ stance }) => stance === wanted).map(({ source }) => source))].join(" ");
}
