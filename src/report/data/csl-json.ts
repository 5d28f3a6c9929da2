import type { Source, SourceKind } from "../../schema/types.ts";
import type { ReportModel } from "../report-model.ts";
import { writeJson } from "./write-json.ts";

/** A date of CSL-JSON: year, month and day, as far as they are known. */
export interface CslDate {
  "date-parts": number[][];
}

/** A source in the terms of the Citation Style Language (CSL-JSON 1.0.2). */
export interface CslItem {
  id: string;
  type: "article-newspaper" | "dataset" | "document" | "webpage";
  title: string;
  author?: { literal: string }[];
  "container-title"?: string;
  publisher: string;
  issued?: CslDate;
  accessed?: CslDate;
  URL: string;
  language: string;
  note?: string;
  custom: { kind: SourceKind; archivedUrl?: string; origin?: string };
}

const types: Record<SourceKind, CslItem["type"]> = {
  "primary-document": "document",
  "official-statement": "webpage",
  transcript: "document",
  data: "dataset",
  "wire-report": "article-newspaper",
  "news-report": "article-newspaper",
  "expert-analysis": "webpage",
  reference: "webpage",
};

/** Describes the sources that the published claims of a report rest on, by id, in the terms of CSL. Where a title is not known, our label stands. */
export function cslItems(model: ReportModel): CslItem[] {
  return [...model.uses.keys()].sort().flatMap((id) => {
    const source = model.checked.sources[id];
    return source === undefined ? [] : [cslItem(id, source)];
  });
}

/** Writes the sources of a report as CSL-JSON. */
export function sourcesCsl(model: ReportModel): string {
  return writeJson(cslItems(model));
}

function cslItem(id: string, source: Source): CslItem {
  const type = types[source.kind];
  const notes = [source.titleNote, source.note, source.archivedUrl === undefined ? undefined : `Archived copy: ${source.archivedUrl}`];
  const note = notes.filter((each) => each !== undefined).join(" ");
  return {
    id,
    type,
    title: source.title ?? source.label,
    ...(source.author === undefined ? {} : { author: [{ literal: source.author }] }),
    ...(type === "document" || type === "dataset" ? {} : { "container-title": source.publisher }),
    publisher: source.publisher,
    ...(source.published === undefined ? {} : { issued: cslDate(source.published) }),
    ...(source.accessedOn === undefined ? {} : { accessed: cslDate(source.accessedOn) }),
    URL: source.url,
    language: source.lang,
    ...(note === "" ? {} : { note }),
    custom: {
      kind: source.kind,
      ...(source.archivedUrl === undefined ? {} : { archivedUrl: source.archivedUrl }),
      ...(source.origin === undefined ? {} : { origin: source.origin }),
    },
  };
}

/** Gives a day, month or year in the terms of CSL. */
export function cslDate(value: string): CslDate {
  return { "date-parts": [value.split("-").map(Number)] };
}
