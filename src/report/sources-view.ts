import { foldName } from "../check/rules/fold-name.ts";
import { originOf } from "../check/rules/origin-of.ts";
import { drawSourceTimeline, type SourceTimeline } from "./figures/source-timeline.ts";
import type { ReportModel, SourceUse } from "./report-model.ts";
import { viewSource, type SourceView } from "./source-view.ts";

/** A source with the claims that rest on it. */
export interface UsedSource {
  source: SourceView;
  uses: SourceUse[];
}

/** The sources of one kind. */
export interface SourceKindGroup {
  id: string;
  label: string;
  definition: string;
  sources: UsedSource[];
}

/** An origin and through whom its stories were read. */
export interface OriginSummary {
  name: string;
  sources: SourceView[];
}

/** Everything the sources page of a report shows. */
export interface SourcesView {
  total: number;
  originCount: number;
  withoutArchive: number;
  groups: SourceKindGroup[];
  timeline: SourceTimeline | null;
  /** Origins that were read in more than one place, most first. */
  sharedOrigins: OriginSummary[];
}

/** Arranges the sources of a report by kind, each with the claims that rest on it. */
export function viewSources(model: ReportModel): SourcesView {
  const used = [...model.uses.entries()].map(([id, uses]) => ({ source: viewSource(model, id), uses, file: model.checked.sources[id] }));
  used.sort((a, b) => a.source.publisher.localeCompare(b.source.publisher, model.lang) || a.source.id.localeCompare(b.source.id, "en"));
  const origins = new Map<string, OriginSummary>();
  for (const { source, file } of used) {
    if (file === undefined) continue;
    const name = originOf(file);
    const origin = origins.get(foldName(name)) ?? { name, sources: [] };
    origin.sources.push(source);
    origins.set(foldName(name), origin);
  }
  return {
    total: used.length,
    originCount: origins.size,
    withoutArchive: used.filter(({ source }) => source.archivedUrl === null).length,
    groups: model.ratings.sourceKinds.flatMap((kind) => {
      const sources = used.filter(({ file }) => file?.kind === kind.id).map(({ source, uses }) => ({ source, uses }));
      return sources.length === 0 ? [] : [{ id: kind.id, label: kind.label, definition: kind.definition, sources }];
    }),
    timeline: drawSourceTimeline(model),
    sharedOrigins: [...origins.values()]
      .filter(({ sources }) => sources.length > 1)
      .sort((a, b) => b.sources.length - a.sources.length || a.name.localeCompare(b.name, model.lang)),
  };
}
