import { rules } from "../check/rules/index.ts";
import { viewClaim } from "../report/claim-view.ts";
import { listCorrections, recordCorrections } from "../report/corrections-view.ts";
import { citeClaim } from "../report/data/cite-claim.ts";
import { claimDownloads, reportDownloads, siteDownloads } from "../report/data/list-downloads.ts";
import { embedFrame, embedTitle } from "../report/data/embed-frame.ts";
import { oembedPath } from "../report/data/oembed-json.ts";
import { embedPath, viewEmbed } from "../report/embed-view.ts";
import { linkDesk, reportClaimError, reportError } from "../report/error-report.ts";
import { viewHistory } from "../report/history-view.ts";
import { languageLinks, nameLanguage } from "../report/language-links.ts";
import { viewRules } from "../report/method-view.ts";
import type { NumberedClaim, ReportModel } from "../report/report-model.ts";
import { viewReport } from "../report/report-view.ts";
import { socialLocale } from "../report/social-locale.ts";
import { viewSources } from "../report/sources-view.ts";
import { nameClaimStyles } from "./claim-styles.ts";
import { contentPolicy } from "./content-policy.ts";
import { writeBibtex } from "./citations/write-bibtex.ts";
import { writeInStyles } from "./citations/write-in-styles.ts";
import type { Citations } from "./create-markdown.ts";
import type { Site } from "./derive-site.ts";
import { viewSearch } from "./search/view-search.ts";
import { browseWays, viewList } from "./lists/list-data.ts";
import { pageAlternates } from "./page-alternates.ts";
import { pageMarkup } from "./page-markup.ts";
import { canonicalUrl, wayBack, type Page } from "./page.ts";
import { shareImageOf, wordShareImage } from "./share-images/plan-share-images.ts";
import { keepShownCitations } from "./shown-citations.ts";

/**
 * Gathers what the template of a page shows: the frame and what is of its kind.
 *
 * @param styles gives the style sheet, as markup, for a page of this kind with this way back to the site's root
 */
export function pageData(site: Site, page: Page, styles: (kind: string, root: string) => unknown): object {
  const root = wayBack(page, site.baseUrl);
  const model = site.modelFor(page);
  const shown = kindData(site, page, model);
  const sheet = styles(page.kind === "claim" && "styles" in shown ? String(shown.styles) : page.kind, root);
  return {
    site: site.project.site,
    ratings: model?.ratings ?? site.project.ratings,
    t: model?.t ?? site.t,
    page: {
      kind: page.kind,
      path: page.path,
      root,
      lang: model?.lang ?? site.lang,
      dir: model?.dir ?? site.dir,
      siteLang: site.lang,
      // A moved page and a card stand for the page they lead to.
      canonical: canonicalUrl(
        site.baseUrl,
        (page.kind === "moved" || page.kind === "embed" ? model?.claims[page.claim]?.path : undefined) ?? page.path,
      ),
      shareType: model === undefined ? "website" : "article",
      shareLocale: socialLocale(model?.lang ?? site.lang),
      shareImage: shareImageData(site, page),
      styles: sheet,
      policy: contentPolicy([String(sheet)]),
      // Nobody who searches should land on a verdict that is no longer given.
      noindex: site.preview || ["not-found", "history", "embed"].includes(page.kind) || page.hidden === true,
      preview: site.preview,
      alternates: pageAlternates(site, page, model),
    },
    ...shown,
  };
}

function shareImageData(site: Site, page: Page): object | null {
  const image = shareImageOf(site, page);
  return image === undefined ? null : { url: canonicalUrl(site.baseUrl, image.path), alt: wordShareImage(site, image).alt };
}

