import { listCorrections, recordCorrections, type RecordedCorrection } from "../../src/report/corrections-view.ts";
import { annotationsJson } from "../../src/report/data/annotations-json.ts";
import { claimDates, latest } from "../../src/report/data/claim-dates.ts";
import { claimHeadline } from "../../src/report/data/claim-headline.ts";
import { cslItems } from "../../src/report/data/csl-json.ts";
import { embedFrame } from "../../src/report/data/embed-frame.ts";
import { publicClaim } from "../../src/report/data/public-files.ts";
import { reportJson } from "../../src/report/data/report-json.ts";
import { reportCorrectionsFeed, reportFeed } from "../../src/report/data/site-feeds.ts";
import type { NumberedClaim, ReportModel } from "../../src/report/report-model.ts";
import type { Site } from "../../src/site/derive-site.ts";
import { pageAlternates } from "../../src/site/page-alternates.ts";
import { twinOfClaim, twinOfReport, twinOfSources, type HugoPage } from "./hugo-pages.ts";

const outputsOfClaim = ["html", "card", "oembed", "markup"];
const outputsOfReport = [
  "html",
  "whole",
  "table",
  "lines",
  "annotations",
  "csl",
  "bibtex",
  "ris",
  "atom",
  "news",
  "correctionsatom",
  "correctionsnews",
];

/** What the page of a claim shows and the files beside it, and those of its report, say of it. */
export function wholeTwinOfClaim(site: Site, model: ReportModel, numbered: NumberedClaim, annotated: Annotation[]): HugoPage {
  const { params, body } = twinOfClaim(site, model, numbered);
  const { claim, id } = numbered;
  const { $schema: _, ...fields } = publicClaim(model, numbered);
  const evidence = claim.evidence ?? [];
  const citing = (wanted: string): string =>
    [...new Set(evidence.flatMap(({ stance, source }) => (stance === wanted ? source : [])))].join(" ");
  const more = {
    outputs: outputsOfClaim,
    own: numbered.path,
    id,
    frameheight: embedFrame(model, numbered, site.baseUrl).height,
    updated: claimDates(model, numbered)?.updated,
    summed: claimHeadline(model, numbered).summary,
    // Hugo reads names of the front matter in small letters, so a file that keeps to the letter is a text; without its first brace.
    json: JSON.stringify(fields).slice(1),
    quotes: claim.quotes.map(({ exact }) => exact),
    supporting: citing("supports"),
    contradicting: citing("contradicts"),
    context: citing("context"),
    lastcorrected: latest((claim.corrections ?? []).map(({ on }) => on)),
    annotations: annotated
      .filter((each) => each.id.includes(`#${id}-quote-`))
      .map((each) => ({ id: each.id, target: JSON.stringify(each.target) })),
  };
  return { params: { ...params, ...more }, body };
}

/** A W3C annotation, as far as templates do not make it. */
interface Annotation {
  id: string;
  target: object;
}

/** Gives the annotations of a report with the places in the article that they are about. */
export function annotate({ data }: Site, model: ReportModel): Annotation[] {
  return (JSON.parse(annotationsJson(data, model)) as { items: Annotation[] }).items;
}

/** What the page of a report shows and the files beside it say. */
export function wholeTwinOfReport({ data }: Site, model: ReportModel, place: number): HugoPage {
  const { params, body } = twinOfReport(model);
  const { sources } = model.checked;
  const whole = JSON.parse(reportJson(data, model)) as Record<string, unknown>;
  const more = {
    outputs: outputsOfReport,
    // Otherwise Hugo orders reports by their titles.
    weight: place + 1,
    annotated: model.claims.reduce((sum, { quotes }) => sum + quotes.length, 0),
    updated: lastChange(model),
    whole: {
      report: JSON.stringify(whole["report"]),
      article: JSON.stringify(whole["article"]),
      sources: JSON.stringify(whole["sources"]),
    },
    feeds: { checks: reportFeed(data, model), corrections: reportCorrectionsFeed(data, model) },
    sources: cslItems(model).map((item) => ({
      id: item.id,
      type: item.type,
      title: item.title,
      author: item.author?.[0]?.literal,
      publisher: item.publisher,
      published: sources[item.id]?.published,
      accessed: sources[item.id]?.accessedOn,
      url: item.URL,
      language: item.language,
      note: item.note,
      kind: item.custom.kind,
      archived: item.custom.archivedUrl,
      origin: item.custom.origin,
    })),
  };
  return { params: { ...params, ...more }, body };
}

/** What the page of a report's sources shows; the map of the site says when it changed. */
export function wholeTwinOfSources(model: ReportModel): HugoPage {
  const { params, body } = twinOfSources(model);
  return { params: { ...params, updated: lastChange(model) }, body };
}

function lastChange(model: ReportModel): string | undefined {
  return latest(model.claims.flatMap((claim) => claimDates(model, claim)?.updated ?? []));
}

/** What the page of a report's own corrections shows. */
export function twinOfReportCorrections(site: Site, model: ReportModel, place: number): HugoPage {
  const { title } = model.checked.report;
  const page = { kind: "report-corrections" as const, path: `${model.id}/corrections/index.html`, report: place, claim: -1 };
  const pagetitle = model.t("corrections.report-title", { title });
  const params = {
    type: page.kind,
    root: "../../",
    title: model.t("corrections.heading"),
    pagetitle,
    description: `${pagetitle}. ${model.t("corrections.lead")}`,
    alternates: pageAlternates(site, page, model),
    report: { title, path: model.path },
    updated: lastChange(model),
    records: recordsOf(site, recordCorrections(model)),
  };
  return { params, body: "" };
}

/** Corrections as the record shows them, the newest first. */
export function recordsOf(site: Site, recorded: RecordedCorrection[]): object[] {
  return listCorrections(recorded, site.textsOf).map(({ claim, reportTitle, on, kind, what, why, cause, responsible }) => ({
    path: claim.path,
    statement: claim.statement,
    report: reportTitle,
    on: on.raw,
    kind,
    what,
    why,
    cause,
    responsible,
  }));
}
