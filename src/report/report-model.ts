import type { Coverage } from "../article/article.ts";
import { coverSentences } from "../article/cover-sentences.ts";
import type { CheckedClaim, CheckedReport, Project } from "../check/checked.ts";
import { isPublished } from "../check/published.ts";
import type { ClaimHistory, History } from "../history/history.ts";
import type { RatingsFile, SiteFile, StanceId } from "../schema/types.ts";
import { createTexts, stringsFor, type Texts } from "./interface-texts.ts";
import { scriptDirection } from "./script-direction.ts";
import { viewVerdict, type VerdictView } from "./verdict-view.ts";
import { wordRatings } from "./word-ratings.ts";

/** A claim with its number in the report. */
export interface NumberedClaim extends CheckedClaim {
  /** From 1, in the order of the article. */
  number: number;
  /** The language of its texts. */
  lang: string;
  verdict: VerdictView;
  published: boolean;
  /** Where its page is, relative to the site's root. */
  path: string;
  /** What git knows of it; null when git was not asked. */
  history: ClaimHistory | null;
}

/** Which claim uses a source, and how. */
export interface SourceUse {
  claim: NumberedClaim;
  stance: StanceId;
}

/** A report that is ready to be shown: claims numbered, sentences counted, uses of sources gathered. */
export interface ReportModel {
  id: string;
  lang: string;
  dir: "ltr" | "rtl";
  /** The direction of the article's script, which need not be that of the report. */
  articleDir: "ltr" | "rtl";
  t: Texts;
  site: SiteFile;
  /** The scale in the report's words. */
  ratings: RatingsFile;
  checked: CheckedReport;
  claims: NumberedClaim[];
  claimsById: Map<string, NumberedClaim>;
  coverage: Coverage;
  /** Uses by source id, in the order of the claims. */
  uses: Map<string, SourceUse[]>;
  preview: boolean;
  path: string;
}

/** Scripts that are written from right to left (ISO 15924). */
/**
 * Arranges one checked report for its pages.
 *
 * @param preview whether drafts are shown; without it only published claims are numbered and counted
 * @param history of the project's claims, where git was asked
 * @returns the model, or null when nothing of the report is published
 */
export function arrangeReport(project: Project, checked: CheckedReport, preview: boolean, history?: History): ReportModel | null {
  const { report } = checked;
  const t = createTexts(stringsFor(project.strings, report.lang), report.lang);
  const ratings = wordRatings(project.ratings, project.site.lang, report.lang, t);
  const claims = checked.claims
    .filter(({ claim }) => preview || isPublished(claim.status))
    .map((claim, index): NumberedClaim => ({
      ...claim,
      number: index + 1,
      lang: report.lang,
      verdict: viewVerdict(ratings, claim.claim.verdict, t("verdict.none")),
      published: isPublished(claim.claim.status),
      path: `${checked.id}/${claim.id}/index.html`,
      history: history?.tell(claim.file, { current: claim.claim, drafts: preview }) ?? null,
    }));
  if (claims.length === 0 && !preview) return null;
  const uses = new Map<string, SourceUse[]>();
  for (const claim of claims) {
    for (const { source, stance } of claim.claim.evidence ?? []) {
      const known = uses.get(source);
      if (known === undefined) uses.set(source, [{ claim, stance }]);
      else if (!known.some((use) => use.claim === claim && use.stance === stance)) known.push({ claim, stance });
    }
  }
  return {
    id: checked.id,
    lang: report.lang,
    dir: report.dir ?? scriptDirection(report.lang),
    articleDir: scriptDirection(checked.front.lang),
    t,
    site: project.site,
    ratings,
    checked,
    claims,
    claimsById: new Map(claims.map((claim) => [claim.id, claim])),
    coverage: coverSentences(checked.article, claims, checked.notCheckable),
    uses,
    preview,
    path: `${checked.id}/index.html`,
  };
}
