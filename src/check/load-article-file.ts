import type { Article } from "../article/article.ts";
import { parseArticle } from "../article/parse-article.ts";
import type { ArticleFrontMatter } from "../schema/types.ts";
import { toProblems } from "./fault.ts";
import { languageTag } from "./formats/language-tag.ts";
import { splitArticleFile } from "./front-matter.ts";
import type { LoadedFile } from "./load-json-file.ts";
import type { LocatedValue } from "./located-value.ts";
import { readTextFile } from "./read-text-file.ts";
import { checkSchema } from "./schema-check.ts";

/** An article file: its front matter as a file of its own, and its text (null when it cannot be read). */
export interface LoadedArticle extends LoadedFile<ArticleFrontMatter> {
  article: Article | null;
}

/** Reads _article.md. A text whose front matter is broken is still read, so that quotes can be looked for in it. */
export function loadArticleFile(root: string, file: string): LoadedArticle {
  const { text, fault } = readTextFile(root, file);
  if (text === null) return { file, value: null, located: null, article: null, problems: toProblems(file, [fault]) };
  const { front, body, faults } = splitArticleFile(text);
  const article = body === null ? null : parseArticle(body, languageOf(front));
  if (front === null) return { file, value: null, located: null, article, problems: toProblems(file, faults) };
  const checked = checkSchema("article", front);
  const value = faults.length === 0 ? checked.value : null;
  return { file, value, located: front, article, problems: toProblems(file, [...faults, ...checked.faults]) };
}

/** The language that the front matter gives, else English: sentences end in much the same way in most languages. */
function languageOf(front: LocatedValue | null): string {
  const fields: { lang?: unknown } = typeof front?.value === "object" && front.value !== null ? front.value : {};
  return typeof fields.lang === "string" && languageTag.accepts(fields.lang) ? fields.lang : "en";
}
