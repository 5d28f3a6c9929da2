import { canonicalUrl } from "../canonical-url.ts";
import type { NumberedClaim, ReportModel } from "../report-model.ts";
import { claimDates, type ClaimDates } from "./claim-dates.ts";
import { claimHeadline } from "./claim-headline.ts";
import type { Feed, FeedEntry } from "./feed.ts";
import type { OpenData, Publication } from "./open-data.ts";

/** How many entries a feed has at most; older ones stay on the pages. */
export const feedLength = 100;

/** The newest checks of all reports. */
export function checksFeed(data: OpenData): Feed {
  return {
    ...frame(data, "index.html", "feed"),
    title: data.site.name,
    description: data.site.tagline,
    ...newest(data.digests().flatMap(({ checks }) => checks)),
  };
}

/** The newest checks of one report. */
export function reportFeed(data: Publication, model: ReportModel): Feed {
  return {
    ...frame(data, model.path, `${model.id}/feed`),
    title: model.t("report.page-title", { title: model.checked.report.title }),
    description: model.checked.report.summary,
    lang: model.lang,
    ...newest(newestChecks(data, model)),
  };
}

/** The newest corrections of all reports. */
export function correctionsFeed(data: OpenData): Feed {
  return {
    ...frame(data, "corrections/index.html", "corrections"),
    title: `${data.t("corrections.page-title")} · ${data.site.name}`,
    description: data.t("corrections.lead"),
    ...newestOr(
      data.digests().flatMap(({ corrections }) => corrections),
      checksFeed(data).updated,
    ),
  };
}

/** Of many entries those that a feed has room for, newest first. */
export function keepNewest(entries: FeedEntry[]): FeedEntry[] {
  return newest(entries).entries;
}

/** The newest corrections of one report. */
export function reportCorrectionsFeed(data: Publication, model: ReportModel): Feed {
  return {
    ...frame(data, `${model.id}/corrections/index.html`, `${model.id}/corrections`),
    title: model.t("corrections.report-title", { title: model.checked.report.title }),
    description: model.t("corrections.lead"),
    lang: model.lang,
    ...newestOr(newestCorrections(data, model), newest(newestChecks(data, model)).updated),
  };
}

function frame(data: Publication, page: string, name: string): Pick<Feed, "homeUrl" | "atomUrl" | "jsonUrl" | "author" | "lang"> {
  const { name: author, url = data.baseUrl, email } = data.site.publisher;
  return {
    homeUrl: canonicalUrl(data.baseUrl, page),
    atomUrl: canonicalUrl(data.baseUrl, `${name}.xml`),
    jsonUrl: canonicalUrl(data.baseUrl, `${name}.json`),
    author: { name: author, url, ...(email === undefined ? {} : { email }) },
    lang: data.lang,
  };
}

/** The checks of a report that a feed may have room for, newest first. */
export function newestChecks(data: Publication, model: ReportModel): FeedEntry[] {
  const dated = model.claims.flatMap((claim) => {
    const dates = claimDates(model, claim);
    return dates === null ? [] : [{ claim, ...dates }];
  });
  return newest(dated).entries.map(({ claim, ...dates }) => checkEntry(data, model, claim, dates));
}

/** The corrections of a report that a feed may have room for, newest first. */
export function newestCorrections(data: Publication, model: ReportModel): FeedEntry[] {
  return newest(model.claims.flatMap((claim) => correctionEntries(data, model, claim))).entries;
}

/** Without a correction, the record is as old as what it could correct. */
function newestOr(corrections: FeedEntry[], checked: string | null): Pick<Feed, "entries" | "updated"> {
  const { entries, updated } = newest(corrections);
  return { entries, updated: updated ?? checked };
}

/** Sorting is stable: what is of one day stays in the order of the reports and of the article. */
function newest<Entry extends { updated: string }>(all: Entry[]): { entries: Entry[]; updated: string | null } {
  const entries = all.toSorted((a, b) => (a.updated < b.updated ? 1 : a.updated > b.updated ? -1 : 0)).slice(0, feedLength);
  return { entries, updated: entries[0]?.updated ?? null };
}

function checkEntry(data: Publication, model: ReportModel, claim: NumberedClaim, dates: ClaimDates): FeedEntry {
  const firstId = claim.claim.formerIds?.[0] ?? claim.id;
  return {
    // The address under which the claim was first published: a reader that knows it must not take a renamed claim for a new one.
    id: canonicalUrl(data.baseUrl, `${model.id}/${firstId}/index.html`),
    url: canonicalUrl(data.baseUrl, claim.path),
    ...claimHeadline(model, claim),
    lang: model.lang,
    ...dates,
    category: claim.claim.status === "retracted" || claim.verdict.id === "none" ? null : claim.verdict,
  };
}

function correctionEntries(data: Publication, model: ReportModel, claim: NumberedClaim): FeedEntry[] {
  const { t, lang } = model;
  const corrections = claim.claim.corrections ?? [];
  const { host } = new URL(data.baseUrl);
  return corrections.map(({ on, kind, what, why }, index) => ({
    // A tag (RFC 4151), as corrections have no page of their own; counted from the oldest, so that newer ones leave it as it is.
    id: `tag:${host},${on}:${model.id}/${claim.claim.formerIds?.[0] ?? claim.id}/correction/${corrections.length - index}`,
    url: `${canonicalUrl(data.baseUrl, claim.path)}#corrections`,
    title: `${t(`correction.kind.${kind}`)}: ${claim.claim.statement}`,
    summary: `${what} ${t("corrections.why")} ${why}`,
    lang,
    published: on,
    updated: on,
    category: null,
  }));
}
