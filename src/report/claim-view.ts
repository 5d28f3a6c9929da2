import type { Correction, StatusId } from "../schema/types.ts";
import { countOrigins, groupEvidence, type EvidenceGroup, type OriginView } from "./evidence-view.ts";
import { formatDate } from "./format-date.ts";
import { quotesInContext, type QuoteContext } from "./quote-in-context.ts";
import type { NumberedClaim, ReportModel } from "./report-model.ts";
import { viewVerdict, type VerdictView } from "./verdict-view.ts";

/** A day for people and for machines. */
export interface DayView {
  raw: string;
  text: string;
}

/** A correction as readers see it. */
export interface CorrectionView {
  on: DayView;
  kind: string;
  what: string;
  why: string;
  cause: string;
  responsible: string;
  formerVerdict: VerdictView | null;
}

/** A house rule on a claim page: passed, warned about, or waived with the printed reason. */
export interface RuleMark {
  id: string;
  name: string;
  reason: string | null;
}

/** Everything the page of one claim shows. Facts that the file leaves out are null or empty. */
export interface ClaimView {
  claim: NumberedClaim;
  total: number;
  previous: NumberedClaim | null;
  next: NumberedClaim | null;
  flags: { id: string; label: string; definition: string }[];
  finding: string | null;
  speaker: { name: string; role: string | null; attribution: string | null; sameAs: string | null } | null;
  /** When the article appeared; of an interval, the words give both days and the raw value the first. */
  articleDate: DayView | null;
  publishedOn: DayView | null;
  status: { id: StatusId; label: string; definition: string };
  asOf: DayView | null;
  checkedOn: DayView | null;
  checkedBy: string | null;
  reviews: { by: string; on: DayView; note: string | null }[];
  recheckBy: DayView | null;
  contexts: QuoteContext[];
  evidence: EvidenceGroup[];
  evidenceCount: number;
  origins: OriginView[];
  oneOriginReason: string | null;
  sought: string | null;
  analysis: string | null;
  /** The number of the evidence that each source id cites. */
  citations: ReadonlyMap<string, number>;
  wouldChange: string | null;
  later: { on: DayView; text: string }[];
  reply: { asked: boolean; on: DayView | null; answer: string | null } | null;
  related: NumberedClaim[];
  corrections: CorrectionView[];
  rulesPassed: RuleMark[];
  rulesWarned: RuleMark[];
  rulesWaived: RuleMark[];
}

/** The part of the view that the markup of a claim repeats. */
export type MarkedFacts = Pick<ClaimView, "claim" | "finding" | "articleDate" | "corrections">;

/** Arranges what the markup of a claim needs, and no more: files that hold the markup of all claims are made from it. */
export function viewMarkedFacts(model: ReportModel, numbered: NumberedClaim): MarkedFacts {
  const { t, ratings, lang } = model;
  const correction = (entry: Correction): CorrectionView => ({
    on: { raw: entry.on, text: formatDate(entry.on, lang) },
    kind: t(`correction.kind.${entry.kind}`),
    what: entry.what,
    why: entry.why,
    cause: t(`correction.cause.${entry.cause}`),
    responsible: entry.responsible,
    formerVerdict: entry.formerVerdict === undefined ? null : viewVerdict(ratings, entry.formerVerdict, t("verdict.none")),
  });
  return {
    claim: numbered,
    finding: numbered.claim.finding ?? null,
    articleDate: firstDay(model.checked.front.published, lang),
    corrections: (numbered.claim.corrections ?? []).map(correction),
  };
}

/** Arranges one claim for its page. */
export function viewClaim(model: ReportModel, numbered: NumberedClaim): ClaimView {
  const { claim } = numbered;
  const { ratings, lang } = model;
  const day = (raw: string): DayView => ({ raw, text: formatDate(raw, lang) });
  const optionalDay = (raw: string | undefined): DayView | null => (raw === undefined ? null : day(raw));
  const evidence = groupEvidence(model, numbered);
  const status = ratings.statuses.find(({ id }) => id === claim.status);
  const { finding, articleDate, corrections } = viewMarkedFacts(model, numbered);
  const { rulesPassed, rulesWarned, rulesWaived } = markRules(model, numbered);
  // Each part is named: spread into it, they would make of each view an object that is many times slower to make and to read.
  return {
    claim: numbered,
    finding,
    articleDate,
    corrections,
    total: model.claims.length,
    previous: model.claims[numbered.number - 2] ?? null,
    next: model.claims[numbered.number] ?? null,
    flags: ratings.flags.filter(({ id }) => claim.flags?.some((flag) => flag === id)),
    speaker:
      claim.speaker === undefined
        ? null
        : {
            name: claim.speaker.name,
            role: claim.speaker.role ?? null,
            attribution: claim.speaker.attribution ?? null,
            sameAs: claim.speaker.sameAs ?? null,
          },
    publishedOn: optionalDay(model.checked.report.publishedOn),
    status: { id: claim.status, label: status?.label ?? claim.status, definition: status?.definition ?? "" },
    asOf: optionalDay(claim.asOf),
    checkedOn: optionalDay(claim.checkedOn),
    checkedBy: claim.checkedBy ?? null,
    reviews: (claim.reviews ?? []).map(({ by, on, note }) => ({ by, on: day(on), note: note ?? null })),
    recheckBy: optionalDay(claim.recheckBy),
    contexts: quotesInContext(model, numbered),
    evidence,
    evidenceCount: claim.evidence?.length ?? 0,
    origins: countOrigins(model, numbered, evidence),
    oneOriginReason: claim.oneOriginReason ?? null,
    sought: claim.sought ?? null,
    analysis: claim.analysis ?? null,
    citations: numberCitations(evidence),
    wouldChange: claim.wouldChange ?? null,
    later: (claim.laterDevelopments ?? []).map(({ on, text }) => ({ on: day(on), text })),
    reply:
      claim.rightOfReply === undefined
        ? null
        : { asked: claim.rightOfReply.asked, on: optionalDay(claim.rightOfReply.on), answer: claim.rightOfReply.answer ?? null },
    related: (claim.related ?? []).flatMap((id) => model.claimsById.get(id) ?? []),
    rulesPassed,
    rulesWarned,
    rulesWaived,
  };
}

function firstDay(value: string | undefined, lang: string): DayView | null {
  return value === undefined ? null : { raw: value.replace(/\/.*/, ""), text: formatDate(value, lang) };
}

function numberCitations(groups: EvidenceGroup[]): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const { source, number } of groups.flatMap(({ items }) => items)) if (!numbers.has(source.id)) numbers.set(source.id, number);
  return numbers;
}

function markRules(model: ReportModel, { claim, outcomes }: NumberedClaim): Pick<ClaimView, "rulesPassed" | "rulesWarned" | "rulesWaived"> {
  const mark = (id: string, reason: string | null): RuleMark => ({ id, name: model.t(`rule.${id}.name`), reason });
  const having = (wanted: string): string[] =>
    Object.entries(outcomes)
      .filter(([, outcome]) => outcome === wanted)
      .map(([id]) => id);
  const waivers = [...(claim.waivers ?? []), ...(model.checked.report.waivers ?? [])];
  return {
    rulesPassed: having("passed").map((id) => mark(id, null)),
    rulesWarned: having("warned").map((id) => mark(id, null)),
    rulesWaived: having("waived").map((id) => mark(id, waivers.find(({ rule }) => rule === id)?.reason ?? null)),
  };
}
