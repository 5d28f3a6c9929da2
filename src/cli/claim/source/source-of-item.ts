import { formats } from "../../../check/schema-validators.ts";
import type { Source } from "../../../schema/types.ts";
import type { CslItem } from "./csl-item.ts";
import { kindOfItem } from "./kind-of-item.ts";
import { languageOf } from "./language-of.ts";

/** Where a publication appears in another one, that one's name is who published it for its readers. */
const inContainer = new Set(["article-newspaper", "article-magazine", "article-journal", "webpage", "post", "post-weblog", "broadcast"]);

/** Makes of an entry of a bibliography as much of a source as it says; what the entry has in another form is left out. */
export function sourceOfItem(item: CslItem): Partial<Source> {
  const { title, author, type = "", publisher, containerTitle, authority } = item;
  return {
    title,
    publisher: inContainer.has(type) ? (containerTitle ?? publisher) : (publisher ?? authority ?? containerTitle),
    author,
    url: keepIf("uri", item.url),
    published: keepIf("partial-date", item.issued),
    accessedOn: keepIf("date", item.accessed),
    lang: languageOf(item.language),
    kind: kindOfItem(item),
  };
}

function keepIf(form: string, text: string | undefined): string | undefined {
  return text !== undefined && formats[form]?.accepts(text) === true ? text : undefined;
}
