import { archivedCopy } from "./archived-copy.ts";
import { articleMark } from "./article-mark.ts";
import { claimreviewSummary } from "./claimreview-summary.ts";
import { correctionRecorded } from "./correction-recorded.ts";
import { datesInOrder } from "./dates-in-order.ts";
import { evidenceConsidered } from "./evidence-considered.ts";
import { evidenceResolves } from "./evidence-resolves.ts";
import { excerptLength } from "./excerpt-length.ts";
import { findingLength } from "./finding-length.ts";
import { httpsSource } from "./https-source.ts";
import { notCheckableInArticle } from "./not-checkable-in-article.ts";
import { permalinkKept } from "./permalink-kept.ts";
import { publishedComplete } from "./published-complete.ts";
import { quoteInArticle } from "./quote-in-article.ts";
import { reportDatesInOrder } from "./report-dates-in-order.ts";
import type { Rule } from "./rule.ts";
import { sameSourceSameFacts } from "./same-source-same-facts.ts";
import { secondReader } from "./second-reader.ts";
import { sentenceCoverage } from "./sentence-coverage.ts";
import { uniqueStatements } from "./unique-statements.ts";
import { unusedSource } from "./unused-source.ts";
import { verdictHasEvidence } from "./verdict-has-evidence.ts";

/** The house rules in the order of the handbook. */
export const rules: Rule[] = [
  quoteInArticle,
  notCheckableInArticle,
  articleMark,
  sentenceCoverage,
  publishedComplete,
  verdictHasEvidence,
  evidenceResolves,
  unusedSource,
  sameSourceSameFacts,
  evidenceConsidered,
  secondReader,
  datesInOrder,
  reportDatesInOrder,
  uniqueStatements,
  excerptLength,
  findingLength,
  claimreviewSummary,
  correctionRecorded,
  permalinkKept,
  archivedCopy,
  httpsSource,
];