/** What each kind of page shows besides the frame. */
function kindData(site: Site, page: Page, model: ReportModel | undefined): object {
  if (page.kind === "claim" && model !== undefined) return claimData(site, page, model);
  const structured = pageMarkup(site, page, model);
  switch (page.kind) {
    case "search":
      return { structured, view: viewSearch(site) };
    case "home":
    case "claims":
    case "names":
      return { structured, ...listData(site, page) };
    case "method":
      return { structured, reports: site.digests, rules: viewRules(rules, site.digests, site.t) };
    case "corrections": {
      const recorded = site.digests.flatMap(({ corrections }) => corrections);
      return { structured, corrections: listCorrections(recorded, site.textsOf), desk: linkDesk(site.project.site) };
    }
    case "about":
      return { structured, files: siteDownloads(site.t) };
    case "not-found":
      return { structured };
    default:
      if (model === undefined) throw new Error(`The page ${page.path} belongs to no report.`);
      if (page.kind === "report")
        return {
          structured,
          report: model,
          view: viewReport(model),
          files: reportDownloads(model, site.offersZip),
          reportError: reportError(model, site.baseUrl),
        };
      if (page.kind === "sources") return { structured, report: model, view: viewSources(model) };
      if (page.kind === "report-corrections")
        return { structured, report: model, corrections: listCorrections(recordCorrections(model), site.textsOf) };
      if (page.kind === "embed") return embedData(page, model);
      return claimData(site, page, model);
  }
}

function listData(site: Site, { path }: Page): object {
  const planned = site.lists.pages.get(path);
  if (planned === undefined) throw new Error(`The page ${path} belongs to no list.`);
  if (planned.kind !== "home") return { view: viewList(site, planned) };
  const { items, pager } = planned.page;
  return { pager, reports: items.map((report) => ({ report, t: site.textsOf(report.lang) })), ways: browseWays(site) };
}

/** What a claim's page says of its other languages: the original and what became of the translations. */
function languageData(site: Site, page: Page, model: ReportModel): { languages: readonly unknown[]; translation: object | null } {
  const original = site.models[page.report];
  const claim = original?.claims[page.claim];
  if (original === undefined || claim === undefined) return { languages: [], translation: null };
  const translated = claim.translations.find(({ lang }) => lang === page.lang);
  return {
    languages: languageLinks(original, claim, site.baseUrl),
    translation:
      translated === undefined
        ? null
        : {
            isStale: translated.isStale,
            by: translated.translation.translatedBy ?? null,
            from: nameLanguage(original.lang, model.lang),
            original: claim.path,
          },
  };
}

/** Where a check stands that its page has to say above everything. */
const noticed = new Set(["disputed", "retracted"]);

function embedData(page: Page, model: ReportModel): object {
  const claim = findClaim(page, model);
  return { view: viewEmbed(model, claim), title: embedTitle(model, claim) };
}

/** What the page of a claim offers to other sites; the oEmbed file by its full address, as programs that look for it do not complete one. */
function embedLinks({ baseUrl }: Site, model: ReportModel, claim: NumberedClaim): object {
  return {
    html: embedFrame(model, claim, baseUrl).html,
    card: embedPath(claim),
    oembed: canonicalUrl(baseUrl, oembedPath(model.id, claim)),
  };
}

function findClaim(page: Page, model: ReportModel): NumberedClaim {
  const claim = model.claims[page.claim];
  if (claim === undefined) throw new Error(`The page ${page.path} belongs to no claim.`);
  return claim;
}

function claimData(site: Site, page: Page, model: ReportModel): object {
  const claim = findClaim(page, model);
  const view = keepShownCitations(viewClaim(model, claim));
  const citations: Citations = {
    numbers: view.citations,
    label: (number) => model.t("analysis.citation", { number }),
    write: (number) => model.t.number(number),
    seen: new Set(),
  };
  const history = viewHistory(model, claim);
  const inLanguages = languageData(site, page, model);
  return {
    report: model,
    view,
    citations,
    history,
    ...inLanguages,
    styles: nameClaimStyles({
      isUnchanged:
        claim.published &&
        !site.preview &&
        !noticed.has(view.status.id) &&
        view.corrections.length === 0 &&
        history.note !== null &&
        inLanguages.languages.length === 0,
      readsBack: model.dir === "rtl" || model.articleDir === "rtl",
      colours: [claim.verdict, ...view.related.map(({ verdict }) => verdict)].map(({ colour }) => colour),
    }),
    embed: claim.published && page.lang === undefined ? embedLinks(site, model, claim) : null,
    forms: claim.published ? citeClaim(model, claim, site.baseUrl, { writeInStyles, writeBibtex }) : null,
    reportError: reportClaimError(model, claim, site.baseUrl),
    files: claimDownloads(model, claim),
    structured: pageMarkup(site, page, model, view),
  };
}
