import type { SourceUse, NumberedClaim, ReportModel } from "../../src/report/report-model.ts";
import { viewClaim, type ClaimView } from "../../src/report/claim-view.ts";
import { citeClaim } from "../../src/report/data/cite-claim.ts";
import { embedFrame } from "../../src/report/data/embed-frame.ts";
import { claimDownloads } from "../../src/report/data/list-downloads.ts";
import { embedPath } from "../../src/report/embed-view.ts";
import { viewHistory } from "../../src/report/history-view.ts";
import { claimReview } from "../../src/report/claim-review.ts";
import { viewReport } from "../../src/report/report-view.ts";
import { viewSources } from "../../src/report/sources-view.ts";
import { writeBibtex } from "../../src/site/citations/write-bibtex.ts";
import { writeInStyles } from "../../src/site/citations/write-in-styles.ts";
import type { Site } from "../../src/site/derive-site.ts";
import { pageAlternates } from "../../src/site/page-alternates.ts";

/** A content file for Hugo: the front matter and the Markdown below it. Hugo reads names in small letters. */
export interface HugoPage {
  params: Record<string, unknown>;
  body: string;
}

/** What the page of a claim shows, for Hugo's front matter. Dates stay as files have them; the twin template writes them in words. */
export function twinOfClaim(site: Site, model: ReportModel, numbered: NumberedClaim): HugoPage {
  const view = viewClaim(model, numbered);
  const { claim, verdict, path, number } = numbered;
  const { statement, shortStatement, speaker } = claim;
  const page = { kind: "claim" as const, path, report: 0, claim: number - 1 };
  const review = claimReview(model, view, { claim: path, site: "" }) as { dateModified?: string } | null;
  const title = model.t("claim.page-title", { statement, verdict: verdict.label });
  const params = {
    ...frame("claim", "../../", statement, title, `${verdict.label}. ${view.finding ?? statement}`),
    weight: number,
    total: view.total,
    report: { title: model.checked.report.title, path: model.path },
    article: articleOf(model),
    alternates: pageAlternates(site, page, model),
    short: shortStatement ?? statement,
    correctedon: review?.dateModified,
    verdict: verdict.id,
    flags: view.flags.map(({ id }) => id),
    status: claim.status,
    finding: view.finding,
    speaker: speaker && { name: speaker.name, role: speaker.role, sameas: speaker.sameAs },
    asof: claim.asOf,
    checkedon: claim.checkedOn,
    checkedby: claim.checkedBy,
    publishedon: model.checked.report.publishedOn,
    reviews: claim.reviews,
    contexts: view.contexts,
    evidence: evidenceOf(model, view),
    origins: view.origins.map(({ name, through }) => ({
      name,
      through: through.length > 1 || through.some(({ copied }) => copied) ? through.map(({ publisher }) => publisher) : [],
    })),
    sought: view.sought,
    later: view.later.map(({ on, text }) => ({ on: on.raw, day: on.text, text: linkCitations(text, view, new Set()) })),
    wouldchange: view.wouldChange,
    rules: view.rulesPassed.map(({ id }) => id),
    corrections: claim.corrections,
    historynote: viewHistory(model, numbered).note,
    related: view.related.map(short),
    previous: view.previous && short(view.previous),
    next: view.next && short(view.next),
    ...citeClaim(model, numbered, site.baseUrl, { writeInStyles, writeBibtex }),
    card: embedPath(numbered),
    frame: embedFrame(model, numbered, site.baseUrl).html,
    files: claimDownloads(model, numbered),
  };
  return { params, body: linkCitations(view.analysis ?? "", view, new Set()) };
}

