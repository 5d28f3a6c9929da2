import type { BreadcrumbList, Organization, WithContext } from "schema-dts";
import type { SiteFile } from "../schema/types.ts";

/** One step on the way from the site's root to a page. */
export interface Crumb {
  name: string;
  /** The page's full published address. */
  url: string;
}

/** The full published addresses of the pages that say how the publisher works. */
export interface PolicyAddresses {
  site: string;
  about: string;
  method: string;
  corrections: string;
}

/** schema.org keeps this property for news media "or other fact-checking Organization" in its text, and for news media only in its domain. */
type FactChecker = Organization & { verificationFactCheckingPolicy: string };

/** Describes where a page stands, outermost first, as schema.org's BreadcrumbList. */
export function breadcrumbs(crumbs: Crumb[]): WithContext<BreadcrumbList> {
  return {
    "@context": "https://schema.org",
    "@type": "BreadcrumbList",
    itemListElement: crumbs.map(({ name, url }, index) => ({ "@type": "ListItem", position: index + 1, name, item: url })),
  };
}

/**
 * Describes the publisher for machines, as schema.org's Organization, with where its principles and policies stand.
 * Sections of the pages about the publisher and about corrections are named when site.json has them under the ids it describes.
 */
export function organization(site: SiteFile, addresses: PolicyAddresses): WithContext<FactChecker> {
  const { name, url = addresses.site, email } = site.publisher;
  const has = (sections: SiteFile["about"], id: string): boolean => sections.some((section) => section.id === id);
  const about = (id: string): string => `${addresses.about}${has(site.about, id) ? `#section-${id}` : ""}`;
  return {
    "@context": "https://schema.org",
    "@type": "Organization",
    name,
    url,
    ...(email === undefined ? {} : { email }),
    publishingPrinciples: about("independence"),
    verificationFactCheckingPolicy: addresses.method,
    correctionsPolicy: `${addresses.corrections}${has(site.corrections, "policy") ? "#section-policy" : ""}`,
    ...(has(site.about, "funding") ? { ownershipFundingInfo: about("funding") } : {}),
    // The page of corrections always says how to report an error.
    actionableFeedbackPolicy: `${addresses.corrections}#report-an-error`,
  };
}
