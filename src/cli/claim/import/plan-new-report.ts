import { reservedClaimIds } from "../../../check/reserved-ids.ts";
import type { ReportFile, SourcesFile } from "../../../schema/types.ts";
import { writeArticle } from "../article/write-article.ts";
import type { FileChange } from "../files/file-change.ts";
import { formatJson } from "../json/format-json.ts";
import { laterMethod, laterSummary } from "../new-report.ts";
import { draftClaims } from "./draft-claims.ts";
import { GatheredSources } from "./gather-sources.ts";
import { describeLeads, listLeads } from "./list-leads.ts";
import type { PlanTerms, ReportPlan } from "./plan-report.ts";
import type { Reviewed } from "./sort-reviews.ts";
import { articleOfBlocks, blockOf, quoteOfBlock, standInFront } from "./stand-in-article.ts";

/** Plans a new report for an article of which only reviews are known. */
export function planNewReport(id: string, lang: string, reviews: readonly Reviewed[], terms: PlanTerms): ReportPlan {
  const { front, missing } = standInFront(reviews);
  const blocks = [...new Set(reviews.map(({ claim }) => blockOf(claim)))];
  const article = articleOfBlocks(blocks, front.lang);
  const drafted = draftClaims(
    {
      id,
      lang,
      reviews,
      sources: new GatheredSources({}, lang),
      articleDate: front.published,
      isTaken: (one) => reservedClaimIds.has(one),
      statements: new Map(),
    },
    terms,
    ({ claim }) => {
      const quote = quoteOfBlock(article, blockOf(claim));
      return quote === null ? "its claim has no word that could be quoted" : [quote];
    },
  );
  const notSeen = listLeads(reviews, front.url);
  const report: ReportFile = {
    $schema: "../../src/schema/report.schema.json",
    title: front.headline,
    summary: laterSummary,
    lang,
    method: laterMethod,
    ...(notSeen.length === 0 ? {} : { notSeen }),
  };
  const sources: SourcesFile = { $schema: "../../src/schema/sources.schema.json", sources: sortByName(drafted.sources.added) };
  const json = (name: "report" | "sources", value: object): FileChange => ({
    file: `claims/${id}/_${name}.json`,
    text: formatJson(JSON.stringify(value), name).text,
    isNew: true,
  });
  return {
    id,
    changes: [
      { file: `claims/${id}/_article.md`, text: writeArticle(front, blocks.join("\n\n")), isNew: true },
      json("report", report),
      json("sources", sources),
      ...drafted.changes,
    ],
    claims: drafted.claims,
    kept: [...describeArticle(front.url, reviews), ...describeLeads(notSeen)],
    missing,
    leftOut: drafted.leftOut,
  };
}

function describeArticle(url: string | undefined, reviews: readonly Reviewed[]): string[] {
  const isNamed = reviews.some(({ appearances }) => appearances.length > 0);
  return isNamed ? [`where the claim was made → front matter of _article.md${url === undefined ? "" : `: ${url}`}`] : [];
}

function sortByName<Value>(entries: ReadonlyMap<string, Value>): Record<string, Value> {
  return Object.fromEntries([...entries].sort(([one], [other]) => (one < other ? -1 : 1)));
}
