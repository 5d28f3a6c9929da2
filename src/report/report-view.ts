import { groupByVerdict, type VerdictGroup } from "./claim-groups.ts";
import type { DayView } from "./claim-view.ts";
import { drawCoverageMap, type CoverageMap } from "./figures/coverage-map.ts";
import { formatDate } from "./format-date.ts";
import { letterFor, markArticle, type MarkedBlock } from "./mark-article.ts";
import type { ReportModel } from "./report-model.ts";

/** A span that was not checked, with the reason, under the letter it has in the article. */
export interface AsideView {
  letter: string;
  text: string;
  reason: string;
  sentence: number;
}

/** Everything the page of a report shows. */
export interface ReportView {
  groups: VerdictGroup[];
  coverage: { accounted: number; total: number; map: CoverageMap };
  blocks: MarkedBlock[];
  asides: AsideView[];
  sourceCount: number;
  articleDate: string | null;
  checkedOn: DayView | null;
  publishedOn: DayView | null;
  updatedOn: DayView | null;
  speakers: string[];
  waivers: { rule: string; name: string; reason: string }[];
  correctionCount: number;
}

/** Arranges a report for its page. */
export function viewReport(model: ReportModel): ReportView {
  const { report, front, article, notCheckable } = model.checked;
  const day = (raw: string | undefined): DayView | null => (raw === undefined ? null : { raw, text: formatDate(raw, model.lang) });
  const speakers = new Set(model.claims.map(({ claim }) => claim.speaker?.name ?? model.t("speaker.article")));
  return {
    groups: groupByVerdict(model),
    coverage: { accounted: model.coverage.accounted, total: model.coverage.total, map: drawCoverageMap(model) },
    blocks: markArticle(model),
    asides: (report.notCheckable ?? []).flatMap(({ reason }, index) => {
      const span = notCheckable[index];
      if (span === undefined) return [];
      const sentence = article.sentences.findIndex(({ start, end }) => start <= span.start && span.start < end) + 1;
      return [{ letter: letterFor(index), text: article.text.slice(span.start, span.end), reason, sentence }];
    }),
    sourceCount: model.uses.size,
    articleDate: front.published === undefined ? null : formatDate(front.published, model.lang),
    checkedOn: day(
      model.claims
        .flatMap(({ claim }) => claim.checkedOn ?? [])
        .sort()
        .at(-1),
    ),
    publishedOn: day(report.publishedOn),
    updatedOn: day(report.updatedOn),
    speakers: [...speakers].sort((a, b) => a.localeCompare(b, model.lang)),
    waivers: (report.waivers ?? []).map(({ rule, reason }) => ({ rule, name: model.t(`rule.${rule}.name`), reason })),
    correctionCount: model.claims.reduce((count, { claim }) => count + (claim.corrections?.length ?? 0), 0),
  };
}
