import { stringify } from "yaml";
import type { ArticleFrontMatter } from "../../../schema/types.ts";

/**
 * Writes _article.md: the fields between two lines ---, a blank line, the text.
 *
 * @param front fields that are undefined are left out
 */
export function writeArticle(front: ArticleFrontMatter, body: string): string {
  const fields = Object.fromEntries(Object.entries(front).filter(([, value]) => value !== undefined));
  return `---\n${stringify(fields, { lineWidth: 0 })}---\n\n${body.trim()}\n`;
}
