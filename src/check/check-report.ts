import type { Span } from "../article/article.ts";
import type { ClaimFile } from "../schema/types.ts";
import { checkClaimIds } from "./check-claim-ids.ts";
import { checkLanguage } from "./check-language.ts";
import type { SiteData } from "./check-site-data.ts";
import type { CheckedClaim, CheckedReport, CheckedTranslation } from "./checked.ts";
import { checkUncited } from "./check-uncited.ts";
import { judgeRuns, type Judgement } from "./judge-runs.ts";
import type { ReportListing } from "./list-report.ts";
import { loadReport, type LoadedReport, type LoadedTranslation } from "./loaded-report.ts";
import type { Problem } from "./problem.ts";
import type { PublishedState } from "./published-state.ts";
import { viewReport } from "./report-view.ts";
import type { Rule } from "./rules/rule.ts";
import { runRules } from "./run-rules.ts";
import { checkTranslations } from "./translations/check-translations.ts";
import { markVersion } from "./translations/mark-version.ts";
import { WaiverBook } from "./waiver-book.ts";

/** What all reports are checked against. */
export interface CheckTerms {
  /** The project's folder. */
  root: string;
  data: SiteData;
  rules: readonly Rule[];
  /** The day of the check, YYYY-MM-DD. */
  today: string;
  /** What is published; null when it is not compared. */
  published: PublishedState | null;
}

/**
 * Reads one report and checks it, with nothing of the other reports.
 *
 * @returns all its problems, unsorted, and the report when none of them is an error
 */
export function checkReport(
  listing: ReportListing,
  { root, data, rules, today, published }: CheckTerms,
): { problems: Problem[]; checked: CheckedReport | null } {
  const loaded = loadReport(root, listing);
  const { report, article, sources, claims, brokenClaims } = loaded;
  const waivers = new WaiverBook(loaded, rules);
  const ofReport = published === null ? null : (published.reports.get(listing.id) ?? new Map());
  const runs = runRules(viewReport(loaded, data, today, ofReport), rules, brokenClaims.length === 0);
  const judgement = judgeRuns(runs, loaded, waivers);
  const problems = [
    ...listing.problems,
    ...[report, article, sources, ...claims, ...brokenClaims].flatMap((file) => file.problems),
    ...checkLanguage(report, report.value?.lang, data.languages),
    ...checkUncited(report, report.value === null ? [] : [{ text: report.value.method, pointer: "/method" }]),
    ...checkClaimIds(loaded),
    ...checkTranslations(loaded, data.languages),
    ...judgement.problems,
    ...waivers.findIdle(runs, loaded),
  ];
  const isValid = problems.every(({ severity }) => severity === "warning");
  return { problems, checked: isValid ? finish(loaded, judgement) : null };
}

/** Null when a part is missing, which is never so without an error. */
function finish(loaded: LoadedReport, { ofReport, ofClaims }: Judgement): CheckedReport | null {
  const { id, report, article, sources, notCheckable } = loaded;
  if (report.value === null || article.value === null || article.article === null || sources.value === null) return null;
  const claims = loaded.claims.map((claim): CheckedClaim => ({
    id: claim.id,
    file: claim.file,
    claim: claim.value,
    quotes: (claim.quotes ?? []).filter(isFound),
    outcomes: ofClaims.get(claim.id) ?? {},
    translations: loaded.translations.filter((each) => each.claim === claim.id).flatMap((each) => finishTranslation(each, claim.value)),
  }));
  return {
    id,
    report: report.value,
    front: article.value,
    article: article.article,
    sources: sources.value,
    claims,
    notCheckable: (notCheckable ?? []).filter(isFound),
    outcomes: ofReport,
  };
}

function finishTranslation({ lang, value }: LoadedTranslation, claim: ClaimFile): CheckedTranslation[] {
  return value === null ? [] : [{ lang, translation: value, isStale: value.of !== markVersion(claim) }];
}

function isFound(span: Span | null): span is Span {
  return span !== null;
}
