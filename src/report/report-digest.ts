import { groupByVerdict } from "./claim-groups.ts";
import { recordCorrections, type RecordedCorrection } from "./corrections-view.ts";
import { listClaimEntries, type ClaimEntry } from "./find/claim-entry.ts";
import { formatDate } from "./format-date.ts";
import { tallyRules, type RuleTally } from "./method-view.ts";
import type { ReportModel } from "./report-model.ts";
import type { VerdictView } from "./verdict-view.ts";

/**
 * What the pages about the whole site show of one report. They are made from these alone, so that a report which has not changed need not
 * be read for them again: plain values, which can be kept from one build to the next.
 */
export interface ReportDigest {
  id: string;
  path: string;
  lang: string;
  dir: "ltr" | "rtl";
  title: string;
  summary: string;
  notice: string | null;
  /** Who published the article. */
  publisher: string;
  /** The day of the report in words. */
  publishedOn: string | null;
  /** The first day on which something of it was published, as YYYY-MM-DD; null when nothing is, or no file says. */
  published: string | null;
  /** Its published claims, for lists and the search. */
  entries: ClaimEntry[];
  claims: number;
  /** In the order of the scale. */
  groups: { verdict: VerdictView; claims: { number: number; path: string; claim: { statement: string } }[] }[];
  /** How many of the article's sentences are accounted for. */
  coverage: { accounted: number; total: number };
  /** By rule id. */
  rules: Record<string, RuleTally>;
  corrections: RecordedCorrection[];
  moved: MovedClaim[];
}

/** A former address of a claim: both relative to the site's root, ending with a slash. */
export interface MovedClaim {
  from: string;
  to: string;
  /** The files that moved with the page. */
  files: string[];
}

/**
 * Takes from a report what the pages about the whole site show of it.
 *
 * @param filesOf names the data files of a claim that are published beside its page
 * @param withWords whether the search is made from it, too
 */
export function digestReport(
  model: ReportModel,
  filesOf: (claim: ReportModel["claims"][number]) => string[],
  withWords: boolean,
): ReportDigest {
  const { report, front } = model.checked;
  const { accounted, total } = model.coverage;
  const entries = listClaimEntries(model, withWords);
  return {
    id: model.id,
    path: model.path,
    lang: model.lang,
    dir: model.dir,
    title: report.title,
    summary: report.summary,
    notice: report.notice ?? null,
    publisher: front.publisher,
    publishedOn: report.publishedOn === undefined ? null : formatDate(report.publishedOn, model.lang),
    published: entries.flatMap((entry) => entry.published ?? []).sort()[0] ?? null,
    entries,
    claims: model.claims.length,
    groups: groupByVerdict(model).map(({ verdict, claims }) => ({
      verdict,
      claims: claims.map(({ number, path, claim: { statement } }) => ({ number, path, claim: { statement } })),
    })),
    coverage: { accounted, total },
    rules: tallyRules(model),
    corrections: recordCorrections(model),
    moved: model.claims.flatMap((claim) =>
      (claim.claim.formerIds ?? []).map((id) => ({ from: `${model.id}/${id}/`, to: `${model.id}/${claim.id}/`, files: filesOf(claim) })),
    ),
  };
}
