import type { StatusId, VerdictId } from "../../schema/types.ts";
import { claimDates } from "../data/claim-dates.ts";
import type { NumberedClaim, ReportModel } from "../report-model.ts";
import { translateClaim } from "../translate-claim.ts";
import { translationPath } from "../translate-report.ts";
import { splitWords } from "./split-words.js";

/**
 * What lists and the search know of a published claim. They are made from these alone, so that a report which has not changed need not be
 * read for them again: plain values, which can be kept from one build to the next.
 */
export interface ClaimEntry {
  /** Where its page is, relative to the site's root. */
  path: string;
  statement: string;
  lang: string;
  dir: "ltr" | "rtl";
  verdict: VerdictId | null;
  status: StatusId;
  /** Who makes the claim; null where the article itself does. */
  speaker: string | null;
  /** Who published the article. */
  publisher: string;
  /** The day its check was first published, as YYYY-MM-DD; null where no file says. */
  published: string | null;
  report: { id: string; path: string; title: string };
  /** Its translations that are up to date. */
  translations: { lang: string; path: string; statement: string }[];
  /** The words it is found by, folded, a space between: each once, where it counts most, from the statement to the finding. */
  words: [statement: string, quotes: string, finding: string];
}

/**
 * Lists the published claims of a report, in the order of the article.
 *
 * @param withWords false where only lists are made from them: gathering the words is most of the work
 */
export function listClaimEntries(model: ReportModel, withWords: boolean): ClaimEntry[] {
  return model.claims.filter(({ published }) => published).map((claim) => enterClaim(model, claim, withWords));
}

function enterClaim(model: ReportModel, numbered: NumberedClaim, withWords: boolean): ClaimEntry {
  const { claim, path, lang } = numbered;
  const { report, front } = model.checked;
  return {
    path,
    statement: claim.statement,
    lang,
    dir: model.dir,
    verdict: claim.verdict ?? null,
    status: claim.status,
    speaker: claim.speaker?.name ?? null,
    publisher: front.publisher,
    published: claimDates(model, numbered)?.published ?? null,
    report: { id: model.id, path: model.path, title: report.title },
    translations: numbered.translations
      .filter(({ isStale }) => !isStale)
      .map((each) => ({ lang: each.lang, path: translationPath(numbered, each.lang), statement: each.translation.statement })),
    words: withWords ? gatherWords(model, numbered) : ["", "", ""],
  };
}

/** The words of a claim in all its languages. Those of the statement count most, those of who speaks more than those of the reasons. */
function gatherWords(model: ReportModel, { claim, translations }: NumberedClaim): ClaimEntry["words"] {
  const { report, front, sources } = model.checked;
  const versions = [claim, ...translations.filter(({ isStale }) => !isStale).map(({ translation }) => translateClaim(claim, translation))];
  const publishers = (claim.evidence ?? []).map(({ source }) => sources[source]?.publisher ?? "");
  const seen = new Set<string>();
  const take = (texts: (string | undefined)[]): string => {
    const fresh = new Set(splitWords(texts.join(" · ")).filter((word) => !seen.has(word)));
    for (const word of fresh) seen.add(word);
    return [...fresh].join(" ");
  };
  return [
    take(versions.map(({ statement }) => statement)),
    take([...claim.quotes.map(({ exact }) => exact), ...versions.map(({ speaker }) => speaker?.name)]),
    take([...versions.map(({ finding }) => finding), front.publisher, ...new Set(publishers), report.title]),
  ];
}
