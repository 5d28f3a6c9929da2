import type { Article, Coverage, Span } from "../../../article/article.ts";
import { coverSentences } from "../../../article/cover-sentences.ts";
import type { LoadedReport } from "../../../check/loaded-report.ts";

/** What is known of each sentence, drafts counted too: somebody is at work on them. */
export function coverReport(article: Article, { claims, notCheckable }: LoadedReport): Coverage {
  const found = claims.map(({ id, quotes }) => ({ id, quotes: (quotes ?? []).filter(isFound) }));
  return coverSentences(article, found, (notCheckable ?? []).filter(isFound));
}

function isFound(span: Span | null): span is Span {
  return span !== null;
}
