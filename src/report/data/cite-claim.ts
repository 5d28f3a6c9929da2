import { canonicalUrl } from "../canonical-url.ts";
import { claimVersion } from "../claim-version.ts";
import type { NumberedClaim, ReportModel } from "../report-model.ts";
import type { WriteBibtex } from "./bibtex-item.ts";
import { claimDates } from "./claim-dates.ts";
import { claimHeadline } from "./claim-headline.ts";

/** How to cite a claim's page: as plain texts for a list of references, and as an entry for BibTeX. */
export interface ClaimCitations extends StyledCitations {
  bibtex: string;
}

/** A citation in two styles, which are English ones whatever the language of the report. */
export interface StyledCitations {
  /** As the American Psychological Association has it (7th edition). */
  apa: string;
  /** As the Chicago Manual of Style has it (18th edition), by author and date. */
  chicago: string;
}

/** What a style makes a citation of. All are plain texts. */
export interface CitedPage {
  author: string;
  /** Without the full stop of a sentence, which the styles set. */
  title: string;
  /** The site, when it is called otherwise than its author; else null. */
  site: string | null;
  /** The last change, as YYYY-MM-DD. */
  date: string | null;
  version: string | null;
  url: string;
}

/** Who words citations: the citation library does, which this room does not know. */
export interface CitationWriters {
  /** Words a citation of a page as the styles have it. */
  writeInStyles(page: CitedPage): StyledCitations;
  writeBibtex: WriteBibtex;
}

/**
 * Cites a claim's page. The publisher is the author, the date is that of the last change, and the verdict is part of the title, so that a
 * citation never looks as if we made the claim. Where the history is known, the version is named as these styles name that of a document,
 * so that a reader of the citation can open what was cited even when the page has changed.
 */
export function citeClaim(
  model: ReportModel,
  claim: NumberedClaim,
  baseUrl: string,
  { writeInStyles, writeBibtex }: CitationWriters,
): ClaimCitations {
  const { name, publisher } = model.site;
  const { title } = claimHeadline(model, claim);
  const date = claimDates(model, claim)?.updated;
  const url = canonicalUrl(baseUrl, claim.path);
  const site = name === publisher.name ? null : name;
  const version = claimVersion(claim);
  return {
    ...writeInStyles({ author: publisher.name, title: withoutStop(title), site, date: date ?? null, version, url }),
    bibtex: writeBibtex({
      key: claim.id,
      author: publisher.name,
      title,
      publisher: site ?? undefined,
      published: date,
      version: version ?? undefined,
      url,
      language: model.lang,
    }),
  };
}

/** Takes the full stop from a sentence; one that is also that of an ellipsis or of an abbreviation such as “U.S.” stays. */
function withoutStop(title: string): string {
  return title.replace(/(?<!\.|\.\p{L})\.$/u, "");
}
