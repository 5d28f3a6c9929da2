import type { NumberedClaim, ReportModel } from "../report-model.ts";

/** What a claim is called outside its page. A statement never stands without what became of it. */
export interface ClaimHeadline {
  /** The verdict before the statement; the status instead of the verdict when the check is retracted. */
  title: string;
  /** The finding; for a retracted check what that means, as its finding no longer stands. */
  summary: string;
}

/** Names a claim for feeds, annotations and citations. */
export function claimHeadline(model: ReportModel, { claim, verdict }: NumberedClaim): ClaimHeadline {
  const status = model.ratings.statuses.find(({ id }) => id === claim.status);
  // A title goes into formats that know no isolated names.
  const titled = (word: string): string =>
    model.t("claim.page-title", { verdict: word, statement: claim.statement }).replaceAll(/[\u2068\u2069]/g, "");
  if (claim.status === "retracted") return { title: titled(status?.label ?? claim.status), summary: status?.definition ?? "" };
  const disputed = claim.status === "disputed" && status !== undefined ? `${status.label}: ${status.definition} ` : "";
  return { title: titled(verdict.label), summary: `${disputed}${claim.finding ?? verdict.definition}` };
}
