import type { Article, Span } from "../../article/article.ts";
import type { ArticleFrontMatter, ClaimFile, RatingsFile, ReportFile, SiteFile, Source } from "../../schema/types.ts";
import type { Severity } from "../problem.ts";
import type { PublishedClaim, PublishedReport } from "../published-state.ts";

/** A claim as rules see it: its shape is valid; `quotes` has a span, or null where the quote was not found. */
export interface ClaimUnderCheck {
  id: string;
  claim: ClaimFile;
  quotes: (Span | null)[];
}

/** A report as rules see it. */
export interface ReportUnderCheck {
  id: string;
  report: ReportFile;
  front: ArticleFrontMatter;
  article: Article;
  sources: Record<string, Source>;
  claims: ClaimUnderCheck[];
  notCheckable: (Span | null)[];
}

/** Which of a report's files a problem is in. */
export type Place = { claim: string } | "report" | "article" | "sources";

/**
 * Says that something is wrong.
 *
 * @param place the file it is in; rules of scope "claim" may leave it to the claim by passing `null`
 * @param pointer the JSON pointer of the value, such as /evidence/0/excerpt; its position is printed
 * @param message what is wrong, with the value seen
 * @param fix what to do
 */
export type Tell = (place: Place | null, pointer: string, message: string, fix: string) => void;

/** What every rule is given. `today` is the caller's day, YYYY-MM-DD. */
export interface RuleContext {
  site: SiteFile;
  ratings: RatingsFile;
  report: ReportUnderCheck;
  /** What is published of the report: empty when nothing is, null when nobody said where to look. */
  published: PublishedReport | null;
  today: string;
  tell: Tell;
}

/** A house rule about one claim. */
export interface ClaimRule {
  id: string;
  scope: "claim";
  severity: Severity;
  /** The principle of a code of standards that an assessor would look for, such as "IFCN 2: transparency of sources". */
  serves: string[];
  /** False for a rule that nobody can be excused from: without it the page would say something that is not so. */
  waivable?: false;
  /** True for a rule about what is published; where that is not known it is left out, and leaves no mark. */
  comparesPublished?: true;
  /**
   * Whether the rule is about this claim at all; a rule that does not apply leaves no mark on the page.
   *
   * @param was the claim as it is published; null when it is not, or when that is not known
   */
  applies(claim: ClaimFile, was: PublishedClaim | null): boolean;
  check(context: RuleContext & { claim: ClaimUnderCheck }): void;
}

/** A house rule about a report as a whole: it sees all its claims. */
export interface ReportRule {
  id: string;
  scope: "report";
  severity: Severity;
  serves: string[];
  waivable?: false;
  comparesPublished?: true;
  check(context: RuleContext): void;
}

/** A house rule. The comment over each rule is its why; readers see its name and reason from _data/strings. */
export type Rule = ClaimRule | ReportRule;
