import { splitSentences } from "../article/split-sentences.ts";
import { viewMarkedFacts, type CorrectionView, type DayView } from "./claim-view.ts";
import { formatDate } from "./format-date.ts";
import type { NumberedClaim, ReportModel } from "./report-model.ts";
import type { VerdictView } from "./verdict-view.ts";

/** What the card of a claim shows, which other sites put into their pages. */
export interface EmbedView {
  claim: NumberedClaim;
  statement: string;
  /** Null for a retracted check, whose verdict no longer stands. */
  verdict: VerdictView | null;
  /** What a reader must know of the check's status; null where it is simply verified. */
  status: { label: string; definition: string } | null;
  /** The finding; its first sentence alone, with `more`, where all of it would fill the card. */
  finding: { text: string; more: boolean } | null;
  speaker: { name: string; role: string | null } | null;
  /** Who published the article, and when. */
  article: { publisher: string; on: DayView | null };
  checkedOn: DayView | null;
  /** The newest correction. */
  correction: CorrectionView | null;
}

/** A finding of the forty words that the house rules allow is shown whole. */
const longestFinding = 300;

/** Where the card of a claim is, relative to the site's root. */
export function embedPath({ path }: Pick<NumberedClaim, "path">): string {
  return path.replace(/index\.html$/, "embed/index.html");
}

/**
 * Lists every address at which a claim's card stands. It stays at former addresses too, where a page would send readers on: a frame that
 * may run nothing cannot be sent on.
 *
 * @returns none for a draft
 */
export function embedPaths(reportId: string, claim: NumberedClaim): string[] {
  if (!claim.published) return [];
  return [embedPath(claim), ...(claim.claim.formerIds ?? []).map((id) => `${reportId}/${id}/embed/index.html`)];
}

/** Arranges a claim for its card. */
export function viewEmbed(model: ReportModel, numbered: NumberedClaim): EmbedView {
  const { claim, verdict } = numbered;
  const { articleDate, corrections } = viewMarkedFacts(model, numbered);
  const isRetracted = claim.status === "retracted";
  const status = model.ratings.statuses.find(({ id }) => id === claim.status);
  const { checkedOn, finding, speaker } = claim;
  return {
    claim: numbered,
    statement: claim.statement,
    verdict: isRetracted ? null : verdict,
    status: status === undefined || claim.status === "verified" ? null : { label: status.label, definition: status.definition },
    finding: isRetracted || finding === undefined ? null : shorten(finding, model.lang),
    speaker: speaker === undefined ? null : { name: speaker.name, role: speaker.role ?? null },
    article: { publisher: model.checked.front.publisher, on: articleDate },
    checkedOn: checkedOn === undefined ? null : { raw: checkedOn, text: formatDate(checkedOn, model.lang) },
    correction: corrections[0] ?? null,
  };
}

function shorten(finding: string, lang: string): { text: string; more: boolean } {
  const [first] = finding.length > longestFinding ? splitSentences(finding, lang) : [];
  const text = first === undefined ? finding : finding.slice(first.start, first.end);
  return { text, more: text.length < finding.length };
}