/** What the page of a report shows, without its coverage map and downloads. */
export function twinOfReport(model: ReportModel): HugoPage {
  const { report } = model.checked;
  const view = viewReport(model);
  const params = {
    ...frame("report", "../", report.title, model.t("report.page-title", { title: report.title }), report.summary),
    path: model.path,
    article: articleOf(model),
    total: model.claims.length,
    sourcecount: view.sourceCount,
    checkedon: view.checkedOn?.raw,
    publishedon: report.publishedOn,
    groups: view.groups.map(({ verdict, claims }) => ({ verdict: verdict.id, claims: claims.map(long) })),
    blocks: view.blocks.map(({ kind, runs, notes }) => ({
      kind,
      runs: runs.map(({ text, gap, sentences, claim, aside, letters }) => ({
        text,
        gap,
        sentences,
        claim: claim && short(claim),
        aside,
        letters,
      })),
      notes: notes.map(long),
    })),
    asides: view.asides,
  };
  return { params, body: report.method };
}

/** What the page of a report's sources shows, without its timeline. */
export function twinOfSources(model: ReportModel): HugoPage {
  const view = viewSources(model);
  const { title } = model.checked.report;
  const lead = model.t("sources.lead", { count: view.total, origins: view.originCount });
  const use = ({ claim, stance }: SourceUse): object => ({ ...short(claim), stance: model.t(`stance.${stance}`) });
  const params = {
    ...frame("sources", "../../", model.t("sources.heading"), model.t("sources.page-title", { title }), lead),
    report: { title, path: model.path },
    groups: view.groups.map(({ id, sources }) => ({
      kind: id,
      sources: sources.map(({ source, uses }) => ({ ...sourceOf(model, source.id), uses: uses.map(use) })),
    })),
  };
  return { params, body: "" };
}

/** What the home page shows besides the reports. */
export function twinOfHome({ t, project: { site } }: Site): HugoPage {
  return { params: { ...frame("home", "", t("home.heading"), t("home.page-title"), site.tagline) }, body: "" };
}

function frame(type: string, root: string, title: string, pagetitle: string, description: string): object {
  return { type, root, title, pagetitle, description };
}

function short({ number, path, claim, verdict }: NumberedClaim): object {
  return { number, path, statement: claim.statement, verdict: verdict.id };
}

function long(claim: NumberedClaim): object {
  return { ...short(claim), finding: claim.claim.finding, speaker: claim.claim.speaker?.name };
}

function articleOf({ checked: { front } }: ReportModel): object {
  const { headline, url, archivedUrl, published, lang, author, publisher } = front;
  return { headline, url, archived: archivedUrl, published, lang, author, publisher };
}

function sourceOf(model: ReportModel, id: string): object {
  const source = model.checked.sources[id];
  if (source === undefined) throw new Error(`There is no source ${id}.`);
  const { title, label, publisher, author, url, archivedUrl, published, accessedOn, lang, kind, origin, originNote, note, interest } =
    source;
  const facts = { publisher, author, url, archived: archivedUrl, published, accessed: accessedOn, lang, kind, origin, note, interest };
  return { id, name: title ?? label, originnote: originNote, host: new URL(url).hostname, ...facts };
}

function evidenceOf(model: ReportModel, view: ClaimView): object[] {
  return view.evidence.map(({ stance, items }) => ({
    stance,
    items: items.map(({ number, excerpt, continues, locator, note, source, passageUrl, cited }) => ({
      ...sourceOf(model, source.id),
      number,
      excerpt,
      continues,
      locator,
      note,
      passage: passageUrl,
      cited,
    })),
  }));
}

/** Citations as the links that our own renderer makes of them, which Hugo's Markdown leaves as they are. */
function linkCitations(text: string, { citations }: ClaimView, seen: Set<string>): string {
  return text.replaceAll(/ ?\[@([a-z0-9-]+)\]/g, (_, id: string) => {
    const number = citations.get(id) ?? 0;
    const anchor = seen.has(id) ? "" : ` id="cited-${number}"`;
    seen.add(id);
    return `<a class="citation" href="#evidence-${number}"${anchor} aria-label="Evidence ${number}">${number}</a>`;
  });
}
