import type { Article } from "../../../article/article.ts";
import type { LoadedReport } from "../../../check/loaded-report.ts";
import { readTextFile } from "../../../check/read-text-file.ts";
import type { ArticleFrontMatter } from "../../../schema/types.ts";
import { readForEdit } from "../files/read-for-edit.ts";
import { refuseClaimId } from "../ids/refuse-id.ts";
import { editJson, type JsonEdit } from "../json/edit-json.ts";
import { findAll } from "../span/find-all.ts";
import { selectSpan } from "../span/select-span.ts";
import { draftClaims, foldStatement } from "./draft-claims.ts";
import { GatheredSources } from "./gather-sources.ts";
import { listLeads } from "./list-leads.ts";
import type { PlanTerms, ReportPlan } from "./plan-report.ts";
import type { Reviewed } from "./sort-reviews.ts";
import { articleOfBlocks, blockOf, quoteOfBlock } from "./stand-in-article.ts";

/** Plans claims for a report that is there: each is quoted from its article, or left out when the article does not have the words. */
export function planAdditions(report: LoadedReport, reviews: readonly Reviewed[], terms: PlanTerms): ReportPlan {
  const lang = report.report.value?.lang ?? "en";
  const { article, front } = textOf(report);
  const additional: string[] = [];
  const sources = new GatheredSources(report.sources.value ?? {}, lang);
  const isTaken = (id: string): boolean => refuseClaimId(id, report) !== null;
  const statements = new Map(report.claims.map(({ file, value }) => [foldStatement(value.statement), file]));
  const drafted = draftClaims(
    { id: report.id, lang, reviews, sources, articleDate: front.published, isTaken, statements },
    terms,
    ({ claim }) => {
      const words = terms.quote ?? claim;
      const { spans, problem } = findAll(article, words);
      if (spans.length > 0) return spans.map((span) => selectSpan(article, span));
      if (front.incomplete === undefined || terms.quote !== undefined)
        return `the article does not have its words. ${problem ?? ""}`.trim();
      additional.push(blockOf(claim));
      const grown = articleOfBlocks([...article.blocks.map(({ start, end }) => article.text.slice(start, end)), ...additional], front.lang);
      const quote = quoteOfBlock(grown, blockOf(claim));
      return quote === null ? "its claim has no word that could be quoted" : [quote];
    },
  );
  const leads = listLeads(
    reviews.filter((review) => drafted.claims.some((claim) => claim.review === review)),
    front.url,
  );
  const changes = [...drafted.changes];
  if (drafted.sources.added.size > 0) {
    const edits = [...drafted.sources.added].map(([id, source]): JsonEdit => ({ set: `/sources/${id}`, value: source, sorted: true }));
    changes.unshift({ file: report.sources.file, text: editJson(readForEdit(terms.root, report.sources.file), "sources", edits) });
  }
  if (additional.length > 0) {
    const before = readTextFile(terms.root, report.article.file).text ?? "";
    changes.unshift({ file: report.article.file, text: `${before.trimEnd()}\n\n${additional.join("\n\n")}\n` });
  }
  return {
    id: report.id,
    changes,
    claims: drafted.claims,
    kept: [],
    // Readers may see this report already, so its leads are a person's to add.
    missing: leads.map((lead) => `a publication that is named and nobody has looked at: ${lead}`),
    leftOut: drafted.leftOut,
  };
}

function textOf({ article }: LoadedReport): { article: Article; front: Partial<ArticleFrontMatter> & { lang: string } } {
  return { article: article.article ?? articleOfBlocks([], "en"), front: article.value ?? { lang: "en" } };
}
