import type { Span } from "../../src/article/article.ts";
import { findQuote } from "../../src/article/find-quote.ts";
import { parseArticle } from "../../src/article/parse-article.ts";
import { findPublished, type PublishedReport } from "../../src/check/published-state.ts";
import type { Rule, RuleContext } from "../../src/check/rules/rule.ts";
import { parsePublished } from "../../src/history/parse-published.ts";
import type { ArticleFrontMatter, ClaimFile, QuoteSelector, RatingsFile, ReportFile, Source } from "../../src/schema/types.ts";
import realRatings from "../../_data/ratings.json" with { type: "json" };
import { buildClaim, buildReport, buildSite, buildSources, testToday } from "../project-builder.ts";

/** What a test changes in the minimal project. */
export interface Case {
  claims?: Record<string, ClaimFile>;
  sources?: Record<string, Source>;
  report?: ReportFile;
  /** The article's text below the front matter. */
  body?: string;
  front?: Partial<ArticleFrontMatter>;
  today?: string;
  /** What is published, by the claims' ids; left out where nothing is compared. */
  published?: Record<string, ClaimFile | "unchanged">;
}

/**
 * Holds one rule against a project in memory.
 *
 * @returns what the rule says, each as “place pointer: message fix”; a claim rule that does not apply says “does not apply”
 */
export function judge(rule: Rule, project: Case = {}): string[] {
  const said: string[] = [];
  const report = assemble(project);
  const base: Omit<RuleContext, "tell"> = {
    site: buildSite(),
    ratings: realRatings as RatingsFile,
    report,
    published: project.published === undefined ? null : publish(project.published),
    today: project.today ?? testToday,
  };
  if (rule.scope === "report") {
    rule.check({ ...base, tell: (place, ...words) => said.push(write(JSON.stringify(place), words)) });
    return said;
  }
  for (const claim of report.claims) {
    const was = base.published === null ? null : findPublished(base.published, claim.id, claim.claim);
    if (!rule.applies(claim.claim, was)) said.push("does not apply");
    else
      rule.check({ ...base, claim, tell: (place, ...words) => said.push(write(place === null ? claim.id : JSON.stringify(place), words)) });
  }
  return said;
}

function publish(claims: Record<string, ClaimFile | "unchanged">): PublishedReport {
  return new Map(Object.entries(claims).map(([id, claim]) => [id, claim === "unchanged" ? claim : parsePublished({ ...claim })]));
}

function write(place: string, [pointer, message, fix]: [string, string, string]): string {
  return `${place} ${pointer}: ${message} ${fix}`;
}

function assemble(project: Case): RuleContext["report"] {
  const front: ArticleFrontMatter = {
    headline: "A bridge for Harlow",
    publisher: "The Harlow Post",
    published: "2025-03-08",
    lang: "en",
    display: "full",
    ...project.front,
  };
  const article = parseArticle(
    project.body ?? "The new bridge in Harlow is 420 metres long. It is the finest bridge in the country.",
    front.lang,
  );
  const span = (quote: QuoteSelector): Span | null => {
    const finding = findQuote(article, quote);
    return "span" in finding ? finding.span : null;
  };
  const report = project.report ?? buildReport();
  const claims = Object.entries(project.claims ?? { "bridge-length": buildClaim() }).map(([id, claim]) => ({
    id,
    claim,
    quotes: claim.quotes.map(span),
  }));
  const notCheckable = (report.notCheckable ?? []).map(({ quote }) => span(quote));
  return { id: "harbour-bridge", report, front, article, sources: project.sources ?? buildSources(), claims, notCheckable };
}
