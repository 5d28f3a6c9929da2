import { findCitations } from "../check/find-citations.ts";
import { foldName } from "../check/rules/fold-name.ts";
import { originOf } from "../check/rules/origin-of.ts";
import type { StanceId } from "../schema/types.ts";
import { passageLink } from "./passage-link.ts";
import type { NumberedClaim, ReportModel } from "./report-model.ts";
import { viewSource, type SourceView } from "./source-view.ts";

/** One piece of evidence as the claim page shows it. */
export interface EvidenceView {
  /** Its number on the page, from 1; citations in the analysis show it. */
  number: number;
  stance: StanceId;
  excerpt: string;
  /** Whether the source's sentence goes on; the ellipsis stands outside the quotation. */
  continues: boolean;
  translation: string | null;
  locator: string | null;
  note: string | null;
  /** The language of the excerpt. */
  lang: string;
  source: SourceView;
  passageUrl: string;
  /** Whether the texts of the page cite it, so that there is a way back. */
  cited: boolean;
}

/** The evidence of one stance. */
export interface EvidenceGroup {
  stance: StanceId;
  label: string;
  items: EvidenceView[];
}

/** An independent origin behind a verdict, and the copies of it that are used here. */
export interface OriginView {
  name: string;
  /** The publishers through whom it was read; more than one when a wire's story was read in several places. */
  through: { publisher: string; number: number; copied: boolean }[];
}

/** Which stances a verdict rests on: what is false rests on what contradicts it. */
export function decidingStances(verdict: string): StanceId[] {
  if (verdict === "false") return ["contradicts"];
  if (verdict === "true" || verdict === "mostly-true") return ["supports"];
  return ["supports", "contradicts"];
}

/**
 * Groups a claim's evidence by stance: what the verdict rests on first, then what speaks the other way, then context.
 * A stance without evidence makes no group.
 */
export function groupEvidence(model: ReportModel, { claim }: NumberedClaim): EvidenceGroup[] {
  const order: StanceId[] = claim.verdict === "false" ? ["contradicts", "supports", "context"] : ["supports", "contradicts", "context"];
  const texts = [claim.analysis ?? "", ...(claim.laterDevelopments ?? []).map(({ text }) => text)].join("\n");
  const cited = citedSources(texts);
  let number = 0;
  return order.flatMap((stance) => {
    const items = (claim.evidence ?? [])
      .filter((evidence) => evidence.stance === stance)
      .map((evidence): EvidenceView => {
        const source = viewSource(model, evidence.source);
        const first = cited.delete(evidence.source);
        number += 1;
        return {
          number,
          stance,
          excerpt: evidence.excerpt,
          continues: evidence.excerptContinues ?? false,
          translation: evidence.translation ?? null,
          locator: evidence.locator ?? null,
          note: evidence.note ?? null,
          lang: model.checked.sources[evidence.source]?.lang ?? model.lang,
          source,
          passageUrl: passageLink(source.url, evidence.excerpt),
          cited: first,
        };
      });
    const label = model.ratings.stances.find(({ id }) => id === stance)?.label ?? stance;
    return items.length === 0 ? [] : [{ stance, label, items }];
  });
}

/** The sources that Markdown texts cite as [@id] or [@id; @id]; an @ elsewhere is no citation, nor are brackets that name a link. */
function citedSources(text: string): Set<string> {
  const withoutCode = text.replaceAll(/(`+)[^`]+\1/g, "");
  return new Set(findCitations(withoutCode).flatMap(({ ids }) => ids ?? []));
}

/** Collapses the evidence a verdict rests on into its independent origins: five copies of one wire story count once. */
export function countOrigins(model: ReportModel, claim: NumberedClaim, groups: EvidenceGroup[]): OriginView[] {
  const deciding = decidingStances(claim.verdict.id);
  const origins = new Map<string, OriginView>();
  for (const { source, number } of groups.filter(({ stance }) => deciding.includes(stance)).flatMap(({ items }) => items)) {
    const file = model.checked.sources[source.id];
    if (file === undefined) continue;
    const name = originOf(file);
    const key = foldName(name);
    const origin = origins.get(key) ?? { name, through: [] };
    if (!origin.through.some(({ publisher }) => publisher === source.publisher)) {
      origin.through.push({ publisher: source.publisher, number, copied: source.origin !== null });
    }
    origins.set(key, origin);
  }
  return [...origins.values()];
}
