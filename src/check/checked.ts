import type { Article, Span } from "../article/article.ts";
import type {
  ArticleFrontMatter,
  ClaimFile,
  RatingsFile,
  ReportFile,
  SiteFile,
  Source,
  StringsFile,
  TranslationFile,
} from "../schema/types.ts";

/** What became of a rule on one claim or report. */
export type RuleOutcome = "passed" | "warned" | "waived";

/** A claim that is valid: its file, where its quotes stand, and the rules it was held against. */
export interface CheckedClaim {
  id: string;
  /** Relative to the project's root. */
  file: string;
  claim: ClaimFile;
  /** Where each quote stands, in the order of `claim.quotes`. */
  quotes: Span[];
  /** Outcome by rule id; a rule that does not apply to the claim is absent. */
  outcomes: Record<string, RuleOutcome>;
  /** Its translations, sorted by language. */
  translations: CheckedTranslation[];
}

/** A valid translation of a claim. */
export interface CheckedTranslation {
  lang: string;
  translation: TranslationFile;
  /** Whether the claim's texts were changed after it was made; then it may lack some, and cite what is not there any more. */
  isStale: boolean;
}

/** A report that is valid, with its claims in the order of the article. */
export interface CheckedReport {
  /** The folder's name and the address. */
  id: string;
  report: ReportFile;
  front: ArticleFrontMatter;
  article: Article;
  sources: Record<string, Source>;
  claims: CheckedClaim[];
  /** Where each not-checkable span stands, in the order of `report.notCheckable`. */
  notCheckable: Span[];
  /** Outcome of report-wide rules by rule id. */
  outcomes: Record<string, RuleOutcome>;
}

/** Everything people wrote, read and found valid. */
export interface Project {
  site: SiteFile;
  ratings: RatingsFile;
  /** Interface texts by language. */
  strings: Record<string, StringsFile>;
  /** Sorted by id. */
  reports: CheckedReport[];
}
