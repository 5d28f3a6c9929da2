import type { Publication, ReviewFacts } from "./review-facts.ts";
import type { Reviewed } from "./sort-reviews.ts";

/**
 * Lists the further publications that reviews name as leads: nobody has looked at them, and no source can be made of an address alone.
 *
 * @param article the address of the article that makes the claims
 */
export function listLeads(reviews: readonly Reviewed[], article: string | undefined): string[] {
  const named = reviews.flatMap(({ appearances, cited }: ReviewFacts) => [...appearances.filter(isOther), ...cited]);
  return [...new Set(named.flatMap(writeLead))].slice(0, 200);
  function isOther({ url }: Publication, place: number): boolean {
    return url === undefined ? place > 0 : url !== article;
  }
}

function writeLead({ headline, publisher, author, published, url }: Publication): string[] {
  const about = [author, publisher, published].filter((one) => one !== undefined).join(", ");
  const title = [headline, about === "" ? undefined : `(${about})`].filter((one) => one !== undefined).join(" ");
  const lead = [title === "" ? undefined : title, url].filter((one) => one !== undefined).join(": ");
  return lead === "" || lead.length > 1000 ? [] : [lead];
}

/** Says where they went. */
export function describeLeads(leads: readonly string[]): string[] {
  return leads.length === 0 ? [] : [`further publications that are named (${leads.length}) → notSeen of _report.json`];
}
