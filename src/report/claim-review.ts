import type { Article, Claim, ClaimReview, CorrectionComment, Organization, Person, Rating, WebPage, WithContext } from "schema-dts";
import type { RatingsFile } from "../schema/types.ts";
import type { MarkedFacts } from "./claim-view.ts";
import type { ReportModel } from "./report-model.ts";

/** Addresses that the markup of a claim page names, in full, as they are published. */
export interface ClaimAddresses {
  /** The claim's page. */
  claim: string;
  /** The site's root. */
  site: string;
}

/**
 * Describes a claim page for machines, as schema.org's ClaimReview with the properties that Google's page on it asks for.
 *
 * Only what the page shows is marked up. The text of the claim is never cut: the house rule claimreview-summary holds its length.
 * The article is named as an appearance of the claim, never as its first one, which no check of one article can know.
 * An interval of dates is given by its first day, because schema.org's Date is one day; a month or a year stays as it is.
 *
 * @returns the markup, or null for a claim that must not have any: see `bearsClaimReview`
 */
export function claimReview(model: ReportModel, view: MarkedFacts, addresses: ClaimAddresses): WithContext<ClaimReview> | null {
  if (!bearsClaimReview(model, view)) return null;
  const { claim } = view.claim;
  const published = model.checked.report.publishedOn ?? claim.checkedOn;
  const changed = [claim.checkedOn ?? "", ...view.corrections.map(({ on }) => on.raw)].sort().at(-1) ?? "";
  const { name, url = addresses.site } = model.site.publisher;
  return {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    url: addresses.claim,
    inLanguage: model.lang,
    claimReviewed: claim.shortStatement ?? claim.statement,
    reviewRating: rate(model.ratings, view),
    author: { "@type": "Organization", name, url },
    ...(published === undefined ? {} : { datePublished: published, ...(changed > published ? { dateModified: changed } : {}) }),
    itemReviewed: describeClaim(model, view),
    ...listTranslations(view, addresses),
    ...(view.corrections.length === 0 ? {} : { correction: view.corrections.map((entry) => describeCorrection(model, entry)) }),
  };
}

/** The pages of the check in other languages; one that is out of date is no translation of what stands here. */
function listTranslations({ claim: { translations } }: MarkedFacts, { claim }: ClaimAddresses): { workTranslation?: WebPage[] } {
  const current = translations.filter(({ isStale }) => !isStale);
  const pages = current.map(({ lang }): WebPage => ({ "@type": "WebPage", url: `${claim}${lang}/`, inLanguage: lang }));
  return pages.length === 0 ? {} : { workTranslation: pages };
}

/**
 * Tells whether a claim page carries a ClaimReview. A draft does not, nor does a retracted claim: its page says that the verdict no
 * longer stands, so markup must not state one. Neither does a check of an article that the publisher of the site has published itself.
 */
export function bearsClaimReview(model: ReportModel, { claim: { claim, published } }: Pick<MarkedFacts, "claim">): boolean {
  return published && claim.status !== "retracted" && claim.verdict !== undefined && !isOwnArticle(model);
}

function isOwnArticle({ site, checked: { front } }: ReportModel): boolean {
  const fold = (name: string): string => name.normalize("NFKC").replaceAll(/\s+/g, " ").trim().toLowerCase();
  if (fold(front.publisher) === fold(site.publisher.name)) return true;
  return [site.baseUrl, site.publisher.url].some((own) => own !== undefined && front.url !== undefined && liesUnder(front.url, own));
}

function liesUnder(address: string, root: string): boolean {
  return new URL(address).href.startsWith(`${new URL(root).href.replace(/\/+$/, "")}/`);
}

/** The verdict in words; in numbers too when it lies on the scale, whose ends are the lowest and highest numbers that ratings.json gives. */
function rate({ verdicts }: RatingsFile, { claim, finding }: MarkedFacts): Rating {
  const values = verdicts.flatMap(({ value }) => value ?? []);
  const value = verdicts.find(({ id }) => id === claim.verdict.id)?.value;
  const [worst, best] = [Math.min(...values), Math.max(...values)];
  return {
    "@type": "Rating",
    alternateName: claim.verdict.label,
    ...(finding === null ? {} : { ratingExplanation: finding }),
    ...(value === undefined || worst >= best ? {} : { ratingValue: value, bestRating: best, worstRating: worst }),
  };
}

function describeClaim(model: ReportModel, view: MarkedFacts): Claim {
  const { claim } = view.claim;
  return {
    "@type": "Claim",
    text: claim.statement,
    ...(claim.speaker === undefined ? {} : { author: describeSpeaker(claim.speaker) }),
    ...(view.articleDate === null ? {} : { datePublished: view.articleDate.raw }),
    appearance: describeArticle(model, view),
  };
}

function describeSpeaker(speaker: NonNullable<MarkedFacts["claim"]["claim"]["speaker"]>): Person | Organization {
  const { name, sameAs, role } = speaker;
  const known = sameAs === undefined ? { name } : { name, sameAs };
  if (speaker.kind === "organization") return { "@type": "Organization", ...known };
  return { "@type": "Person", ...known, ...(role === undefined ? {} : { jobTitle: role }) };
}

function describeArticle({ checked: { front } }: ReportModel, { articleDate }: MarkedFacts): Article {
  return {
    "@type": "Article",
    headline: front.headline,
    ...(front.url === undefined ? {} : { url: front.url }),
    ...(front.archivedUrl === undefined ? {} : { archivedAt: front.archivedUrl }),
    ...(articleDate === null ? {} : { datePublished: articleDate.raw }),
    inLanguage: front.lang,
    ...(front.author === undefined
      ? {}
      : { author: { "@type": front.author === front.publisher ? "Organization" : "Person", name: front.author } }),
    publisher: { "@type": "Organization", name: front.publisher },
  };
}

function describeCorrection(model: ReportModel, { on, what, why }: MarkedFacts["corrections"][number]): CorrectionComment {
  return { "@type": "CorrectionComment", datePublished: on.raw, text: `${what} ${model.t("corrections.why")} ${why}` };
}
