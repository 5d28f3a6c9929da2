import type { SourceKind } from "../../../schema/types.ts";
import type { CslItem } from "./csl-item.ts";

/** What the types of CSL 1.0.2 are in our words, where they can be only one thing. */
const kinds: Record<string, SourceKind> = {
  "article-magazine": "news-report",
  "article-newspaper": "news-report",
  bill: "primary-document",
  broadcast: "news-report",
  chapter: "reference",
  dataset: "data",
  entry: "reference",
  "entry-dictionary": "reference",
  "entry-encyclopedia": "reference",
  hearing: "transcript",
  interview: "transcript",
  legal_case: "primary-document",
  legislation: "primary-document",
  manuscript: "primary-document",
  "paper-conference": "expert-analysis",
  patent: "primary-document",
  personal_communication: "primary-document",
  regulation: "primary-document",
  speech: "transcript",
  standard: "primary-document",
  thesis: "expert-analysis",
  treaty: "primary-document",
};

/** News agencies by the names under which they are cited. */
const agency =
  /^(?:the )?(?:associated press|ap|agence france[- ]presse|afp|ansa|bloomberg news|deutsche presse-agentur|dpa|efe|interfax|irna|kyodo(?: news)?|pti|reuters|tass|upi|united press international|xinhua)(?: news(?: agency)?)?$/i;

/**
 * Says what kind of source an entry of a bibliography is.
 *
 * @returns undefined where its type leaves that open, as for a web page or a report: a person must say
 */
export function kindOfItem({ type = "", genre = "", publisher, containerTitle, author, isScholarly }: CslItem): SourceKind | undefined {
  if (/press release|statement/i.test(genre)) return "official-statement";
  if (type === "article-journal") return isScholarly ? "expert-analysis" : undefined;
  const isNews = kinds[type] === "news-report" || type === "webpage" || type === "article";
  if (isNews && [publisher, containerTitle, author].some((name) => name !== undefined && agency.test(name))) return "wire-report";
  return kinds[type];
}
