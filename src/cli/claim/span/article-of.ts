import type { Article } from "../../../article/article.ts";
import type { LoadedReport } from "../../../check/loaded-report.ts";
import { UsageError } from "../../usage-error.ts";

/**
 * The article of a report, which a command cannot do without.
 *
 * @throws UsageError when its file cannot be read
 */
export function articleOf({ article }: LoadedReport): Article {
  if (article.article !== null) return article.article;
  throw new UsageError(`The article in ${article.file} cannot be read. “npm run check” says what is wrong; mend that first.`);
}
