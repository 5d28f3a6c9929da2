import { canonicalUrl } from "../canonical-url.ts";
import type { NumberedClaim, ReportModel } from "../report-model.ts";
import { claimDates, type ClaimDates } from "./claim-dates.ts";
import { claimHeadline } from "./claim-headline.ts";
import type { Feed, FeedEntry } from "./feed.ts";
import type { OpenData } from "./open-data.ts";

/** How many entries a feed has at most; older ones stay on the pages. */
export const feedLength = 100;

/** The newest checks of all reports. */
export function checksFeed(data: OpenData): Feed {
  return {
    ...frame(data, "index.html", "feed"),
    title: data.site.name,
    description: data.site.tagline,
    ...newestChecks(data, data.models),
  };
}

/** The newest checks of one report. */
export function reportFeed(data: OpenData, model: ReportModel): Feed {
  return {
    ...frame(data, model.path, `${model.id}/feed`),
    title: model.t("report.page-title", { title: model.checked.report.title }),
    description: model.checked.report.summary,
    lang: model.lang,
    ...newestChecks(data, [model]),
  };
}

/** The newest corrections of all reports. */
export function correctionsFeed(data: OpenData): Feed {
  return {
    ...frame(data, "corrections/index.html", "corrections"),
    title: `${data.t("corrections.page-title")} · ${data.site.name}`,
    description: data.t("corrections.lead"),
    ...newestCorrections(data, data.models),
  };
}

/** The newest corrections of one report. */
export function reportCorrectionsFeed(data: OpenData, model: ReportModel): Feed {
  return {
    ...frame(data, `${model.id}/corrections/index.html`, `${model.id}/corrections`),
    title: model.t("corrections.report-title", { title: model.checked.report.title }),
    description: model.t("corrections.lead"),
    lang: model.lang,
    ...newestCorrections(data, [model]),
  };
}

function frame(data: OpenData, page: string, name: string): Pick<Feed, "homeUrl" | "atomUrl" | "jsonUrl" | "author" | "lang"> {
  const { name: author, url = data.baseUrl, email } = data.site.publisher;
  return {
    homeUrl: canonicalUrl(data.baseUrl, page),
    atomUrl: canonicalUrl(data.baseUrl, `${name}.xml`),
    jsonUrl: canonicalUrl(data.baseUrl, `${name}.json`),
    author: { name: author, url, ...(email === undefined ? {} : { email }) },
    lang: data.lang,
  };
}

/** Entries are made only of what the feed has room for: a site may have ten thousand claims. */
function newestChecks(data: OpenData, models: ReportModel[]): Pick<Feed, "entries" | "updated"> {
  const dated = models.flatMap((model) =>
    model.claims.flatMap((claim) => {
      const dates = claimDates(model, claim);
      return dates === null ? [] : [{ model, claim, ...dates }];
    }),
  );
  const { entries, updated } = newest(dated);
  return { updated, entries: entries.map(({ model, claim, ...dates }) => checkEntry(data, model, claim, dates)) };
}

function newestCorrections(data: OpenData, models: ReportModel[]): Pick<Feed, "entries" | "updated"> {
  const { entries, updated } = newest(models.flatMap((model) => model.claims.flatMap((claim) => correctionEntries(data, model, claim))));
  // Without a correction, the record is as old as what it could correct.
  return { entries, updated: updated ?? newestChecks(data, models).updated };
}

/** Sorting is stable: what is of one day stays in the order of the reports and of the article. */
function newest<Entry extends { updated: string }>(all: Entry[]): { entries: Entry[]; updated: string | null } {
  const entries = all.toSorted((a, b) => (a.updated < b.updated ? 1 : a.updated > b.updated ? -1 : 0)).slice(0, feedLength);
  return { entries, updated: entries[0]?.updated ?? null };
}

function checkEntry(data: OpenData, model: ReportModel, claim: NumberedClaim, dates: ClaimDates): FeedEntry {
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

function correctionEntries(data: OpenData, model: ReportModel, claim: NumberedClaim): FeedEntry[] {
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
