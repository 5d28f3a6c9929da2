import { canonicalUrl } from "../canonical-url.ts";
import { claimVersion } from "../claim-version.ts";
import type { NumberedClaim, ReportModel } from "../report-model.ts";
import { claimDates } from "./claim-dates.ts";
import { claimHeadline } from "./claim-headline.ts";
import { bibtexDate, writeBibtex } from "./write-bibtex.ts";

/** How to cite a claim's page: as plain texts for a list of references, and as an entry for BibTeX. */
export interface ClaimCitations {
  apa: string;
  chicago: string;
  bibtex: string;
}

// Both styles are English ones, whatever the language of the report.
const dayInWords = new Intl.DateTimeFormat("en-US", { timeZone: "UTC", year: "numeric", month: "long", day: "numeric" });

/**
 * Cites a claim's page in APA (7th edition) and Chicago (17th edition, author and date). The publisher is the author, the date is that of
 * the last change, and the verdict is part of the title, so that a citation never looks as if we made the claim. The title keeps its
 * capitals, as it is a sentence. Where the history is known, the version is named as these styles name that of a program or data set,
 * so that a reader of the citation can open what was cited even when the page has changed.
 *
 * The words are those of the CSL styles of these names; a processor of such styles would make them too, at several milliseconds a page.
 */
export function citeClaim(model: ReportModel, claim: NumberedClaim, baseUrl: string): ClaimCitations {
  const { name, publisher } = model.site;
  const { title } = claimHeadline(model, claim);
  const date = claimDates(model, claim)?.updated;
  const url = canonicalUrl(baseUrl, claim.path);
  const [monthAndDay = "", year = "n.d."] = date === undefined ? [] : dayInWords.format(new Date(date)).split(", ");
  const site = name === publisher.name ? "" : ` ${endSentence(name)}`;
  const author = endSentence(publisher.name);
  const version = claimVersion(claim);
  // What stands in brackets belongs to the title's sentence.
  const versioned = version === null ? endSentence(title) : `${title.replace(/(?<!\.)\.$/, "")} (Version ${version}).`;
  return {
    apa: `${author} (${date === undefined ? year : `${year}, ${monthAndDay}`}). ${versioned}${site} ${url}`,
    chicago: `${author} ${endSentence(year)} “${endSentence(quoteWithin(title))}”${site}${version === null ? "" : ` Version ${version}.`}${date === undefined ? "" : ` ${monthAndDay}, ${year}.`} ${url}.`,
    bibtex: writeBibtex([
      {
        key: claim.id,
        fields: {
          author: publisher.name,
          title,
          ...(site === "" ? {} : { howpublished: name }),
          ...bibtexDate(date),
          ...(version === null ? {} : { note: `Version ${version}` }),
          url,
          language: model.lang,
        },
      },
    ]),
  };
}

/** Ends a text with a full stop, unless it ends already. */
function endSentence(text: string): string {
  return /[.?!…؟。][”’"'»]*$/u.test(text) ? text : `${text}.`;
}

/** Quotation marks within quotation marks are single ones. */
function quoteWithin(text: string): string {
  return text.replaceAll("“", "‘").replaceAll("”", "’");
}
