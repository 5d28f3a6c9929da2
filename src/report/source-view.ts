import { formatDate } from "./format-date.ts";
import type { ReportModel } from "./report-model.ts";

/** A source as pages show it. Optional facts are null when they are not known. */
export interface SourceView {
  id: string;
  name: string;
  /** True when the name is the source's own title, false when it is our description. */
  titled: boolean;
  lang: string;
  publisher: string;
  origin: string | null;
  originNote: string | null;
  kind: string;
  published: string | null;
  /** The date as files write it, for <time>. */
  publishedRaw: string | null;
  accessed: string | null;
  author: string | null;
  url: string;
  host: string;
  archivedUrl: string | null;
  interest: string | null;
  note: string | null;
  titleNote: string | null;
}

/**
 * Prepares a source for a page.
 *
 * @throws when the id is not in the report's sources; checkProject has proven that it is
 */
export function viewSource(model: ReportModel, id: string): SourceView {
  const source = model.checked.sources[id];
  if (source === undefined) throw new Error(`The source ${id} is not in ${model.id}/_sources.json.`);
  const date = (value: string | undefined): string | null => (value === undefined ? null : formatDate(value, model.lang));
  return {
    id,
    name: source.title ?? source.label,
    titled: source.title !== undefined,
    lang: source.title === undefined ? model.checked.report.lang : source.lang,
    publisher: source.publisher,
    origin: source.origin ?? null,
    originNote: source.originNote ?? null,
    kind: model.ratings.sourceKinds.find((kind) => kind.id === source.kind)?.label ?? source.kind,
    published: date(source.published),
    publishedRaw: source.published ?? null,
    accessed: date(source.accessedOn),
    author: source.author ?? null,
    url: source.url,
    host: new URL(source.url).hostname.replace(/^www\./, ""),
    archivedUrl: source.archivedUrl ?? null,
    interest: source.interest ?? null,
    note: source.note ?? null,
    titleNote: source.titleNote ?? null,
  };
}
